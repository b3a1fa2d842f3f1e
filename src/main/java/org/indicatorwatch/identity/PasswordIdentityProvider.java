package org.indicatorwatch.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

/** Recognises a local account by its password. */
@ApplicationScoped
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Checked for unknown names, so that the time taken does not tell whether an account exists. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash("nobody");

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String password = new String(request.getPassword().getPassword());
        return context.runBlocking(() ->
                QuarkusTransaction.requiringNew().call(() -> Identities.of(check(request.getUsername(), password))));
    }

    private static Actor check(String name, String password) {
        Account account = Account.findById(name);
        boolean matches = BcryptUtil.matches(password, account == null ? NOBODYS_HASH : account.passwordHash);
        if (account == null || !matches || !account.enabled) {
            throw new AuthenticationFailedException();
        }
        return account.actor(account.role.capabilities());
    }
}
