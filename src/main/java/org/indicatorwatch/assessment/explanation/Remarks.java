package org.indicatorwatch.assessment.explanation;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** What should be known of the figures, after everything else. */
final class Remarks {

    private Remarks() {}

    /** Of one series. */
    static void add(SeriesFacts facts, Sentence sentence) {
        ExplanationWords wording = facts.wording();
        if (facts.result().stale()) {
            sentence.besides(wording.say("stale", facts.period()));
        }
        List<String> remarks = new ArrayList<>();
        for (Flag flag : facts.result().flags()) {
            String key = key(facts, flag);
            if (key != null) {
                remarks.add(wording.say(key, facts.reference()));
            }
        }
        add(wording, remarks, sentence);
    }

    /** Of a compound, whose parts speak for themselves. */
    static void add(AssessmentResult result, ExplanationWords wording, Sentence sentence) {
        add(
                wording,
                result.flags().stream()
                        .map(Remarks::general)
                        .filter(key -> key != null)
                        .map(wording::say)
                        .toList(),
                sentence);
    }

    private static void add(ExplanationWords wording, List<String> remarks, Sentence sentence) {
        if (!remarks.isEmpty()) {
            sentence.besides(wording.say("remarks", Sentence.list(wording, remarks)));
        }
    }

    private static String key(SeriesFacts facts, Flag flag) {
        return switch (flag) {
            case ESTIMATED -> judged(facts) && !SimpleExplanation.estimated(facts) ? estimate(facts) : null;
            case NO_BASELINE -> judged(facts) && !(facts.rule() instanceof ChangeRule) ? "remark.no-baseline" : null;
            default -> general(flag);
        };
    }

    private static boolean judged(SeriesFacts facts) {
        return facts.result().status() != Status.NO_DATA;
    }

    /** A rate without a year before to go by is its own estimate. */
    private static String estimate(SeriesFacts facts) {
        boolean asRead = facts.partialYear()
                && facts.definition().measure() == Measure.RATE
                && !(facts.rule() instanceof BenchmarkRule)
                && facts.judged() == facts.result().latestValue().doubleValue();
        return asRead && !(facts.rule() instanceof ChangeRule) ? "remark.year-to-date" : "remark.estimated";
    }

    private static String general(Flag flag) {
        return switch (flag) {
            case EARLY -> "remark.early";
            case REFERENCE_CARRIED -> "remark.reference-carried";
            case DERIVED -> "remark.derived";
            case PROVISIONAL -> "remark.provisional";
            case CAUSED_BY_REVISION -> "remark.revision";
            case PATH_FALLBACK, PACE_FALLBACK, SMALL_NUMBERS, REFERENCE_MISSING, ESTIMATED, NO_BASELINE -> null;
        };
    }
}
