package org.indicatorwatch.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Decides which packaged items are written into the database, and remembers it. */
@ApplicationScoped
public class PackagedItemRegistry {

    private final EntityManager entities;
    private final ObjectMapper json;

    PackagedItemRegistry(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * Writes one item if it is new, or newly worded and untouched.
     *
     * @param presentVersion version of what is stored under the code; null if nothing is
     * @param write stores the item and returns its version
     * @return how many were written: 0 or 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int load(String kind, String code, Object view, Long presentVersion, Supplier<Long> write) {
        String fingerprint = fingerprint(view);
        PackagedItem loaded = PackagedItem.find(kind, code).orElse(null);
        if (loaded == null) {
            loaded = new PackagedItem();
            loaded.key = new PackagedItem.Key(kind, code);
            // A user who made the item before the catalogue brought it along keeps their own.
            loaded.loadedVersion = presentVersion == null ? write.get() : -1;
            loaded.fingerprint = fingerprint;
            loaded.persist();
            forget();
            return presentVersion == null ? 1 : 0;
        }
        boolean untouched = presentVersion != null && presentVersion == loaded.loadedVersion;
        if (!untouched || loaded.fingerprint.equals(fingerprint)) {
            return 0;
        }
        loaded.loadedVersion = write.get();
        loaded.fingerprint = fingerprint;
        forget();
        return 1;
    }

    /** Keeps the persistence context small, since each flush looks at all of it. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private String fingerprint(Object view) {
        try {
            byte[] text = json.writeValueAsString(view).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
