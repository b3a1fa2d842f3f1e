package org.indicatorwatch.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.user.UserService;
import org.indicatorwatch.identity.user.UserView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
import org.indicatorwatch.web.editing.ItemForm.Action;
import org.indicatorwatch.web.editing.ItemPage;
import org.indicatorwatch.web.editing.StoredItem;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.list.Choices;

/** Accounts. They are disabled rather than deleted, since records name them. */
@Path("/admin/users")
@Requires(Capability.ADMINISTER)
@Blocking
class UsersPage extends ItemPage<UserView> {

    private static final int PASSWORD_BYTES = 12;

    private final UserService users;
    private final Choices choices;

    UsersPage(UserService users, Choices choices) {
        super("/admin/users", "user", UserView.class);
        this.users = users;
        this.choices = choices;
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {

        private Templates() {}

        static native TemplateInstance password(String name, Form form);

        static native TemplateInstance secret(String name, String password, boolean generated, boolean created);
    }

    @Override
    protected List<UserView> all() {
        List<Account> all = Account.listAll(Sort.by("name"));
        return all.stream().map(UserView::of).toList();
    }

    @Override
    protected Optional<StoredItem<UserView>> find(String key) {
        return Account.<Account>findByIdOptional(key)
                .map(account -> new StoredItem<>(UserView.of(account), account.version));
    }

    @Override
    protected void save(String key, UserView user, String version) {
        users.put(key, user, version);
    }

    @Override
    protected void delete(String key, String version) {
        throw ProblemException.plain(405);
    }

    @Override
    protected boolean deletes() {
        return false;
    }

    @Override
    protected String key(UserView user) {
        return user.name();
    }

    @Override
    protected String name(UserView user) {
        return user.displayName();
    }

    @Override
    protected List<FormField> fields(UserView user) {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.text("displayName"),
                FormField.text("email"),
                FormField.choice("role", choices.of(Role.class)).needed().withHint()));
        if (user == null) {
            fields.add(FormField.password("password").withHint());
        }
        fields.add(FormField.codes("departments", choices.departments()).withHint());
        fields.add(FormField.codes("regions", choices.regions()).withHint());
        fields.add(FormField.codes("indicators", choices.indicators()).withHint());
        return fields;
    }

    @Override
    protected List<ItemColumn<UserView>> columns() {
        return List.of(
                new ItemColumn<>("key", UserView::name),
                new ItemColumn<>("displayName", UserView::displayName),
                new ItemColumn<>("role", user -> words.name(user.role())),
                new ItemColumn<>("email", UserView::email),
                new ItemColumn<>("limits", this::limits),
                new ItemColumn<>(
                        "state", user -> words.text(user.enabled() ? "edit.user.enabled" : "edit.user.disabled")),
                new ItemColumn<>("passwordChangedAt", user -> words.day(user.passwordChangedAt())));
    }

    private String limits(UserView user) {
        int count = user.departments().size()
                + user.regions().size()
                + user.indicators().size();
        return count == 0 ? "" : words.text("edit.user.limited", count);
    }

    @Override
    protected List<Action> actions(UserView user) {
        String enabling = user.enabled() ? "disable" : "enable";
        return List.of(
                new Action(address(user.name()) + "/-password", words.text("edit.user.set-password"), false, ""),
                new Action(address(user.name()) + "/-enabled", words.text("edit.user." + enabling), true, enabling));
    }

    @Override
    protected UserView completed(UserView user) {
        return user.password() == null ? user.withPassword(DataDirectory.randomSecret(PASSWORD_BYTES)) : user;
    }

    @Override
    protected Response created(String key, UserView typed, UserView user) {
        return Response.ok(Templates.secret(key, user.password(), typed.password() == null, true))
                .build();
    }

    @POST
    @Path("{key}/-enabled")
    @Produces(HtmlResponses.HTML)
    public Response enable(
            @PathParam("key") String key, @FormParam("value") String value, @FormParam("version") String version) {
        UserView user = UserView.of(users.get(key));
        if ("disable".equals(value)) {
            users.disable(key, version);
        } else {
            users.put(key, user.withEnabled(true), version);
        }
        return HtmlResponses.seeOther(address(key) + "?saved=true");
    }

    @GET
    @Path("{key}/-password")
    @Produces(HtmlResponses.HTML)
    public TemplateInstance password(@PathParam("key") String key) {
        return Templates.password(users.get(key).name, Form.EMPTY);
    }

    /** Sets the password that was typed, or one of ours if none was; either must be changed at the next sign-in. */
    @POST
    @Path("{key}/-password")
    @Produces(HtmlResponses.HTML)
    public Response setPassword(@PathParam("key") String key, @FormParam("password") String typed) {
        boolean generated = typed == null || typed.isEmpty();
        String password = generated ? DataDirectory.randomSecret(PASSWORD_BYTES) : typed;
        try {
            users.setPassword(key, "password", password, true);
        } catch (ProblemException e) {
            return HtmlResponses.unprocessable(Templates.password(key, Form.EMPTY.with(e, words.locale())));
        }
        return Response.ok(Templates.secret(key, password, generated, false)).build();
    }
}
