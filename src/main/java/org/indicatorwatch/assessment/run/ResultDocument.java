package org.indicatorwatch.assessment.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.platform.Messages;

/**
 * A conclusion as it is stored: what the preview answers, and for the whole and each part the indicator, the latest
 * reading, baseline, goal and the period since which the status holds.
 */
public final class ResultDocument {

    private static final String PARTS = "parts";

    private ResultDocument() {}

    static ObjectNode of(Conclusion conclusion, CatalogueSnapshot catalogue, ObjectMapper json) {
        Target target = conclusion.target();
        AssessmentResult chinese = conclusion.explained(Messages.DEFAULT, catalogue);
        AssessmentResult english = conclusion.explained(Locale.ENGLISH, catalogue);
        ObjectNode document = json.valueToTree(conclusion.result());
        describe(document, chinese, english, target.rule, target.indicator);
        List<SimpleRule> rules = RuleSubjects.simple(target.rule);
        ArrayNode parts = (ArrayNode) document.get(PARTS);
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode part = (ObjectNode) parts.get(i);
            describe(part, chinese.parts().get(i), english.parts().get(i), rules.get(i), target.indicator);
        }
        document.set("coverage", json.valueToTree(conclusion.coverage()));
        document.set(
                "failing",
                json.valueToTree(
                        conclusion.below() == null ? null : conclusion.below().failing()));
        return document;
    }

    /** Adds a flag to a document. */
    static void flag(ObjectNode document, Flag flag) {
        ((ArrayNode) document.get("flags")).add(flag.code());
    }

    private static void describe(
            ObjectNode node, AssessmentResult result, AssessmentResult english, GoalRule rule, String targetIndicator) {
        boolean compound = rule instanceof AllOfRule || rule instanceof AnyOfRule;
        String own = rule instanceof SimpleRule simple ? simple.indicator() : null;
        node.put("indicator", compound ? null : own != null ? own : targetIndicator);
        node.put("period", text(result.latestPeriod()));
        node.put("value", result.latestValue());
        node.put(
                "baseline",
                result.basis().baseline() == null
                        ? null
                        : result.basis().baseline().value());
        node.put("goal", goal(rule));
        node.put("since", text(result.since()));
        ObjectNode explanation = node.putObject("explanation");
        explanation.put(Messages.DEFAULT.getLanguage(), result.explanation());
        explanation.put(Locale.ENGLISH.getLanguage(), english.explanation());
    }

    private static BigDecimal goal(GoalRule rule) {
        if (rule instanceof LevelRule level) {
            return level.value();
        }
        return rule instanceof AboutRule about ? about.value() : null;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** A copy in the given language. */
    public static ObjectNode in(Locale language, JsonNode document) {
        ObjectNode copy = document.deepCopy();
        chooseExplanation(copy, language);
        copy.get(PARTS).forEach(part -> chooseExplanation((ObjectNode) part, language));
        return copy;
    }

    private static void chooseExplanation(ObjectNode node, Locale language) {
        JsonNode both = node.get("explanation");
        if (both != null && both.isObject()) {
            node.set("explanation", both.get(language.getLanguage()));
        }
    }
}
