package org.indicatorwatch.web.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.preview.PreviewRequest;
import org.indicatorwatch.assessment.preview.PreviewService;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.TargetView;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.web.layout.PageWording;

/** Works out the way that a target asks for, whether it is stored or only typed. */
@RequestScoped
class PathPreviewAssembler {

    private final PreviewService previews;
    private final PageWording words;

    PathPreviewAssembler(PreviewService previews, PageWording words) {
        this.previews = previews;
        this.words = words;
    }

    /** One for each part that asks for a way; empty where none does. */
    List<PathPreview> of(TargetView target, Plan plan) {
        GoalRule rule = target.goal().rule();
        Indicator indicator = indicator(target.indicator());
        Map<String, PreviewRequest.PartSeries> parts = new HashMap<>();
        RuleSubjects.simple(rule).stream()
                .map(SimpleRule::indicator)
                .filter(Objects::nonNull)
                .forEach(code -> parts.put(code, part(indicator(code))));
        PreviewRequest request = new PreviewRequest(
                indicator == null ? null : indicator.unit,
                indicator == null ? null : indicator.decimals,
                indicator == null ? null : indicator.polarity,
                indicator == null ? null : indicator.frequency,
                indicator == null ? null : indicator.measure,
                indicator == null ? null : indicator.accumulation,
                indicator == null ? null : indicator.range(),
                target.path(),
                target.nature(),
                baseline(target, plan),
                new PreviewRequest.Goal(Objects.requireNonNullElse(target.goal().period(), plan.goalPeriod), rule),
                target.milestones(),
                List.of(),
                parts,
                Map.of(),
                null);
        AssessmentResult result = previews.assess(request, words.locale());
        List<AssessmentResult> results = result.parts().isEmpty() ? List.of(result) : result.parts();
        List<SimpleRule> rules = RuleSubjects.simple(rule);
        return IntStream.range(0, results.size())
                .mapToObj(i -> {
                    String code = rules.get(i).indicator();
                    Indicator of = code == null ? indicator : indicator(code);
                    return PathPreview.of(
                            of == null ? target.name() : words.name(of),
                            words.unit(of),
                            of == null ? 2 : of.decimals,
                            results.get(i).trajectory(),
                            words);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static PreviewRequest.PartSeries part(Indicator indicator) {
        return indicator == null
                ? new PreviewRequest.PartSeries(null, null, null, null, null, null, null, null, null, null)
                : new PreviewRequest.PartSeries(
                        indicator.unit,
                        indicator.decimals,
                        indicator.polarity,
                        indicator.frequency,
                        indicator.measure,
                        indicator.accumulation,
                        indicator.range(),
                        null,
                        null,
                        List.of());
    }

    private static Indicator indicator(String code) {
        return code == null ? null : Indicator.findById(code);
    }

    private static Baseline baseline(TargetView target, Plan plan) {
        TargetView.BaselineView given = target.baseline();
        if (given == null || given.value() == null) {
            return null;
        }
        var period = given.period() == null ? plan.baselinePeriod : given.period();
        return period == null ? null : new Baseline(period, given.value());
    }
}
