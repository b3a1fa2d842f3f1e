package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/** Reads English wording with one figure: 8.0 litres or less by 31 March 2025, reduce by 30 % from 2005 levels by 2030. */
final class EnglishReader {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,}[ ,.]");
    private static final Pattern CUMULATIVE = Pattern.compile(
            "cumulative(?:ly)?|in total over|over (?:the |a )?(?:\\w+ )?(?:five|ten|three|\\d+)[ -]years?|over the plan");
    private static final Pattern RANK =
            Pattern.compile("\\b(?:top (?:\\d+|three|five|ten|third|quarter)|ranks?|ranked|ranking)\\b");
    private static final Pattern AVERAGE =
            Pattern.compile("(?:national|provincial|regional|eu|oecd|city|county) (?:average|mean)");
    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:except|excluding|unless|provided|if|without|not including)\\b.*");
    private static final Pattern FAILURE =
            Pattern.compile("\\b(?:fail(?:s|ed|ing)?|did not|does not|do not|not reach\\w*|missed)\\b");
    private static final Pattern REPORT =
            Pattern.compile("\\b(?:was|were|has|have been|had|already|reached|achieved)\\b");
    private static final Pattern START = Pattern.compile("\\bfrom (?:an? \\w+ of )?$");
    private static final Pattern START_YEAR =
            Pattern.compile("\\bfrom (?=[\\d.,]+)([^;]*?) in ((?:19|20)\\d\\d)(?= to )");

    private static final Pattern MEASURE =
            Pattern.compile("^ (?:litres?|liters?|tonnes?|tons?|kg|km|kilometres?|people|persons|households"
                    + "|homes|beds|jobs|days?|hours?|minutes?|years?|yuan|dollars?|hectares?|units?)\\b");

    private EnglishReader() {}

    /** Whether a text has English words and no Chinese ones. */
    static boolean reads(String text) {
        return !HAN.matcher(text).find() && ENGLISH.matcher(text + " ").find();
    }

    static GoalRule read(WordingRequest request, IndicatorUnit unit, Notes notes) {
        String whole = spelling(request.text());
        InterpretationContext context = new InterpretationContext(request, unit, whole);
        refuse(CUMULATIVE, Note.CUMULATIVE, whole);
        refuse(RANK, Note.RANK, whole);
        refuse(AVERAGE, Note.UNKNOWN_BENCHMARK, whole);
        refuse(FAILURE, Note.NEGATED, whole);
        Matcher startYear = START_YEAR.matcher(whole);
        String dated = whole;
        if (startYear.find()) {
            notes.timeFrame().setBaselinePeriod(EnglishPeriodReader.ofYear(startYear.group(2)));
            dated = startYear.replaceFirst("from $1");
        }
        String text = EnglishPeriodReader.removeDates(dated, notes);
        List<EnglishFigure> figures = withoutStart(EnglishFigure.in(text), context, notes);
        if (figures.isEmpty()) {
            return EnglishChangeReader.doubling(text, context, notes)
                    .orElseThrow(() -> new UnreadableException(Note.NO_DEMAND, request.text()));
        }
        EnglishFigure figure = figures.get(0);
        if (figure.isBrokenRange()) {
            throw new UnreadableException(
                    Note.SEVERAL_TARGETS, figure.quantity().text());
        }
        if (figures.size() > 1) {
            String second = figures.get(1).quantity().text();
            throw new UnreadableException(
                    Note.SEVERAL_TARGETS, second + figures.get(1).after());
        }
        if (figure.isYear()) {
            throw new UnreadableException(
                    Note.YEAR_ONLY, figure.quantity().text(), figure.quantity().text());
        }
        note(CONDITION, Note.CONDITION, text, notes);
        note(REPORT, Note.REPORT, text, notes);
        String object = EnglishComparisonWords.rest(figure);
        if (!object.isEmpty() && !object.equals(unit.toString().toLowerCase(Locale.ROOT))) {
            notes.add(Note.OBJECT, object);
        }
        return EnglishChangeReader.reads(figure)
                ? EnglishChangeReader.read(figure, context, notes)
                : level(figure, context, notes);
    }

    private static GoalRule level(EnglishFigure figure, InterpretationContext context, Notes notes) {
        refuseMeasure(figure, context);
        Quantity quantity = context.express(figure.quantity(), notes);
        boolean everyYear = EnglishComparisonWords.isYearly(figure);
        if (quantity.isRange()) {
            notes.add(Note.RANGE_BOTH_ENDS, quantity.text());
            if (context.polarity() != null && context.polarity() != Polarity.NONE) {
                notes.add(Note.AGAINST_POLARITY, quantity.text());
            }
            return new AllOfRule(List.of(
                    new LevelRule(Operator.AT_LEAST, quantity.value(), null, null, everyYear),
                    new LevelRule(Operator.AT_MOST, quantity.upper(), null, null, everyYear)));
        }
        if (EnglishComparisonWords.isAbout(figure)) {
            return new AboutRule(quantity.value(), null, false, null, null, everyYear);
        }
        Optional<Operator> written = EnglishComparisonWords.operator(figure);
        if (written.isPresent()) {
            GoalDirection.checkPolarity(
                    context, written.get().sign(), figure.quantity().text(), notes);
        }
        if (written.isEmpty() && context.polarity() == null && EnglishComparisonWords.isReached(figure)) {
            notes.add(Note.REACH_AT_LEAST, figure.quantity().text());
            written = Optional.of(Operator.AT_LEAST);
        }
        Optional<Operator> op = written.isPresent() ? written : GoalDirection.of(context, quantity.value(), notes);
        if (op.isEmpty()) {
            notes.add(Note.TWO_SIDED);
            return new AboutRule(quantity.value(), null, true, null, null, everyYear);
        }
        context.noteShareAboveHundred(quantity.value(), notes);
        return new LevelRule(op.get(), quantity.value(), null, null, everyYear);
    }

    /** 8.0 litres are no share of anything. */
    private static void refuseMeasure(EnglishFigure figure, InterpretationContext context) {
        Matcher measure = MEASURE.matcher(figure.after());
        if (context.unit().isRate() && figure.quantity().isBare() && measure.find()) {
            String part = figure.quantity().text() + measure.group();
            throw new UnreadableException(Note.UNIT_MISMATCH, part, part, context.unit());
        }
    }

    /** from 65 % to 80 %: the first figure is where the series starts. */
    private static List<EnglishFigure> withoutStart(
            List<EnglishFigure> figures, InterpretationContext context, Notes notes) {
        if (figures.isEmpty() || !START.matcher(figures.get(0).before()).find()) {
            return figures;
        }
        Quantity first = figures.get(0).quantity();
        notes.add(Note.START_VALUE, first.text());
        BigDecimal start = context.express(first, new Notes()).value();
        notes.timeFrame().setBaselineValue(start, context, notes);
        if (!first.isRange()) {
            return figures.subList(1, figures.size());
        }
        Quantity goal = new Quantity(first.upper(), null, first.scale(), null, first.multiplied(), false, first.text());
        return List.of(new EnglishFigure(
                goal, figures.get(0).before() + " to ", figures.get(0).after()));
    }

    private static String spelling(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("per ?cent(?!age)|percent(?!age)|\\bpct\\b", "%")
                .replaceAll("(?<=\\d) %", "%")
                .replaceAll("(\\d)((?: [a-z]+){1,3}) per (100,?000|1,?000)\\b", "$1 per $3$2")
                .replaceAll("(?<=\\d)%(?= ?points?)", " percentage")
                .replaceAll("[.;]+$", "")
                .strip();
    }

    private static void refuse(Pattern pattern, Note note, String text) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            throw new UnreadableException(note, matcher.group(), matcher.group());
        }
    }

    private static void note(Pattern pattern, Note note, String text, Notes notes) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            notes.add(note, matcher.group());
        }
    }
}
