package org.indicatorwatch.assessment.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * Writes the sentence that explains an assessment: where the figures stand, where they are going, how likely the goal
 * is, and what it would take. It is written when it is shown, from the facts that were concluded and the names of now.
 */
public final class Explanation {

    private final SentenceNames names;
    private final ExplanationWords wording;

    private Explanation(SentenceNames names, Locale language) {
        this.names = names;
        this.wording = new ExplanationWords(language);
    }

    /** The sentence about a whole target. */
    public static String of(StoredResult result, SentenceNames names, Locale language) {
        return new Explanation(names, language).whole(result);
    }

    /** The sentences about the parts of a compound, in their order. */
    public static List<String> ofParts(StoredResult result, SentenceNames names, Locale language) {
        Explanation explanation = new Explanation(names, language);
        return explanation.parts(result).stream().map(explanation::simple).toList();
    }

    /** The figures of a result with the sentence, and each part of a compound with its own. */
    public static AssessmentResult added(StoredResult result, SentenceNames names, Locale language) {
        List<String> sentences = ofParts(result, names, language);
        List<AssessmentResult> parts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            parts.add(result.parts().get(i).figures().withExplanation(sentences.get(i)));
        }
        return result.figures().withParts(parts).withExplanation(of(result, names, language));
    }

    private String whole(StoredResult result) {
        if (result.below() != null) {
            return ofEach(result);
        }
        String sentence = result.terms().rule() instanceof SimpleRule
                ? simple(SeriesFacts.of(result, false, names, wording))
                : compound(result);
        return result.coverage() == null || result.coverage().complete()
                ? sentence
                : sentence
                        + wording.say(
                                "coverage",
                                result.coverage().reported(),
                                result.coverage().expected());
    }

    private String compound(StoredResult result) {
        GoalRule rule = result.terms().rule();
        boolean all = rule instanceof AllOfRule;
        String name = names.subject() != null ? names.subject() : wording.say("subject.target");
        return new CompoundExplanation(
                        result.figures(), placed(name), parts(result), all, !all && rule.everyYear(), wording)
                .tell()
                .end();
    }

    /** 各县域: how many regions there are, and which of them fail. */
    private String ofEach(StoredResult result) {
        StoredResult.RegionsBelow below = result.below();
        String status = wording.status(result.status(), Mode.REACH);
        if (below.failing().isEmpty()) {
            return wording.say("each.none", names.subject(), below.regions(), status);
        }
        String failing = below.failing().stream()
                .map(code -> Objects.requireNonNullElse(names.regions().apply(code), code))
                .collect(Collectors.joining(wording.say("each.separator")));
        return wording.say(
                "each.failing",
                names.subject(),
                below.regions(),
                status,
                below.failing().size(),
                failing);
    }

    private String simple(SeriesFacts facts) {
        Sentence sentence = SimpleExplanation.tell(facts.calling(placed(facts.subject())));
        Remarks.add(facts, sentence);
        return sentence.end();
    }

    private List<SeriesFacts> parts(StoredResult result) {
        boolean everyYear = result.terms().rule().everyYear();
        return result.parts().stream()
                .map(part -> SeriesFacts.of(part, everyYear, names, wording))
                .toList();
    }

    private String placed(String name) {
        return names.region() == null ? name : wording.say("subject.placed", names.region(), name);
    }
}
