package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * The words that carry meaning around a figure. 以上, 以下, 以内, 不超过 and the like include the number; 超过, 不满, 低于,
 * 高于 do not (Civil Code of the PRC, art. 1259).
 */
final class WordTable {

    private record Word(String text, Kind kind, Operator op) {}

    private static final List<Word> TABLE = new ArrayList<>();

    static {
        put(Kind.COMPARISON, Operator.AT_LEAST, "≥ 不低于 不得低于 不能低于 不少于 不得少于 不能少于 不小于 不得小于 高于或等于 大于或等于");
        put(Kind.COMPARISON, Operator.AT_MOST, "≤ 不超过 不得超过 不能超过 不高于 不得高于 不大于 不得大于 不多于 不突破 低于或等于 小于或等于");
        put(Kind.COMPARISON, Operator.MORE_THAN, "> 超过 超出 超 高于 大于 多于 突破");
        put(Kind.COMPARISON, Operator.LESS_THAN, "< 低于 少于 小于 不满 不足 不到");
        put(Kind.ADVERB, Operator.AT_LEAST, "至少 最少 最低");
        put(Kind.ADVERB, Operator.AT_MOST, "至多 最多 最高 顶多");
        put(Kind.BOUND, Operator.AT_LEAST, "及以上 或以上 以上");
        put(Kind.BOUND, Operator.AT_MOST, "及以下 或以下 以下 以内 之内");
        put(Kind.ABOUT, null, "左右 上下");
        put(Kind.ABOUT_BEFORE, null, "大约 约为 约 近");
        put(Kind.NEAR, null, "基本接近 接近 趋近");
        put(Kind.BETWEEN, null, "之间 区间 范围内");
        put(Kind.REACH, null, "达到 到达 达 实现 稳定在 保持在 维持在 保持 稳定 为 占");
        put(Kind.REACH_UP, null, "提高到 提高至 提升到 提升至 上升到 上升至 增加到 增加至 增长到 增长至 扩大到 扩大至 增至 升至 提到");
        put(Kind.REACH_DOWN, null, "降低到 降低至 下降到 下降至 减少到 减少至 压缩到 压缩至 缩短到 缩短至 缩小到 缩小至 降到 降至 减至");
        put(Kind.CAP, null, "控制在 控制到 控制为 限制在");
        put(Kind.RISE, null, "提高 提升 上升 增加 扩大 新增 增长 递增");
        put(Kind.FALL, null, "降低 下降 减少 缩短 缩小 压缩 下调 递减 减");
        put(Kind.GROWTH, null, "增长幅度 增长率 增长速度 增幅 增速 涨幅");
        put(Kind.DECLINE, null, "下降幅度 降低幅度 下降率 降幅 减幅");
        put(Kind.EVERY_YEAR, null, "每一年度 每年度 每年 年年");
        put(Kind.YEARLY_MEAN, null, "年平均 年均 平均每年");
        put(Kind.YEAR_BEFORE, null, "同比 逐年 与上年相比 比上年同期 较上年同期 比上年度 较上年度 比上年 较上年 比上一年 较上一年 比去年同期 较去年同期 比去年 较去年 在上年基础上");
        put(Kind.DOUBLING, null, "翻一番 翻两番 翻二番 翻三番 翻番");
        put(Kind.BETTER, null, "优于 好于");
        put(Kind.COVERAGE, null, "全覆盖 全面覆盖 全员覆盖");
        put(Kind.FROM, null, "从 由");
        put(Kind.AND, null, "并且 且 并 同时 和 及 以及 与 、");
        put(Kind.OR, null, "或者 或");
        put(Kind.BREAK, null, "， , ; 。 ! ：");
        put(Kind.GLUE, null, "分别 在 至 到 各 共 再 的 了 以 按 : =");
        TABLE.sort(Comparator.comparingInt((Word word) -> word.text().length()).reversed());
    }

    private WordTable() {}

    /** The longest word that stands at a place of a text. Where a word has two kinds, the first of the table. */
    static Optional<Token> longestAt(String text, int from) {
        return TABLE.stream()
                .filter(word -> text.startsWith(word.text(), from))
                .findFirst()
                .map(word -> new Token(word.kind(), word.text(), word.op(), null, null));
    }

    private static void put(Kind kind, Operator op, String words) {
        for (String word : words.split(" ")) {
            TABLE.add(new Word(word, kind, op));
        }
    }
}
