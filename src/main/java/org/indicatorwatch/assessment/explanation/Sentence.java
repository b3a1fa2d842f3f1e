package org.indicatorwatch.assessment.explanation;

import java.util.List;

/** A sentence that grows clause by clause; clauses that are null are passed over. */
final class Sentence {

    private final ExplanationWords wording;
    private String text;

    Sentence(ExplanationWords wording, String beginning) {
        this.wording = wording;
        this.text = beginning;
    }

    /** Goes on in the same breath. */
    Sentence and(String clause) {
        return join("and", clause);
    }

    /** Goes on to what follows from it. */
    Sentence then(String clause) {
        return join("then", clause);
    }

    /** Adds another thought. */
    Sentence besides(String clause) {
        return join("besides", clause);
    }

    private Sentence join(String how, String clause) {
        if (clause != null) {
            text = wording.say(how, text, clause);
        }
        return this;
    }

    /** The clauses so far, without a full stop. */
    String open() {
        return text;
    }

    /** The whole sentence. */
    String end() {
        return wording.say("end", text);
    }

    /** Words in a row: A、B、C. */
    static String list(ExplanationWords wording, List<String> words) {
        return words.stream().reduce((a, b) -> wording.say("list", a, b)).orElseThrow();
    }
}
