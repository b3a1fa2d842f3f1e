package org.indicatorwatch.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

import org.indicatorwatch.web.layout.ReturnPath;

/**
 * A form that was sent after the session had ended. The page to sign in on carries it along, so that it can be sent
 * again afterwards: by the account whose page it is from, which its token tells, and by nobody else. Files are not
 * kept, and neither is a form with a password or a key in it.
 *
 * @param address where the form goes; empty for none
 * @param fields in the order in which they were sent
 */
public record KeptForm(String address, List<Field> fields) {

    static final KeptForm NONE = new KeptForm("", List.of());

    private static final String ADDRESS_FIELD = "kept-address";
    private static final String FIELD_PREFIX = "kept.";

    /** Names of the fields of all pages that take passwords and keys. */
    static final Set<String> SECRET_FIELDS = Set.of("password", "old", "new", "repeated", "webhookSecret");

    /** What a field said. */
    public record Field(String name, String value) {}

    /** The form of the request; empty where there is none that may be kept. */
    static Optional<KeptForm> of(ContainerRequestContext request) {
        FormData sent = CurrentRequestManager.get().getFormData();
        if (sent == null) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : sent) {
            sent.get(name).forEach(value -> fields.add(new Field(name, value.getValue())));
        }
        String address = ReturnPath.of(request.getUriInfo());
        return !isPage(address) || fields.stream().anyMatch(KeptForm::isSecret)
                ? Optional.empty()
                : Optional.of(new KeptForm(address, fields));
    }

    /** Whether one may go on there after signing in; signing out, for one, needs no repetition. */
    private static boolean isPage(String address) {
        return address.equals(ReturnPath.checked(address));
    }

    private static boolean isSecret(Field field) {
        return SECRET_FIELDS.contains(field.name()) && !field.value().isEmpty();
    }

    /** What the form to sign in with carried along. */
    static KeptForm of(MultivaluedMap<String, String> signIn) {
        String address = signIn.getFirst(ADDRESS_FIELD);
        if (address == null || !isPage(address)) {
            return NONE;
        }
        List<Field> fields = new ArrayList<>();
        signIn.forEach((name, values) -> {
            if (name.startsWith(FIELD_PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(FIELD_PREFIX.length()), value)));
            }
        });
        return new KeptForm(address, fields);
    }

    public boolean isThere() {
        return !address.isEmpty();
    }

    /** The fields by which the form to sign in with carries it along. */
    public List<Field> carried() {
        if (!isThere()) {
            return List.of();
        }
        List<Field> carried = new ArrayList<>(List.of(new Field(ADDRESS_FIELD, address)));
        fields.forEach(field -> carried.add(new Field(FIELD_PREFIX + field.name(), field.value())));
        return carried;
    }

    /** Null if there is no such field. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }
}
