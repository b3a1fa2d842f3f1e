package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.period.Period;

/**
 * Removes from a text what is no part of the demand: item numbers, document numbers, brackets, the goal period, words
 * of intention. What remains holds only figures that may be demanded.
 */
final class IrrelevantTextFilter {

    private record Part(Note note, Pattern pattern) {
        Part(Note note, String regex) {
            this(note, Pattern.compile(regex));
        }
    }

    private static final String YEAR = "20\\d\\d年?";
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern QUOTES = Pattern.compile("[“\"‘「]([^”\"’」]*)[”\"’」]");
    private static final String QUOTED_PLAN = "[“\"](十[三四五六]五)[”\"]";
    private static final Pattern CARRIES_DEMAND =
            Pattern.compile("\\d|分之|平均水平|平均值|全省平均|全覆盖|一半|翻|[一二三四五六七八九十]成|[%‰≥≤<>]");
    private static final Pattern DEMAND = Pattern.compile("\\d[%‰]|[≥≤<>]|不得?[低少高多]于|不得?超过|以[上下内]|达到|左右");
    private static final Pattern FIGURE = Pattern.compile("\\d");
    /** A year that a change is measured from belongs to the demand: 比2020年提高, 在2020年基础上提高. */
    private static final String NOT_COMPARED = "(?<![比较与于])";

    private static final String NOT_BASIS = "(?!度?(?:时期|年?[底末])?(?:相比|的?基础上|的?水平))";
    /** In 提高到2025年的70% the 到 belongs to the verb. */
    private static final String TOWARDS = "(?<![高升加长降低少达增])[到至]|";

    private static final List<Part> PARTS = List.of(
            new Part(Note.ITEM_NUMBER, "^(?:[①-⑳]|\\d{1,2}\\.(?!\\d)|\\d{1,2}、(?=\\p{IsHan})|[一二三四五六七八九十]+、)"),
            new Part(Note.SUBJECT, "《[^》]*》|〔[^〕]*〕\\d*号?"),
            new Part(Note.PERIOD, "(?:力争)?[到至自从在]?20\\d\\d年?(?:~|[-—–‐]+|至|到)20\\d\\d年(?:期?间)?,?，?"),
            new Part(
                    Note.PERIOD,
                    NOT_COMPARED + "(?:力争)?(?:截至|截止到?|" + TOWARDS + "[于自从在])?20\\d\\d年" + NOT_BASIS
                            + "度?(?:\\d{1,2}(?:~\\d{1,2})?月份?(?:\\d{1,2}[日号])?)?(?:第?[一二三四]季度|[上下]半年)?"
                            + "(?:年?[底末中])?(?:以前|之前|前|起)?(?:时)?[,，]?"),
            new Part(Note.PERIOD, "(?:截至|(?<![高升加长降低少达增])[到至])20\\d\\d(?=[^\\d.,%‰年万亿余多人名个家所张台次床岁级天元]|$)[,，]?"),
            new Part(Note.PERIOD, NOT_COMPARED + "[到至]?十[三四五六]五" + NOT_BASIS + "(?:规划)?(?:时期|期间|期末|期未|期|末)?[,，]?"),
            new Part(
                    Note.PERIOD,
                    "(?:\\d+|[一二两三四五六七八九十])(?:~\\d+)?年之?内|(?<!\\d)(?:\\d{1,2}|[一二两三四五六七八九十])年(?=翻)|今年年?[底末]?|当年|本年度?|(?<!\\d)年底前?[,，]?"),
            new Part(Note.ASPIRATION, "力争|争取|努力|确保|不断|逐步|进一步|稳步|原则上"));

    private IrrelevantTextFilter() {}

    static String filter(String text, Notes notes) {
        String rest = enclosed(text, BRACKETS, notes);
        rest = enclosed(rest.replaceAll(QUOTED_PLAN, "$1"), QUOTES, notes);
        for (Part part : PARTS) {
            rest = take(rest, part, notes);
        }
        return rest;
    }

    /** Whether a text still holds something that may be demanded. */
    static boolean carriesDemand(String text) {
        return CARRIES_DEMAND.matcher(text).find();
    }

    /** Drops brackets or quotation marks with what they hold, unless the demand itself is inside them. */
    private static String enclosed(String text, Pattern pattern, Notes notes) {
        String without = pattern.matcher(text).replaceAll("");
        Matcher matcher = pattern.matcher(text);
        if (!CARRIES_DEMAND.matcher(without).find()) {
            return CARRIES_DEMAND.matcher(text).find() ? matcher.replaceAll("$1") : without;
        }
        while (matcher.find()) {
            String inside = matcher.group(1);
            if (inside.matches("不含.{0,2}本数|不包[含括]本数")) {
                throw new UnreadableException(Note.CONTRADICTION, inside, text);
            }
            if (FIGURE.matcher(inside).find() && !inside.matches(".*" + YEAR + ".*|120|\\d+~\\d+年|\\p{Alnum}+")) {
                notes.add(DEMAND.matcher(inside).find() ? Note.BRACKET_DEMAND : Note.BRACKET, inside);
            }
        }
        return without;
    }

    /** 由2020年的65%提高到80%: the year belongs to the starting value. */
    private static void addPeriod(String before, String phrase, Notes notes) {
        Optional<Period> period = PeriodPhraseReader.read(phrase.replaceFirst("^从", ""));
        if (before.endsWith("由") || phrase.startsWith("从")) {
            period.ifPresent(notes.timeFrame()::setBaselinePeriod);
        } else {
            period.ifPresent(notes.timeFrame()::addGoalPeriod);
        }
    }

    private static String take(String text, Part part, Notes notes) {
        Matcher matcher = part.pattern().matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            notes.add(part.note(), matcher.group().replaceAll("[,，]$", ""));
            if (part.note() == Note.PERIOD) {
                addPeriod(text.substring(0, matcher.start()), matcher.group(), notes);
            }
            matcher.appendReplacement(out, "");
        }
        return matcher.appendTail(out).toString();
    }
}
