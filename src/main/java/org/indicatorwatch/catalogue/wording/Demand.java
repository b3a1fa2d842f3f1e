package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * A token that may carry a demand, with the words that belong to it.
 *
 * @param head a quantity, average, coverage or doubling
 * @param adjacent the words right before it, nearest last, without glue
 * @param preceding everything between the demand before it and {@code adjacent}
 * @param sentence everything before {@code head} back to the last pause or alternative, the demands before it included
 * @param bound 以上, 左右 and the like right after it; null if there is none
 * @param start index of the first token of {@code adjacent}, or of the head
 * @param end index after the last token
 */
record Demand(
        Token head,
        List<Token> adjacent,
        List<Token> preceding,
        List<Token> sentence,
        Token bound,
        int start,
        int end) {

    Quantity quantity() {
        return head.quantity();
    }

    boolean hasFigure() {
        return head.is(Kind.QUANTITY);
    }

    Optional<Token> adjacent(Kind first, Kind... others) {
        return last(adjacent, first, others);
    }

    Optional<Token> inSentence(Kind first, Kind... others) {
        return last(sentence, first, others);
    }

    /** A comparison word that governs the head: right before it, or an adverb with a verb between. */
    Optional<Token> comparison() {
        Optional<Token> direct = adjacent(Kind.COMPARISON, Kind.ADVERB);
        return direct.or(() -> last(preceding, Kind.ADVERB)).or(this::comparisonWithWhole);
    }

    /** 不少于在编人员的25%: the whole stands between the word and the share. */
    private Optional<Token> comparisonWithWhole() {
        if (!adjacent.isEmpty() || bound != null) {
            return Optional.empty();
        }
        List<Token> words = preceding.stream()
                .dropWhile(token -> !token.is(Kind.COMPARISON))
                .toList();
        boolean governs = words.stream().skip(1).allMatch(token -> token.is(Kind.TEXT, Kind.QUALIFIER, Kind.GLUE));
        return governs ? words.stream().findFirst() : Optional.empty();
    }

    boolean isAbout() {
        return bound != null && bound.is(Kind.ABOUT);
    }

    Demand withAdjacent(List<Token> inherited) {
        return new Demand(head, inherited, preceding, sentence, bound, start, end);
    }

    /** The demand in the words of the text. */
    String phrase() {
        return join(adjacent) + head.text() + (bound == null ? "" : bound.text());
    }

    /** The words before it, which usually name what is measured. */
    String label() {
        return join(preceding).replaceAll("^[、，,;。和及与并且:]+|[、:]+$", "");
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
