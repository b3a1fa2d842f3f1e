package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * A token that may carry a demand, with the words that belong to it.
 *
 * @param head a quantity, average, coverage or doubling
 * @param near the words right before it, nearest last, without glue
 * @param own everything between the demand before it and {@code near}
 * @param sentence everything before {@code head} back to the last pause or alternative, the demands before it included
 * @param bound 以上, 左右 and the like right after it; null if there is none
 * @param start index of the first token of {@code near}, or of the head
 * @param end index after the last token
 */
record Demand(Token head, List<Token> near, List<Token> own, List<Token> sentence, Token bound, int start, int end) {

    Quantity quantity() {
        return head.quantity();
    }

    boolean hasFigure() {
        return head.is(Kind.QUANTITY);
    }

    Optional<Token> near(Kind first, Kind... others) {
        return last(near, first, others);
    }

    Optional<Token> inSentence(Kind first, Kind... others) {
        return last(sentence, first, others);
    }

    /** A comparison word that governs the head: right before it, or an adverb with a verb between. */
    Optional<Token> comparison() {
        Optional<Token> direct = near(Kind.COMPARISON, Kind.ADVERB);
        return direct.or(() -> last(own, Kind.ADVERB)).or(this::comparisonWithWhole);
    }

    /** 不少于在编人员的25%: the whole stands between the word and the share. */
    private Optional<Token> comparisonWithWhole() {
        if (!near.isEmpty() || bound != null) {
            return Optional.empty();
        }
        List<Token> words =
                own.stream().dropWhile(token -> !token.is(Kind.COMPARISON)).toList();
        boolean governs = words.stream().skip(1).allMatch(token -> token.is(Kind.TEXT, Kind.QUALIFIER, Kind.GLUE));
        return governs ? words.stream().findFirst() : Optional.empty();
    }

    boolean isAbout() {
        return bound != null && bound.is(Kind.ABOUT);
    }

    Demand withNear(List<Token> inherited) {
        return new Demand(head, inherited, own, sentence, bound, start, end);
    }

    /** The demand in the words of the text. */
    String phrase() {
        return join(near) + head.text() + (bound == null ? "" : bound.text());
    }

    /** The words before it, which usually name what is measured. */
    String label() {
        return join(own).replaceAll("^[、，,;。和及与并且:]+|[、:]+$", "");
    }

    /** One of a pair as in a cell of a table: 药品≥95%；耗材≥85%. */
    boolean isShortlyNamed() {
        return hasFigure() && label().matches("\\p{IsHan}{2,4}");
    }

    static String join(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static Optional<Token> last(List<Token> tokens, Kind first, Kind... others) {
        return tokens.stream().filter(token -> token.is(first, others)).reduce((a, b) -> b);
    }
}
