package org.indicatorwatch.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** As much of an OIDC server as a bearer of tokens needs: what it is, and its key. */
public class OidcServer implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "oidc-test-key";
    private static final String ADDRESS = "oidc-test-address";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "http://localhost:" + server.getAddress().getPort() + "/realms/health";
        KeyPair keys = newKeys();
        // The test runs in a class loader of its own: system properties are what both see.
        System.setProperty(ADDRESS, address);
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        answer(
                "/realms/health/.well-known/openid-configuration",
                """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "token_endpoint": "%1$s/token"}
                """
                        .formatted(address));
        answer("/realms/health/certs", jwks((RSAPublicKey) keys.getPublic()));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.client-id", "indicator-watch",
                "indicator-watch.oidc.roles.statistics-office", "SECRETARIAT");
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": "%s", "e": "%s"}]}
                """
                .formatted(
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(number, sign, number.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey key() {
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey otherKey() {
        return newKeys().getPrivate();
    }

    /** A token of the realm, not signed yet. */
    static JwtClaimsBuilder token(String name, List<String> realmRoles) {
        return Jwt.issuer(System.getProperty(ADDRESS))
                .subject("5f0c-" + name)
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", realmRoles))
                .expiresIn(300);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
