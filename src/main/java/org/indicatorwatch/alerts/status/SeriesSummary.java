package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/**
 * What an assessment says of one series: the whole target, or a part of a compound.
 *
 * @param unit of the indicator; empty for the whole of a compound
 * @param decimals with which its figures are written
 * @param measure of the indicator; null for the whole of a compound
 * @param frequency of the indicator; null for the whole of a compound
 * @param reference name of the region that it is compared with; null where it is not
 */
public record SeriesSummary(
        Bilingual name,
        String unit,
        int decimals,
        Measure measure,
        Frequency frequency,
        String reference,
        JsonNode figures) {

    public Status status() {
        return Status.valueOf(figures.path("status").asText());
    }

    /** Null where the rule knows no mode. */
    public Mode mode() {
        return figures.path("mode").isTextual()
                ? Mode.valueOf(figures.path("mode").asText())
                : null;
    }

    public boolean holds() {
        return mode() == Mode.HOLD;
    }

    /** Whether the goal is met now; null without a reading. */
    public Boolean met() {
        return figures.path("met").isBoolean() ? figures.path("met").booleanValue() : null;
    }

    /** Of the latest judged reading; null without one. */
    public Period period() {
        return figures.path("period").isTextual()
                ? Period.parse(figures.path("period").asText())
                : null;
    }

    /** The latest judged reading as entered; null without one. */
    public BigDecimal value() {
        return figures.path("value").isNumber() ? figures.path("value").decimalValue() : null;
    }

    /** As entered; null where there is none. */
    public BigDecimal baseline() {
        return figures.path("baseline").isNumber() ? figures.path("baseline").decimalValue() : null;
    }

    /** The figure at the path, such as {@code projection.low}; null where there is none. */
    public Double number(String path) {
        JsonNode node = figures.at("/" + path.replace('.', '/'));
        return node.isNumber() ? node.doubleValue() : null;
    }

    /** The probability to be told: in hold mode of the line holding throughout. Null where it cannot be told. */
    public Double probability() {
        Double end = number("projection.probability");
        Double next = number("projection.nextProbability");
        return end == null || next == null
                ? end
                : Double.valueOf(DoubleStream.of(end, next).min().orElseThrow());
    }
}
