package org.indicatorwatch.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** As much of an OIDC server as bearers of tokens and people on pages need. It lets in whoever comes as one and the same. */
public class OidcServer implements QuarkusTestResourceLifecycleManager {

    /** Whoever signs in on the server's own page. */
    static final String VISITOR = "visitor";

    /** Property that says for how many seconds tokens are good; 300 without it. */
    static final String LIFETIME = "oidc-test-lifetime";

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
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "token_endpoint": "%1$s/token",
                "authorization_endpoint": "%1$s/auth"}
                """
                        .formatted(address));
        answer("/realms/health/certs", jwks((RSAPublicKey) keys.getPublic()));
        server.createContext("/realms/health/auth", OidcServer::leadBack);
        server.createContext("/realms/health/token", exchange -> {
            String both = token(VISITOR, List.of("viewer"))
                    .audience("indicator-watch")
                    .jws()
                    .keyId("1")
                    .sign(key());
            send(exchange, "{\"id_token\": \"%1$s\", \"access_token\": \"%1$s\"}".formatted(both));
        });
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.client-id", "indicator-watch",
                "quarkus.oidc.application-type", "hybrid",
                "quarkus.oidc.credentials.secret", "only-for-tests",
                "indicator-watch.oidc.sign-in", "true",
                "indicator-watch.oidc.roles.statistics-office", "SECRETARIAT");
    }

    /** Asks for no password. */
    private static void leadBack(HttpExchange exchange) throws IOException {
        Map<String, String> query = Stream.of(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        String back = URLDecoder.decode(query.get("redirect_uri"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back + "?code=1&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> send(exchange, json));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
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
                .expiresIn(Long.getLong(LIFETIME, 300));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
