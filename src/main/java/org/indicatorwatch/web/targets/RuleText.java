package org.indicatorwatch.web.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.rule.About;
import org.indicatorwatch.catalogue.rule.AllOf;
import org.indicatorwatch.catalogue.rule.AnyOf;
import org.indicatorwatch.catalogue.rule.Benchmark;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.Change;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.Level;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.web.layout.Wording;

/** A goal rule in one line for people who confirm it. */
final class RuleText {

    private final Wording words;
    private final UnaryOperator<String> regions;
    private final UnaryOperator<String> indicators;

    /**
     * @param regions names of regions by their codes
     * @param indicators names of indicators by their codes
     */
    RuleText(Wording words, UnaryOperator<String> regions, UnaryOperator<String> indicators) {
        this.words = words;
        this.regions = regions;
        this.indicators = indicators;
    }

    /** @param rule null for none */
    String of(GoalRule rule) {
        if (rule == null) {
            return words.text("rule.none");
        }
        String said;
        if (rule instanceof AllOf all) {
            said = joined(all.of(), "rule.and");
        } else if (rule instanceof AnyOf any) {
            said = joined(any.of(), "rule.or");
        } else {
            said = part((SimpleRule) rule);
        }
        return rule.everyYear() ? words.text("rule.every-year", said) : said;
    }

    private String joined(List<SimpleRule> parts, String conjunction) {
        return parts.stream().map(this::part).collect(Collectors.joining(words.text(conjunction)));
    }

    private String part(SimpleRule rule) {
        String said = said(rule);
        return rule.indicator() == null ? said : words.text("rule.of", indicators.apply(rule.indicator()), said);
    }

    private String said(SimpleRule rule) {
        if (rule instanceof Level level) {
            return symbol(level.op()) + " " + plain(level.value());
        } else if (rule instanceof About about) {
            return about.tolerance() == null
                    ? words.text("rule.about", plain(about.value()))
                    : words.text("rule.about-within", plain(about.value()), plain(about.tolerance()));
        } else if (rule instanceof Benchmark benchmark) {
            String region = regions.apply(benchmark.region());
            return benchmark.op() == BenchmarkOperator.NEAR
                    ? words.text("rule.near", region)
                    : words.text("rule.benchmark", symbol(benchmark.op().comparison()), region);
        }
        Change change = (Change) rule;
        return words.text(
                change.unit() == Change.Unit.POINTS ? "rule.points" : "rule.percent",
                symbol(change.op()),
                plain(change.value()));
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
        };
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
