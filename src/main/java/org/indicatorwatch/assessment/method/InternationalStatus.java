package org.indicatorwatch.assessment.method;

import com.fasterxml.jackson.annotation.JsonValue;

/** The five names that public SDG platforms give, and that of missing figures. */
public enum InternationalStatus {
    TARGET_ACHIEVED("target_achieved"),
    SUBSTANTIAL_PROGRESS("substantial_progress"),
    MODERATE_PROGRESS("moderate_progress"),
    LIMITED_PROGRESS("limited_progress"),
    DETERIORATION("deterioration"),
    NOT_AVAILABLE("not_available");

    private final String code;

    InternationalStatus(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return code;
    }
}
