package org.indicatorwatch.metrics;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;

/**
 * One time series of a target: the whole, or a part of a compound.
 *
 * @param indicator code; empty for the whole of a compound
 */
record AssessedSeries(Assessment assessment, Target target, JsonNode figures, String indicator) {

    static AssessedSeries whole(Assessment assessment, Target target) {
        return new AssessedSeries(
                assessment,
                target,
                assessment.result,
                assessment.result.path("indicator").asText(""));
    }

    static AssessedSeries part(Assessment assessment, Target target, JsonNode part) {
        return new AssessedSeries(
                assessment, target, part, part.path("indicator").asText(""));
    }

    Labels labels() {
        return Labels.NONE
                .with("plan", assessment.plan)
                .with("target", assessment.target)
                .with("indicator", indicator)
                .with("region", assessment.region);
    }

    /** The labels that name the series to people. */
    Labels info(Indicator known, String regionName) {
        return labels().with("name", known == null ? target.name : known.name)
                .with("unit", known == null ? "" : known.unit)
                .with("nature", target.nature.name())
                .with("domain", target.domain == null ? "" : target.domain)
                .with("region_name", regionName);
    }
}
