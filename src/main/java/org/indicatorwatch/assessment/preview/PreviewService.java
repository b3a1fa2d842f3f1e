package org.indicatorwatch.assessment.preview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.explanation.SentenceNames;
import org.indicatorwatch.assessment.method.AssessmentMethod;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Observation;
import org.indicatorwatch.assessment.method.ReferenceSeries;
import org.indicatorwatch.assessment.method.Series;
import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.assessment.preview.PreviewRequest.Figure;
import org.indicatorwatch.assessment.preview.PreviewRequest.PartSeries;
import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.NaturalRange;
import org.indicatorwatch.catalogue.PathShape;
import org.indicatorwatch.catalogue.PeriodOrder;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

import static java.util.Objects.requireNonNullElse;

/** Answers what-ifs. */
@ApplicationScoped
public class PreviewService {

    private static final int MAX_DECIMALS = 9;
    private static final int MAX_READINGS = 1000;

    private final Clock clock;

    PreviewService(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 422 naming the field that is missing or out of bounds */
    public AssessmentResult assess(PreviewRequest request, Locale language) {
        FieldChecks.require("goal", request == null ? null : request.goal());
        FieldChecks.require("goal.period", request.goal().period());
        FieldChecks.require("goal.rule", request.goal().rule());
        List<Milestone> milestones = requireNonNullElse(request.milestones(), List.of());
        milestones.forEach(milestone -> FieldChecks.require("milestones", milestone));
        PeriodOrder.require(
                request.baseline() == null ? null : request.baseline().period(),
                request.goal().period(),
                milestones,
                request.goal().rule());
        SeriesDefinition definition = definition(request);
        Map<String, ReferenceSeries> references = references(request, definition);
        List<Observation> readings = observations("readings", request.readings());
        Series own = new Series(definition, request.baseline(), readings, references);
        AssessmentRequest assessment = new AssessmentRequest(
                request.goal().rule(),
                request.goal().period(),
                request.nature(),
                milestones,
                own,
                parts(request, own),
                requireNonNullElse(request.asOf(), LocalDate.now(clock)));
        StoredResult result = StoredResult.of(assessment, AssessmentMethod.assess(assessment), null);
        return Explanation.added(result, SentenceNames.NONE, language);
    }

    private static SeriesDefinition definition(PreviewRequest request) {
        return new SeriesDefinition(
                request.unit(),
                decimals("decimals", requireNonNullElse(request.decimals(), 2)),
                requireNonNullElse(request.polarity(), Polarity.NONE),
                requireNonNullElse(request.frequency(), Frequency.ANNUAL),
                requireNonNullElse(request.measure(), Measure.STOCK),
                requireNonNullElse(request.accumulation(), Accumulation.PERIOD),
                requireNonNullElse(request.range(), NaturalRange.UNBOUNDED),
                requireNonNullElse(request.path(), PathShape.LINEAR));
    }

    private static Map<String, Series> parts(PreviewRequest request, Series own) {
        Map<String, Series> parts = new HashMap<>();
        requireNonNullElse(request.series(), Map.<String, PartSeries>of()).forEach((indicator, part) -> {
            String field = "series." + indicator;
            FieldChecks.require(field, part);
            SeriesDefinition whole = own.definition();
            SeriesDefinition definition = new SeriesDefinition(
                    part.unit() == null ? whole.unit() : part.unit(),
                    decimals(field + ".decimals", requireNonNullElse(part.decimals(), whole.decimals())),
                    requireNonNullElse(part.polarity(), whole.polarity()),
                    requireNonNullElse(part.frequency(), whole.frequency()),
                    requireNonNullElse(part.measure(), whole.measure()),
                    requireNonNullElse(part.accumulation(), whole.accumulation()),
                    requireNonNullElse(part.range(), whole.range()),
                    requireNonNullElse(part.path(), whole.path()));
            parts.put(
                    indicator,
                    new Series(
                            definition,
                            part.baseline() == null ? own.baseline() : part.baseline(),
                            part.readings() == null
                                    ? own.observations()
                                    : observations(field + ".readings", part.readings()),
                            own.references()));
        });
        return parts;
    }

    private static Map<String, ReferenceSeries> references(PreviewRequest request, SeriesDefinition definition) {
        Map<String, ReferenceSeries> references = new HashMap<>();
        requireNonNullElse(request.references(), Map.<String, PreviewRequest.ReferenceSeries>of())
                .forEach((region, series) -> {
                    FieldChecks.require("references." + region, series);
                    references.put(
                            region,
                            new ReferenceSeries(
                                    requireNonNullElse(series.frequency(), definition.frequency()),
                                    observations("references." + region + ".readings", series.readings())));
                });
        return references;
    }

    private static List<Observation> observations(String field, List<Figure> figures) {
        List<Figure> given = requireNonNullElse(figures, List.of());
        if (given.size() > MAX_READINGS) {
            throw ProblemException.invalid(field, "too-many", given.size(), MAX_READINGS);
        }
        List<Violation> violations = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String path = field + "[" + i + "]";
            Figure figure = given.get(i);
            if (figure == null || figure.period() == null) {
                violations.add(Violation.of(path + ".period", "required"));
            } else if (figure.value() == null) {
                violations.add(Violation.of(path + ".value", "missing-value"));
            } else {
                observations.add(
                        new Observation(figure.period(), figure.value(), figure.numerator(), figure.denominator()));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return observations;
    }

    private static int decimals(String field, int decimals) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw ProblemException.invalid(field, "out-of-bounds", decimals, 0, MAX_DECIMALS);
        }
        return decimals;
    }
}
