package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

import org.indicatorwatch.catalogue.Milestone;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/** One rule on one series: every reading judged in turn, the statuses confirmed, the last judgement reported. */
final class SimpleAssessment {

    private final AssessmentRequest request;
    private final SimpleRule rule;
    private final SeriesSource source;
    private final RuleJudge judge;

    SimpleAssessment(AssessmentRequest request, SimpleRule rule) {
        this.request = request;
        this.rule = rule;
        Series series = series();
        Baseline baseline = rule.baseline() != null ? rule.baseline() : series.baseline();
        this.source = SeriesSource.of(series, baseline, request.goalPeriod());
        this.judge = judge();
    }

    /** The series that the rule names; the target's own if it names none; without figures if it is not there. */
    private Series series() {
        if (rule.indicator() == null) {
            return request.series();
        }
        return request.parts().getOrDefault(rule.indicator(), request.series().withoutFigures());
    }

    /** Milestones belong to the target's own series, not to that of a part. */
    private List<Milestone> milestones() {
        return rule.indicator() == null ? request.milestones() : List.of();
    }

    private RuleJudge judge() {
        if (rule instanceof LevelRule level) {
            return new LevelJudge(LevelSeries.of(level, source, milestones()));
        } else if (rule instanceof AboutRule about) {
            return new LevelJudge(LevelSeries.of(about, source, milestones()));
        } else if (rule instanceof BenchmarkRule benchmark) {
            return new LevelJudge(BenchmarkSeries.of(benchmark, source));
        }
        return new YearlyChange((ChangeRule) rule, source);
    }

    AssessmentResult assess(boolean everyYear) {
        List<Observation> readings = source.readings();
        List<Judgement> plain =
                IntStream.range(0, readings.size()).mapToObj(judge::upTo).toList();
        List<Judgement> judgements = everyYear ? EveryYear.of(readings, plain, request.nature()) : plain;
        List<StatusStep> steps = steps(judgements);
        SortedMap<Integer, Boolean> years =
                everyYear ? EveryYear.years(readings, plain, readings.size() - 1) : Collections.emptySortedMap();
        return readings.isEmpty() ? empty() : result(judgements.get(readings.size() - 1), steps, years);
    }

    private List<StatusStep> steps(List<Judgement> judgements) {
        List<Ruling> rulings = judgements.stream().map(Judgement::ruling).toList();
        List<Status> confirmed = Hysteresis.confirm(rulings, source.definition().frequency());
        List<StatusStep> steps = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            steps.add(new StatusStep(
                    source.readings().get(i).period(), rulings.get(i).status(), confirmed.get(i)));
        }
        return steps;
    }

    private AssessmentResult empty() {
        Basis basis = Basis.of(List.of(), null, null, null, source.baseline(), Collections.emptySortedMap());
        return build(judge.beforeReadings(), Status.NO_DATA, false, null, basis);
    }

    private AssessmentResult result(Judgement latest, List<StatusStep> steps, SortedMap<Integer, Boolean> years) {
        Observation reading = source.readings().get(source.readings().size() - 1);
        boolean stale = !source.horizon().reachedBy(reading.end())
                && Staleness.stale(reading.period(), source.definition().frequency(), request.asOf());
        Basis basis = Basis.of(steps, reading.period(), reading.value(), latest.judged(), source.baseline(), years);
        Double yearOnYear = YearOnYear.of(source, reading);
        return build(latest, steps.get(steps.size() - 1).confirmed(), stale, yearOnYear, basis);
    }

    private AssessmentResult build(Judgement judgement, Status status, boolean stale, Double yearOnYear, Basis basis) {
        PathStanding standing = judgement.standing();
        return new AssessmentResult(
                judgement.ruling().mode(),
                status,
                judgement.ruling().status(),
                stale,
                judgement.met(),
                standing.path(),
                standing.gap(),
                standing.progress(),
                standing.elapsed(),
                standing.pace(),
                standing.requiredPerYear(),
                standing.tolerance(),
                standing.headroomUsed(),
                yearOnYear,
                judgement.outlook(),
                judgement.change(),
                List.copyOf(judgement.flags()),
                rule instanceof LevelRule level
                        ? InternationalMeasure.of(level, source, judgement.judged(), basis.latestPeriod())
                        : null,
                null,
                Trajectory.of(source, judge),
                List.of(),
                basis);
    }
}
