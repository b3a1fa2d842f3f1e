package org.indicatorwatch.platform.coded;

import jakarta.persistence.EntityManager;

import org.indicatorwatch.platform.web.ProblemException;

/** Codes by which one thing refers to another. */
public final class CodeReferences {

    private CodeReferences() {}

    /**
     * Refuses a code that refers to nothing; none at all is left to others.
     *
     * @throws ProblemException 422 naming the field and the code
     */
    public static void requireExists(EntityManager entities, Class<?> type, String field, String code) {
        if (code != null && entities.find(type, code) == null) {
            throw ProblemException.invalid(field, "unknown-code", code);
        }
    }
}
