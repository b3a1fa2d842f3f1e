package org.indicatorwatch.web.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.web.layout.PageWording;

/** A goal rule in one line for people who confirm it. */
final class RuleText {

    private final PageWording words;
    private final UnaryOperator<String> regions;
    private final UnaryOperator<String> indicators;
    private final UnaryOperator<String> units;

    /**
     * @param regions names of regions by their codes
     * @param indicators names of indicators by their codes
     * @param units units of differences by the codes of indicators; null where there is none
     */
    RuleText(
            PageWording words,
            UnaryOperator<String> regions,
            UnaryOperator<String> indicators,
            UnaryOperator<String> units) {
        this.words = words;
        this.regions = regions;
        this.indicators = indicators;
        this.units = units;
    }

    /**
     * @param rule null for none
     * @param indicator of parts that name none; null or empty for none
     */
    String of(GoalRule rule, String indicator) {
        if (rule == null) {
            return words.text("rule.none");
        }
        String said;
        if (rule instanceof AllOfRule all) {
            said = joined(all.of(), "rule.and", indicator);
        } else if (rule instanceof AnyOfRule any) {
            said = joined(any.of(), "rule.or", indicator);
        } else {
            said = part((SimpleRule) rule, indicator);
        }
        return rule.everyYear() ? words.text("rule.every-year", said) : said;
    }

    private String joined(List<SimpleRule> parts, String conjunction, String indicator) {
        return parts.stream().map(part -> part(part, indicator)).collect(Collectors.joining(words.text(conjunction)));
    }

    private String part(SimpleRule rule, String indicator) {
        String said = said(rule, rule.indicator() == null ? indicator : rule.indicator());
        return rule.indicator() == null ? said : words.text("rule.of", indicators.apply(rule.indicator()), said);
    }

    private String said(SimpleRule rule, String indicator) {
        if (rule instanceof LevelRule level) {
            return symbol(level.op()) + " " + plain(level.value());
        } else if (rule instanceof AboutRule about) {
            return about.tolerance() == null
                    ? words.text("rule.about", plain(about.value()))
                    : words.text("rule.about-within", plain(about.value()), plain(about.tolerance()));
        } else if (rule instanceof BenchmarkRule benchmark) {
            String region = regions.apply(benchmark.region());
            return benchmark.op() == BenchmarkOperator.NEAR
                    ? words.text("rule.near", region)
                    : words.text("rule.benchmark", symbol(benchmark.op().comparison()), region);
        }
        return said((ChangeRule) rule, indicator);
    }

    private String said(ChangeRule change, String indicator) {
        String said = change.unit() == ChangeRule.Unit.PERCENT
                ? words.text("rule.percent", symbol(change.op()), plain(change.value()))
                : words.text("rule.points", symbol(change.op()), plain(change.value()), unit(indicator));
        return change.approx() ? words.text("rule.approx", said) : said;
    }

    private String unit(String indicator) {
        String unit = indicator == null || indicator.isEmpty() ? null : units.apply(indicator);
        return unit == null ? words.text("rule.own-unit") : unit.isEmpty() ? "" : " " + unit;
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
