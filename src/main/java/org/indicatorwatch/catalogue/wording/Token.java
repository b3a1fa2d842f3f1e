package org.indicatorwatch.catalogue.wording;

import java.util.EnumSet;
import java.util.Set;

import org.indicatorwatch.catalogue.rule.Operator;

/**
 * A piece of a text with a meaning of its own.
 *
 * @param text the characters
 * @param op what a comparison word asks for; otherwise null
 * @param quantity the figure; null for every other kind
 * @param region for {@link Kind#AVERAGE}: the word that names the reference, empty if it is unknown; otherwise null
 */
record Token(Kind kind, String text, Operator op, Quantity quantity, String region) {

    enum Kind {
        QUANTITY,
        /** ≥, 不低于, 超过: stands right before its figure. */
        COMPARISON,
        /** 至少: a verb may stand between it and its figure. */
        ADVERB,
        /** 以上, 以内: stands after its figure. */
        BOUND,
        /** 左右. */
        ABOUT,
        /** 约, 接近. */
        ABOUT_BEFORE,
        NEAR,
        /** 之间. */
        BETWEEN,
        /** 达到. */
        REACH,
        /** 提高到. */
        REACH_UP,
        /** 降至. */
        REACH_DOWN,
        /** 控制在. */
        CAP,
        /** 提高, 增长. */
        RISE,
        /** 降低. */
        FALL,
        /** 增长幅度, 年均增长: growth against the year before by its very meaning. */
        GROWTH,
        /** 降幅. */
        DECLINE,
        EVERY_YEAR,
        YEARLY_MEAN,
        YEAR_BEFORE,
        SINCE_BASELINE,
        /** 翻一番. */
        DOUBLING,
        AVERAGE,
        /** 优于: on the good side of. */
        BETTER,
        COVERAGE,
        /** 从, before a starting value. */
        FROM,
        AND,
        OR,
        BREAK,
        /** 8万以上的, 65周岁以上老年人: says who is meant. */
        QUALIFIER,
        /** 为, 在, 分别: without meaning between a word and its figure. */
        GLUE,
        TEXT
    }

    private static final Set<Kind> CONNECTORS = EnumSet.of(Kind.AND, Kind.OR, Kind.BREAK);

    static Token of(Kind kind, String text) {
        return new Token(kind, text, null, null, null);
    }

    static Token of(Quantity quantity) {
        return new Token(Kind.QUANTITY, quantity.text(), null, quantity, null);
    }

    boolean is(Kind first, Kind... others) {
        return EnumSet.of(first, others).contains(kind);
    }

    boolean connects() {
        return CONNECTORS.contains(kind);
    }
}
