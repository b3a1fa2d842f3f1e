package org.indicatorwatch.catalogue.format;

import java.util.Arrays;
import java.util.List;

/** Kinds of units by the way their figures are written; the texts are under {@code format.unit.}. */
enum UnitKind {
    PERCENT("%", "％"),
    PER_MILLE("‰"),
    PER_100_000("1/10万"),
    PER_10_000("1/万"),
    RATIO("比值", ""),
    YEARS("岁"),
    PEOPLE("人", "名"),
    TEN_THOUSAND_PEOPLE("万人"),
    YUAN("元"),
    TEN_THOUSAND_YUAN("万元"),
    /** Chinese counting words, which English does without. */
    COUNTED("个", "台", "家", "张", "次", "类", "项", "篇", "级", "所", "件", "例", "种", "辆"),
    /** Anything else, written after the number. */
    OTHER,
    /** Anything else that begins with a digit or letter, written apart from the number. */
    OTHER_APART;

    private final List<String> symbols;

    UnitKind(String... symbols) {
        this.symbols = List.of(symbols);
    }

    /**
     * @param symbol as in the catalogue; null for none
     */
    static UnitKind of(String symbol) {
        String known = symbol == null ? "" : symbol.strip();
        return Arrays.stream(values())
                .filter(unit -> unit.symbols.contains(known))
                .findFirst()
                .orElseGet(() -> isAsciiWord(known.charAt(0)) ? OTHER_APART : OTHER);
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Whether differences have a unit of their own, such as percentage points. */
    boolean hasPoints() {
        return this == PERCENT || this == PER_MILLE;
    }

    /** Whether its figures are counted or paid out, so that they 增加 rather than 提高. */
    boolean countable() {
        return switch (this) {
            case PERCENT, PER_MILLE, PER_100_000, PER_10_000, RATIO, YEARS -> false;
            case PEOPLE, TEN_THOUSAND_PEOPLE, YUAN, TEN_THOUSAND_YUAN, COUNTED, OTHER, OTHER_APART -> true;
        };
    }
}
