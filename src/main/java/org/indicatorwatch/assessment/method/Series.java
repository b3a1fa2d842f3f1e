package org.indicatorwatch.assessment.method;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.indicatorwatch.catalogue.period.Baseline;

/**
 * One indicator in one region, with the figures it is compared with.
 *
 * @param baseline null where the plan gives none
 * @param observations latest revision of each period, in any order
 * @param references by region code; empty unless a benchmark asks for them
 */
public record Series(
        SeriesDefinition definition,
        Baseline baseline,
        List<Observation> observations,
        Map<String, ReferenceSeries> references) {

    public Series {
        Objects.requireNonNull(definition, "A series needs a definition");
        observations = List.copyOf(observations);
        references = references == null ? Map.of() : Map.copyOf(references);
    }

    /** The same definition and references without baseline or figures. */
    Series withoutFigures() {
        return new Series(definition, null, List.of(), references);
    }
}
