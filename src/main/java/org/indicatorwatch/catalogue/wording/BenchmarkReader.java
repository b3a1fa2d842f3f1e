package org.indicatorwatch.catalogue.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads a reference to another region's figure: ≥全省平均水平, 接近华东区平均水平, 优于全国平均. */
final class BenchmarkReader {

    private static final Pattern OTHER_GROWTH =
            Pattern.compile("(?:[高快低慢]于|超过)[^，,;。\\d≥≤<>%平]{1,12}(?:增速|增幅|增长率|增长速度|增长)");

    private BenchmarkReader() {}

    /** @throws UnreadableException if the text compares with the growth of another indicator: 高于GDP增速 */
    static void refuseOtherGrowth(String text) {
        Matcher growth = OTHER_GROWTH.matcher(text);
        if (growth.find()) {
            throw new UnreadableException(Note.GROWTH_BENCHMARK, growth.group(), growth.group());
        }
    }

    static SimpleRule read(Demand demand, InterpretationContext context, Notes notes) {
        refuseGrowth(demand, context, notes);
        BenchmarkOperator op = operator(demand, context, notes);
        String region = ReferenceRegion.code(demand, context.request().region(), notes);
        boolean everyYear = demand.inSentence(Kind.EVERY_YEAR).isPresent();
        return new BenchmarkRule(op, region, null, null, null, everyYear);
    }

    /** 增幅高于全省平均 compares growth; a rate may itself be one, as 人口自然增长率 is. */
    private static void refuseGrowth(Demand demand, InterpretationContext context, Notes notes) {
        if (demand.adjacent(Kind.GROWTH, Kind.DECLINE, Kind.RISE, Kind.FALL).isEmpty()) {
            return;
        }
        boolean named = demand.label().endsWith("自然");
        if (!named && !context.unit().isRate()) {
            throw new UnreadableException(Note.GROWTH_BENCHMARK, demand.phrase(), demand.phrase());
        }
        if (!named) {
            notes.add(Note.GROWTH_OR_LEVEL, demand.phrase());
        }
    }

    private static BenchmarkOperator operator(Demand demand, InterpretationContext context, Notes notes) {
        Optional<Token> near = demand.adjacent(Kind.NEAR, Kind.ABOUT_BEFORE);
        if (near.isPresent() || demand.isAbout()) {
            if (demand.comparison().isPresent()) {
                throw new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
            }
            notes.add(Note.NEAR_WITHIN);
            return BenchmarkOperator.NEAR;
        }
        Optional<Operator> written = ComparisonWords.of(demand, notes);
        if (written.isPresent()) {
            GoalDirection.checkPolarity(context, written.get().sign(), demand.phrase(), notes);
            return BenchmarkOperator.parse(written.get().symbol());
        }
        Optional<Token> way = demand.adjacent(Kind.REACH_UP, Kind.REACH_DOWN, Kind.CAP);
        if (way.isPresent()) {
            return way.get().is(Kind.REACH_UP) ? BenchmarkOperator.AT_LEAST : BenchmarkOperator.AT_MOST;
        }
        boolean strict = demand.adjacent(Kind.BETTER).isPresent();
        boolean lower = isLowerBetter(demand, context, notes);
        return lower
                ? strict ? BenchmarkOperator.LESS_THAN : BenchmarkOperator.AT_MOST
                : strict ? BenchmarkOperator.MORE_THAN : BenchmarkOperator.AT_LEAST;
    }

    private static boolean isLowerBetter(Demand demand, InterpretationContext context, Notes notes) {
        if (context.polarity() == Polarity.LOWER) {
            notes.add(Note.DIRECTION_BY_POLARITY, "≤");
        } else if (context.polarity() != Polarity.HIGHER) {
            notes.add(Note.REACH_AT_LEAST, demand.phrase());
        }
        return context.polarity() == Polarity.LOWER;
    }
}
