package org.indicatorwatch.identity.session;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CallerAddress;
import org.indicatorwatch.identity.password.PasswordSignIn;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.web.ProblemException;

/** Begins and ends the sessions of people in the browser. */
@ApplicationScoped
public class SessionService {

    private final PasswordSignIn signIn;
    private final SessionCookie cookie;
    private final CsrfToken token;
    private final Audit audit;
    private final Clock clock;

    SessionService(PasswordSignIn signIn, SessionCookie cookie, CsrfToken token, Audit audit, Clock clock) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.token = token;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs somebody in for the requests that follow.
     *
     * @throws AuthenticationFailedException if name and password do not fit
     * @throws ProblemException 429 if too many wrong passwords came from the address
     */
    public Actor begin(String name, String password, RoutingContext context) {
        String address = CallerAddress.of(context.request());
        Actor actor = signIn.withPassword(name, password, address);
        begin(actor.name(), context);
        return actor;
    }

    /** Goes on with the account's own session after all of its sessions were ended. */
    @Transactional
    public void begin(String account, RoutingContext context) {
        Account known = Account.findById(account);
        cookie.write(context, new Session(known.name, known.sessionGeneration, clock.instant()));
        token.bindTo(known.name);
        Author author = new Author(known.name, CallerAddress.of(context.request()));
        audit.record(author, "session.begin", "user/" + known.name, null, null);
    }

    /** Ends the session in this browser. */
    public void end(RoutingContext context) {
        cookie.clear(context);
        token.renew();
    }

    /**
     * Ends every session of the account, wherever it signed in with its password. Those that the organisation's server
     * has vouched for are that server's to end, but for the one in this browser.
     */
    @Transactional
    public void endAll(String account, RoutingContext context) {
        Account known = Account.findById(account);
        if (known != null && known.hasPassword()) {
            known.endSessions();
            audit.record("session.end-all", "user/" + account, null, null);
        }
        end(context);
    }
}
