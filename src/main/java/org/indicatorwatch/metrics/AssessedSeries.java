package org.indicatorwatch.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import io.prometheus.metrics.model.snapshots.Labels;

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
        return Labels.of(
                "plan",
                assessment.plan,
                "target",
                assessment.target,
                "indicator",
                indicator,
                "region",
                assessment.region);
    }

    Labels info(Indicator known, String regionName) {
        return labels().merge(Labels.of(
                "name",
                known == null || known.name.equals(target.name) ? target.name : known.name,
                "unit",
                known == null ? "" : known.unit,
                "nature",
                target.nature.name(),
                "domain",
                target.domain == null ? "" : target.domain,
                "region_name",
                regionName));
    }
}
