package org.indicatorwatch.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.platform.ServiceConfig;

/** Reads moments from query parameters. */
@ApplicationScoped
public class InstantParser {

    private final ServiceConfig config;

    InstantParser(ServiceConfig config) {
        this.config = config;
    }

    /**
     * An instant such as {@code 2024-03-31T09:00:00+08:00}, or a day such as {@code 2024-03-31}, which means its end in
     * the service's time zone.
     *
     * @throws ProblemException 400 if the text is neither
     */
    public Optional<Instant> parse(String field, String text) {
        return parse(field, text, day -> day.plusDays(1)
                .atStartOfDay(config.timeZone())
                .toInstant()
                .minusNanos(1));
    }

    /**
     * The same, but a day means its beginning.
     *
     * @throws ProblemException 400 if the text is neither
     */
    public Optional<Instant> parseStart(String field, String text) {
        return parse(field, text, day -> day.atStartOfDay(config.timeZone()).toInstant());
    }

    private static Optional<Instant> parse(String field, String text, Function<LocalDate, Instant> ofDay) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            // A plus sign that was not escaped arrives as a space.
            String written = text.strip().replace(' ', '+');
            return Optional.of(
                    written.contains("T")
                            ? OffsetDateTime.parse(written).toInstant()
                            : ofDay.apply(LocalDate.parse(written)));
        } catch (DateTimeException e) {
            throw ProblemException.malformed(Violation.of(field, "not-a-moment", text));
        }
    }
}
