package org.indicatorwatch.assessment.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.rule.AboutRule;

/**
 * A row of the table of worked examples in method.md.
 *
 * @param input the figures that are given, as written there
 * @param expected what the method makes of them, as written there
 */
record WorkedExample(int number, String input, String expected) {

    private static final Path METHOD = Path.of("src", "docs", "method.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+?) \\| (.+?) \\|");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern STATEMENT = Pattern.compile("([\\p{L}_]+) (" + NUMBER + ")");
    private static final Pattern STATUS =
            Pattern.compile(List.of(Status.values()).stream().map(Status::name).collect(Collectors.joining("|")));

    /** An operator with the way from baseline to goal, or the goal and "B" with the baseline; then the readings. */
    private static final Pattern LEVEL = Pattern.compile("(?<operator>[≥≤<>])(?:, )?(?:(?<from>[\\d.]+)→(?<to>[\\d.]+)"
            + "|(?<goal>[\\d.]+)(?: at the natural limit)?, B (?<base>[\\d.]+))(?<compound>,? compound(?: asked)?)?"
            + "; (?<readings>[-\\d., ]+)(?: \\(2021\\))?");

    private static final Pattern ABOUT =
            Pattern.compile("(?<goal>[\\d.]+)左右, B (?<base>[\\d.]+); (?<readings>[-\\d., ]+)");

    /** All rows by their numbers, "same" replaced by the input of the row before. */
    static Map<Integer, WorkedExample> all() {
        Map<Integer, WorkedExample> examples = new TreeMap<>();
        String before = null;
        for (MatchResult row :
                ROW.matcher(method()).results().filter(WorkedExample::isExample).toList()) {
            String input = row.group(2).replace('−', '-');
            if (input.startsWith("same, then ")) {
                input = before + ", " + input.substring("same, then ".length());
            } else if (input.startsWith("same; ")) {
                input = before.substring(0, before.indexOf(';')) + input.substring("same".length());
            }
            WorkedExample example = new WorkedExample(
                    Integer.parseInt(row.group(1)), input, row.group(3).replace('−', '-'));
            examples.put(example.number, example);
            before = input;
        }
        return examples;
    }

    private static boolean isExample(MatchResult row) {
        return !row.group(2).isBlank();
    }

    private static String method() {
        try {
            String text = Files.readString(METHOD);
            return text.substring(text.indexOf("## Worked examples"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan of a row with one level rule and annual readings. */
    Plans level() {
        Matcher words = matched(LEVEL);
        boolean way = words.group("from") != null;
        Plans plan = Plans.level(words.group("operator") + " " + words.group(way ? "to" : "goal"))
                .from(words.group(way ? "from" : "base"));
        if (words.group("compound") != null) {
            plan.compound();
        }
        if (input.contains("natural limit")) {
            plan.range("0", words.group("goal"));
        }
        return plan.readings("2021", words.group("readings").split(", "));
    }

    /** The plan of a row whose goal is 左右. */
    Plans about() {
        Matcher words = matched(ABOUT);
        return Plans.plan(new AboutRule(new BigDecimal(words.group("goal"))))
                .from(words.group("base"))
                .readings("2021", words.group("readings").split(", "));
    }

    private Matcher matched(Pattern pattern) {
        Matcher words = pattern.matcher(input);
        if (!words.matches()) {
            throw new AssertionError("Example " + number + " cannot be read: " + input);
        }
        return words;
    }

    /** The numbers of the input after the given words, in their order. */
    String[] given(String after) {
        return NUMBER.matcher(input.substring(input.indexOf(after) + after.length()))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
    }

    /** Every expected number with the word that stands before it. */
    List<Statement> statements() {
        String text = expected.replaceAll("80 % \\[(.+?), (.+?)]", "low $1, high $2");
        return STATEMENT
                .matcher(text)
                .results()
                .map(found -> new Statement(found.group(1), Double.parseDouble(found.group(2))))
                .toList();
    }

    /** Every expected number in the order of the text. */
    List<Double> numbers() {
        return NUMBER.matcher(expected.replace("80 % [", "["))
                .results()
                .map(found -> Double.parseDouble(found.group()))
                .toList();
    }

    /** Every expected status in the order of the text. */
    List<Status> statuses() {
        return STATUS.matcher(expected)
                .results()
                .map(found -> Status.valueOf(found.group()))
                .toList();
    }

    @Override
    public String toString() {
        return number + ": " + input;
    }

    /** An expected number, as in "R 1.2300". */
    record Statement(String name, double value) {}
}
