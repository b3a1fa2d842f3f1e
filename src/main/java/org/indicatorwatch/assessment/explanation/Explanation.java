package org.indicatorwatch.assessment.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * An assessment in one sentence: where the figures stand, where they are going, how likely the goal is, and what it
 * would take.
 */
public final class Explanation {

    private Explanation() {}

    /**
     * @param request what was assessed
     * @param result what came of it
     * @param language Chinese or English
     */
    public static String of(AssessmentRequest request, AssessmentResult result, SentenceNames names, Locale language) {
        ExplanationWords wording = new ExplanationWords(language);
        if (request.rule() instanceof SimpleRule simple) {
            return simple(SeriesFacts.of(result, simple, request, names, wording), names);
        }
        GoalRule rule = request.rule();
        boolean all = rule instanceof AllOfRule;
        String name = names.subject() != null ? names.subject() : wording.say("subject.target");
        return new CompoundStory(
                        result,
                        placed(name, names, wording),
                        parts(request, result, names, wording),
                        all,
                        !all && rule.everyYear(),
                        wording)
                .tell()
                .end();
    }

    /** The assessment with its sentence, and each part of a compound with its own. */
    public static AssessmentResult added(
            AssessmentRequest request, AssessmentResult result, SentenceNames names, Locale language) {
        List<AssessmentResult> explained = new ArrayList<>();
        for (SeriesFacts part : parts(request, result, names, new ExplanationWords(language))) {
            explained.add(part.result().withExplanation(simple(part, names)));
        }
        return result.withParts(explained).withExplanation(of(request, result, names, language));
    }

    private static String simple(SeriesFacts facts, SentenceNames names) {
        Sentence sentence = SimpleStory.tell(facts.calling(placed(facts.subject(), names, facts.wording())));
        Remarks.add(facts, sentence);
        return sentence.end();
    }

    private static List<SeriesFacts> parts(
            AssessmentRequest request, AssessmentResult result, SentenceNames names, ExplanationWords wording) {
        List<SimpleRule> rules = RuleSubjects.simple(request.rule());
        return IntStream.range(0, result.parts().size())
                .mapToObj(i -> SeriesFacts.of(result.parts().get(i), rules.get(i), request, names, wording))
                .toList();
    }

    private static String placed(String name, SentenceNames names, ExplanationWords wording) {
        return names.region() == null ? name : wording.say("subject.placed", names.region(), name);
    }
}
