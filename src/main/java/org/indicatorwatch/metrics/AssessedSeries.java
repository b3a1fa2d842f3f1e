package org.indicatorwatch.metrics;

import java.util.Objects;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;

/** One time series of a target: the whole, or a part of a compound. */
record AssessedSeries(Assessment assessment, Target target, StoredResult result) {

    /** Code of the judged indicator; empty for the whole of a compound. */
    String indicator() {
        return Objects.requireNonNullElse(result.indicator(), "");
    }

    Labels labels() {
        return Labels.NONE
                .with("plan", assessment.plan)
                .with("target", assessment.target)
                .with("indicator", indicator())
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
