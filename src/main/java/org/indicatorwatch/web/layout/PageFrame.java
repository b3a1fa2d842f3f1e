package org.indicatorwatch.web.layout;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.identity.session.CsrfToken;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.web.RequestLanguage;

/** What {@code base.html} puts around every page: {@code {cdi:frame.…}} in templates. */
@Named("frame")
@RequestScoped
public class PageFrame {

    private final CurrentActor actor;
    private final CsrfToken token;
    private final RequestLanguage language;
    private final ServiceConfig config;
    private final Assets assets;
    private final UriInfo uri;
    private final HttpServerRequest request;

    PageFrame(
            CurrentActor actor,
            CsrfToken token,
            RequestLanguage language,
            ServiceConfig config,
            Assets assets,
            UriInfo uri,
            HttpServerRequest request) {
        this.actor = actor;
        this.token = token;
        this.language = language;
        this.config = config;
        this.assets = assets;
        this.uri = uri;
        this.request = request;
    }

    /**
     * Whoever has signed in.
     *
     * @param title display name
     * @param role key of the role's name
     * @param local whether the password and all sessions are kept here, not with the organisation's server
     */
    public record User(String name, String title, String role, boolean local) {}

    /** Null where nobody has. */
    public User user() {
        if (!mayAsk() || !actor.isSignedIn()) {
            return null;
        }
        Actor known = actor.get();
        Account account = Account.findById(known.name());
        return account == null
                ? new User(known.name(), known.name(), "OIDC", false)
                : new User(account.name, account.displayName, account.role.name(), account.hasPassword());
    }

    public List<Navigation.Link> navigation() {
        return mayAsk() ? Navigation.of(actor.findValid().orElse(null), uri.getPath()) : List.of();
    }

    /** The pages around alerts that the user is led to. */
    public List<Navigation.Link> aroundAlerts() {
        return Navigation.aroundAlerts(actor.get(), uri.getPath());
    }

    /** Refusals of the framework itself are written where nobody may wait for the database. */
    private static boolean mayAsk() {
        return BlockingOperationControl.isBlockingAllowed();
    }

    public boolean isDemo() {
        return config.demo();
    }

    /** Tag of the language, for {@code lang}. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return language.locale().equals(Locale.ENGLISH);
    }

    /** What forms must carry; empty on refusals of the framework itself. */
    public String token() {
        return mayAsk() ? token.value() : "";
    }

    public String tokenField() {
        return CsrfToken.FIELD;
    }

    /** What forms carry that need no account; empty like {@link #token}. */
    public String openToken() {
        return mayAsk() ? token.openValue() : "";
    }

    /** For requests of scripts. */
    public String tokenHeader() {
        return "{\"" + CsrfToken.HEADER + "\": \"" + token() + "\"}";
    }

    /** Address of one of our own files in {@code META-INF/resources/assets}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Whether somebody is about to sign in on this very page. */
    public boolean isSigningIn() {
        return uri.getPath().equals("/sign-in");
    }

    /** The address of the page at hand, to come back to; the first page where something was sent. */
    public String here() {
        return request.method() == HttpMethod.GET ? ReturnPath.of(uri) : "/";
    }
}
