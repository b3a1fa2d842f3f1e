package org.indicatorwatch.platform.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import org.indicatorwatch.platform.idempotency.Idempotent;

/**
 * Completes the description with what holds for the whole interface and stands in no signature: how callers say who they
 * are, the header that makes a request repeatable, and how refusals look. Pages are no part of it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class InterfaceDescription implements OASFilter {

    private static final String API_PREFIX = "/api/";
    private static final String TOKENS_PATH = "/api/v1/tokens";
    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName PATH = DotName.createSimple(jakarta.ws.rs.Path.class);

    private final Set<String> repeatable;

    /** @param index of the classes of the service */
    public InterfaceDescription(IndexView index) {
        this.repeatable = index.getAnnotations(IDEMPOTENT).stream()
                .map(annotation -> owner(annotation.target()))
                .filter(owner -> owner.hasDeclaredAnnotation(PATH))
                .map(resource -> resource.declaredAnnotation(PATH).value().asString())
                .collect(Collectors.toSet());
    }

    /** A resource, or the filter that honours the header. Methods of resources that do have no path of their own. */
    private static ClassInfo owner(AnnotationTarget annotated) {
        return annotated.kind() == AnnotationTarget.Kind.METHOD
                ? annotated.asMethod().declaringClass()
                : annotated.asClass();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of /api/v1/tokens."))
                .addSecurityScheme(
                        BASIC,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Name and password of a local account, to get a token."));
        RefusalResponse.describe(document.getComponents());
        document.setSecurity(List.of(requirement(BEARER)));
        List.copyOf(document.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith(API_PREFIX))
                .forEach(document.getPaths()::removePathItem);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST && path.equals(TOKENS_PATH)) {
            operation.setSecurity(List.of(requirement(BEARER), requirement(BASIC)));
        }
        if (method == HttpMethod.POST && repeatable.contains(path)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("1 to 255 characters. A request that repeats the key and the body of an earlier one"
                            + " gets its answer and does nothing.")
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)));
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            if (response.getContent() != null) {
                response.setContent(withoutPreference(response.getContent()));
            }
        });
        for (RefusalResponse refusal : RefusalResponse.values()) {
            if (refusal.appliesTo(path, method, operation)) {
                refusal.addTo(operation.getResponses());
            }
        }
    }

    /** Without {@code ;qs=}, by which the service tells the framework what it likes best; what is no JSON is a file. */
    private static Content withoutPreference(Content content) {
        Content plain = OASFactory.createContent();
        content.getMediaTypes().forEach((name, media) -> {
            boolean file = name.contains(";qs=");
            plain.addMediaType(
                    name.replaceFirst(";qs=.*", ""),
                    file
                            ? OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(SchemaType.STRING)
                                            .format("binary"))
                            : media);
        });
        return plain;
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}
