package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.ReadingState;

/**
 * 回执: who submitted which figures when. Stays the same until the figures are submitted anew, whatever is verified or
 * changed in the meantime.
 *
 * @param figures those that the reader covers; the hash tells nothing of others
 * @param hash SHA-256 over {@link #text()}, in hexadecimal
 */
public record Receipt(
        long submission,
        String collection,
        String collectionName,
        String department,
        String departmentName,
        String region,
        String regionName,
        Period period,
        String submittedBy,
        Instant submittedAt,
        List<Figure> figures,
        String hash) {

    /** A figure as it was submitted. */
    public record Figure(
            String indicator,
            String name,
            String unit,
            ReadingState state,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            int revision) {

        private String text() {
            return Stream.of(indicator, state, plain(value), plain(numerator), plain(denominator), revision)
                    .map(String::valueOf)
                    .collect(Collectors.joining("|"));
        }

        private static String plain(BigDecimal number) {
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
    }

    Receipt withHash() {
        return new Receipt(
                submission,
                collection,
                collectionName,
                department,
                departmentName,
                region,
                regionName,
                period,
                submittedBy,
                submittedAt,
                figures,
                hash(text()));
    }

    /** What the hash is of: one line for the submission, one for each figure. */
    String text() {
        String head = Stream.of(submission, collection, department, region, period, submittedBy, submittedAt)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        return Stream.concat(Stream.of(head), figures.stream().map(Figure::text))
                .collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
