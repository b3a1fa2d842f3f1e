package org.indicatorwatch.catalogue.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.Operator;

/** Finds the English comparison words of a figure: at least, or less, reduce to. */
final class EnglishComparisonWords {

    private static final Pattern AT_LEAST =
            before("at least|no less than|not less than|no fewer than|not fewer than|not below|"
                    + "no lower than|a minimum of|minimum of|≥|>=");
    private static final Pattern AT_MOST =
            before("at most|no more than|not more than|up to|no higher than|not above|not exceed|"
                    + "not exceeding|a maximum of|maximum of|limited to|limit to|within|≤|<=");
    private static final Pattern MORE_THAN =
            before("more than|over|above|greater than|higher than|exceed|exceeds|exceeding|>");
    private static final Pattern LESS_THAN = before("less than|below|under|fewer than|lower than|<");
    private static final Pattern OR_MORE =
            after("or (?:more|higher|above|greater|over|better)|and (?:above|over)|at least");
    private static final Pattern OR_LESS = after("or (?:less|fewer|lower|below|under)|and (?:below|under)|at most");
    private static final Pattern DOWN_TO = Pattern.compile(
            "\\b(?:reduc|cut|decreas|lower|declin|fall|drop|shrink|narrow|limit|keep)\\w*\\b.* to (?:just |only )?$|^(?:down) to $");
    private static final Pattern UP_TO =
            Pattern.compile("\\b(?:increas|rais|grow|ris|improv|expand|lift|boost)\\w*\\b.* to $");
    private static final Pattern REACH =
            Pattern.compile("\\b(?:reach|achiev|attain)\\w*(?: a| an)?(?: \\w+){0,3} (?:of )?$");
    private static final Pattern ABOUT = Pattern.compile("\\b(?:about|around|approximately|roughly|some) $");
    private static final Pattern NEGATION = Pattern.compile("(?:\\b(?:not|never|cannot|no)|n't)(?: [a-z]+){0,3}$");
    private static final Pattern YEARLY = Pattern.compile("\\b(?:every year|each year|annually)\\b");

    private EnglishComparisonWords() {}

    /** What the words around the figure demand; empty if there are none. */
    static Optional<Operator> operator(EnglishFigure figure) {
        Optional<Operator> written = comparison(figure);
        if (written.isPresent()) {
            return written;
        }
        if (DOWN_TO.matcher(figure.before()).find()) {
            return Optional.of(Operator.AT_MOST);
        }
        return UP_TO.matcher(figure.before()).find() ? Optional.of(Operator.AT_LEAST) : Optional.empty();
    }

    /** What the comparison words alone demand: at least, or less. */
    static Optional<Operator> comparison(EnglishFigure figure) {
        Optional<Operator> first = wordsBefore(figure.before());
        Optional<Operator> second = OR_MORE.matcher(figure.after()).find()
                ? Optional.of(Operator.AT_LEAST)
                : OR_LESS.matcher(figure.after()).find() ? Optional.of(Operator.AT_MOST) : Optional.empty();
        if (first.isPresent()
                && second.isPresent()
                && first.get().sign() != second.get().sign()) {
            String part = figure.quantity().text();
            throw new UnreadableException(Note.CONTRADICTION, part, part);
        }
        return first.isPresent() ? first : second;
    }

    /** The words after the figure that say nothing about it. */
    static String rest(EnglishFigure figure) {
        String rest = OR_MORE.matcher(OR_LESS.matcher(figure.after()).replaceFirst(""))
                .replaceFirst("");
        return rest.replaceAll(
                        "^ (?:reduction|cut|decrease|decline|drop|fall|increase|rise|growth|improvement)\\b|\\b(?:lower|higher|(?:since|of) baseline)\\b|\\b(?:per|a|each|every) year\\b|annually|^[ ,.]+|[ ,.]+$",
                        "")
                .strip();
    }

    static boolean isAbout(EnglishFigure figure) {
        return ABOUT.matcher(figure.before()).find();
    }

    static boolean isReached(EnglishFigure figure) {
        return REACH.matcher(figure.before()).find();
    }

    static boolean isYearly(EnglishFigure figure) {
        return YEARLY.matcher(figure.before() + "|" + figure.after()).find();
    }

    private static Optional<Operator> wordsBefore(String words) {
        if (AT_LEAST.matcher(words).find()) {
            return Optional.of(Operator.AT_LEAST);
        }
        if (AT_MOST.matcher(words).find()) {
            return Optional.of(Operator.AT_MOST);
        }
        Matcher more = MORE_THAN.matcher(words);
        if (more.find()) {
            return Optional.of(isNegated(words, more) ? Operator.AT_MOST : Operator.MORE_THAN);
        }
        Matcher less = LESS_THAN.matcher(words);
        if (less.find()) {
            return Optional.of(isNegated(words, less) ? Operator.AT_LEAST : Operator.LESS_THAN);
        }
        return Optional.empty();
    }

    /** not to exceed, should not fall below: the opposite is asked for, the limit included. */
    private static boolean isNegated(String words, Matcher comparison) {
        return NEGATION.matcher(words.substring(0, comparison.start())).find();
    }

    private static Pattern before(String words) {
        return Pattern.compile("(?:^|[ ,(])(?:" + words + ") ?$");
    }

    /** Within a few words, so that a unit may stand between: 8.0 litres or less. */
    private static Pattern after(String words) {
        return Pattern.compile("^(?: [a-z/]+){0,4}? (?:" + words + ")\\b");
    }
}
