package org.indicatorwatch.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.indicatorwatch.platform.Messages;

/** A request that cannot be fulfilled, to be answered as {@code application/problem+json}. */
public class ProblemException extends RuntimeException {

    private static final int STATUS_PRECONDITION_FAILED = 412;

    private final int status;
    private final String code;
    private final transient List<Violation> violations;
    private final transient Object[] arguments;
    /** Key of its text under {@code problem.}: its code, or a variant of it. */
    private String wording;

    private Duration retryAfter;
    private transient Object current;

    private ProblemException(int status, String code, List<Violation> violations, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.wording = code;
        this.violations = violations;
        this.arguments = arguments;
    }

    /** 400: the request cannot be understood. */
    public static ProblemException malformed(Violation... violations) {
        return new ProblemException(400, "malformed", List.of(violations));
    }

    /** 403: the account may not do this. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden", List.of());
    }

    /** 403 with a reason of its own. */
    public static ProblemException forbidden(String code) {
        return new ProblemException(403, code, List.of());
    }

    /** 429: to be tried again after a while. */
    public static ProblemException tooManyRequests(Duration wait) {
        ProblemException problem = new ProblemException(429, "too-many-requests", List.of());
        problem.retryAfter = wait;
        return problem;
    }

    /** A status of HTTP's own that needs no further words: 401, 405, 406, 413, 415, 429 and the like. */
    public static ProblemException plain(int status) {
        String code =
                switch (status) {
                    case 401 -> "unauthorized";
                    case 403 -> "forbidden";
                    case 404 -> "no-such-path";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    case 429 -> "too-many-requests";
                    default -> "malformed";
                };
        return new ProblemException(status, code, List.of());
    }

    /** 500: a fault of ours; the reference finds it in the log. */
    static ProblemException internal(String reference) {
        return new ProblemException(500, "internal", List.of(), reference);
    }

    /** 404: there is no such thing; {@code kind} is a message key under {@code kind.}. */
    public static ProblemException notFound(String kind, Object key) {
        return new ProblemException(404, "not-found", List.of(), new Kind(kind), key);
    }

    /** 404 with a reason of its own; {@code code} is a message key under {@code problem.}. */
    public static ProblemException missing(String code) {
        return new ProblemException(404, code, List.of());
    }

    /** 409: the present state does not allow it. */
    public static ProblemException conflict(String code, Object... arguments) {
        return new ProblemException(409, code, List.of(), arguments);
    }

    /** 412: what the caller read is no longer there, or never was. */
    public static ProblemException gone() {
        ProblemException problem = new ProblemException(STATUS_PRECONDITION_FAILED, "stale", List.of());
        problem.wording = "stale-gone";
        return problem;
    }

    /** 412: somebody else changed it since the caller read it. */
    public static ProblemException stale(Object currentVersion) {
        return new ProblemException(STATUS_PRECONDITION_FAILED, "stale", List.of(), currentVersion);
    }

    /** 412 with what is there now, for the caller to look at before trying again. */
    public static ProblemException stale(Object currentVersion, Object current) {
        ProblemException problem = stale(currentVersion);
        problem.current = current;
        return problem;
    }

    /** 422 for the request as a whole; {@code code} is a message key under {@code problem.}. */
    public static ProblemException unprocessable(String code, Object... arguments) {
        return new ProblemException(422, code, List.of(), arguments);
    }

    /** 422: understood, but against the rules. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(422, "invalid", List.copyOf(violations));
    }

    /** 422 for a single field. */
    public static ProblemException invalid(String field, String code, Object... arguments) {
        return invalid(List.of(Violation.of(field, code, arguments)));
    }

    public int status() {
        return status;
    }

    /** Whether the caller was overtaken: what it read is no longer what is there. */
    public boolean isStale() {
        return status == STATUS_PRECONDITION_FAILED;
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How long to wait before trying again, where that helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What is there now, for a 412; otherwise null. */
    public Object current() {
        return current;
    }

    /** One sentence for people. */
    public String detail(Locale language) {
        Object[] translated = arguments.clone();
        for (int i = 0; i < translated.length; i++) {
            if (translated[i] instanceof Kind kind) {
                translated[i] = Messages.text(language, "kind." + kind.name());
            }
        }
        return Messages.text(language, "problem." + wording, translated);
    }

    private record Kind(String name) {}
}
