package org.indicatorwatch.assessment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.platform.web.JsonCustomizer;

/** Writes results as JSON documents for the database and reads them back. */
public final class StoredResultJson {

    private static final ObjectMapper JSON = mapper();

    private StoredResultJson() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonCustomizer().customize(mapper);
        return mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    public static String write(StoredResult result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written", e);
        }
    }

    /** @throws IllegalStateException if the document is not one of {@link #write} */
    public static StoredResult read(String document) {
        try {
            return JSON.readValue(document, StoredResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result cannot be read", e);
        }
    }

    /** A short text that differs wherever the facts of two written results differ. */
    public static String fingerprint(String document) {
        return UUID.nameUUIDFromBytes(document.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
