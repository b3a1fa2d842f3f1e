package org.indicatorwatch.platform.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/**
 * Gives the answer to a repeated request without running it again. While the first one runs, a second is told so (409);
 * the same key with another request is a mistake of the caller (422). Answers that are faults of the service, and files,
 * are not kept: such a request may run again.
 */
class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";

    /** After the access check, which has the ordinary priority 5000. */
    private static final int FILTER_PRIORITY = 6000;

    private static final int MAX_KEY_LENGTH = 255;
    private static final int MIN_SERVER_ERROR_STATUS = 500;
    private static final String CLAIM_PROPERTY = IdempotencyFilter.class.getName();

    private final IdempotencyStore store;
    private final CurrentIdentityAssociation identity;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyFilter(IdempotencyStore store, CurrentIdentityAssociation identity, ObjectMapper json, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    private record Claim(ResponseCipher cipher, Path body) {}

    @Idempotent
    @ServerRequestFilter(priority = FILTER_PRIORITY)
    Response claim(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return null;
        }
        if (key.isBlank()) {
            throw ProblemException.malformed(Violation.of(HEADER, "required"));
        }
        if (key.length() > MAX_KEY_LENGTH) {
            throw ProblemException.malformed(Violation.of(HEADER, "too-long", key.length(), MAX_KEY_LENGTH));
        }
        ResponseCipher cipher =
                new ResponseCipher(identity.getIdentity().getPrincipal().getName(), key);
        Path body = Files.createTempFile("indicator-watch-request", ".tmp");
        boolean claimed = false;
        try {
            String hash = spool(request, body);
            IdempotencyStore.ClaimedKey known = store.claim(cipher.fingerprint(), hash, clock.instant());
            if (known == null) {
                claimed = true;
                request.setEntityStream(Files.newInputStream(body));
                request.setProperty(CLAIM_PROPERTY, new Claim(cipher, body));
                return null;
            }
            return replay(known, hash, cipher);
        } finally {
            if (!claimed) {
                Files.deleteIfExists(body);
            }
        }
    }

    private Response replay(IdempotencyStore.ClaimedKey known, String hash, ResponseCipher cipher) throws IOException {
        if (!known.requestHash().equals(hash)) {
            throw ProblemException.unprocessable("idempotency-key-reused");
        }
        if (known.answer() == null) {
            throw ProblemException.conflict("idempotency-in-progress");
        }
        return json.readValue(cipher.decrypt(known.answer()), StoredResponse.class)
                .replay();
    }

    /** Writes the body to the file and returns a hash of all that makes the request what it is. */
    private static String spool(ContainerRequestContext request, Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        String line = request.getMethod() + " " + request.getUriInfo().getRequestUri() + " "
                + request.getHeaderString(HttpHeaders.CONTENT_TYPE) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        try (InputStream body = request.getEntityStream();
                OutputStream out =
                        new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE), digest)) {
            body.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Idempotent
    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIM_PROPERTY) instanceof Claim claim)) {
            return;
        }
        request.removeProperty(CLAIM_PROPERTY);
        Files.deleteIfExists(claim.body());
        boolean file = response.getEntity() instanceof StreamingOutput;
        if (response.getStatus() >= MIN_SERVER_ERROR_STATUS || file) {
            store.release(claim.cipher().fingerprint());
            return;
        }
        StoredResponse answer = new StoredResponse(
                response.getStatus(),
                type(response),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body(response.getEntity()));
        store.keep(claim.cipher().fingerprint(), claim.cipher().encrypt(json.writeValueAsBytes(answer)));
    }

    /** What says nothing else of itself is the JSON that it is kept as. */
    private static String type(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null ? MediaType.APPLICATION_JSON + ";charset=UTF-8" : type.toString();
    }

    private byte[] body(Object entity) throws IOException {
        return entity == null ? null : entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
    }
}
