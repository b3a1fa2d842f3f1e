package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;

/** Phrases without a safe meaning: no rule, the part that was not understood, and why. */
class UnreadableWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # text | unit | polarity | baseline | unread | reason
            比2020年提高5个百分点 | % | HIGHER | | 比2020年提高5个百分点 | needs-baseline
            翻一番 | 亿元 | HIGHER | | 翻一番 | needs-baseline
            增长1倍 | 人 | HIGHER | | 增长1倍 | needs-baseline
            提高5个百分点 | 人 | HIGHER | 60 | 5个百分点 | needs-percent
            5个百分点 | % | | | 5个百分点 | needs-verb
            全覆盖 | 个 | | | 全覆盖 | needs-percent
            70% | 人 | HIGHER | | 70% | unit-mismatch
            3.3万人 | % | HIGHER | | 3.3万人 | unit-mismatch
            1:2 | % | HIGHER | | 1:2 | unit-mismatch
            2023年 | % | | | 2023年 | no-demand
            第三方 | % | | | 第三方 | no-demand
            第910医院 | % | | | 第910医院 | no-demand
            二级以上医院 | % | | | 二级以上医院 | no-demand
            65周岁以上老年人 | % | | | 65周岁以上老年人 | no-demand
            落实13—14周岁HPV疫苗免费接种 | % | | | 落实13~14周岁HPV疫苗免费接种 | no-demand
            一体化管理 | % | | | 一体化管理 | no-demand
            推进“五个一批” | 个 | | | 推进“五个一批” | no-demand
            百名专家下基层 | 名 | | | 百名专家下基层 | no-demand
            8:00 | | | | 8:00 | no-demand
            1.2.3 | % | | | 1.2.3 | no-demand
            DRG付费 | % | | | DRG付费 | no-demand
            以上 | % | | | 以上 | no-demand
            不低于 | % | | | 不低于 | no-demand
            % | % | | | % | no-demand
            达到国家基本标准 | % | | | 达到国家基本标准 | no-demand
            居全省前列 | % | | | 居全省前列 | no-demand
            不低于所在医疗机构人员平均工资水平 | 元 | HIGHER | | 所在医疗机构人员平均工资水平 | unknown-benchmark
            不低于全市平均水平 | % | HIGHER | | 全市平均水平 | unknown-benchmark
            达到全区平均水平 | % | HIGHER | | 全区平均水平 | unknown-benchmark
            高于全省平均水平5个百分点 | % | HIGHER | | 高于全省平均水平5个百分点 | unknown-benchmark
            全省平均水平的90% | % | HIGHER | | 全省平均水平的90% | unknown-benchmark
            高于全国平均2个百分点 | % | HIGHER | | 高于全国平均2个百分点 | unknown-benchmark
            比全国平均水平高2个百分点 | % | HIGHER | | 全国平均水平高2个百分点 | unknown-benchmark
            达到全省平均的95% | % | HIGHER | | 达到全省平均的95% | unknown-benchmark
            相当于全国平均水平的95%以上 | 元 | HIGHER | | 全国平均水平的95%以上 | unknown-benchmark
            高于全国平均水平10% | 元 | HIGHER | | 高于全国平均水平10% | unknown-benchmark
            高于GDP增速1个百分点 | % | HIGHER | | 高于GDP增速 | growth-benchmark
            达到全省平均的九成 | % | HIGHER | | 达到全省平均的九成 | unknown-benchmark
            ≥全省平均水平 | % | HIGHER | | 全省 | needs-region
            全省平均水平 | % | | | 全省 | needs-region
            增幅高于全省平均 | 元 | HIGHER | | 增幅高于全省平均 | growth-benchmark
            增速高于全国平均水平 | 人次 | HIGHER | | 增速高于全国平均水平 | growth-benchmark
            进入全省前三 | 位 | | | 进入全省前三 | rank
            进入全省前3名 | 名 | | | 进入全省前3名 | rank
            达到90%，排名全省第二位 | % | HIGHER | | 排名全省第二位 | rank
            〔13.5〕 | % | LOWER | | 〔13.5〕 | cumulative
            [18] | % | | | [18] | cumulative
            ［13.5］ | % | | | [13.5] | cumulative
            〔5500〕 | 万人 | HIGHER | 1186 | 〔5500〕 | cumulative
            累计下降13.5% | % | LOWER | | 累计下降13.5% | cumulative
            五年累计新增25万人 | 万人 | HIGHER | | 五年累计新增25万人 | cumulative
            比2020年下降18% | % | LOWER | | 比2020年下降18% | needs-baseline
            三年翻一番 | 亿元 | HIGHER | | 翻一番 | needs-baseline
            2025 | % | | | 2025 | year-only
            达到2025 | % | | | 2025 | year-only
            2025 | | | | 2025 | year-only
            保持在合理区间、各年度视情提出 | % | | | 保持在合理区间、各年度视情提出 | no-demand
            高于GDP增长 | % | HIGHER | | 高于GDP增长 | growth-benchmark
            与GDP增长基本同步 | % | HIGHER | | 与GDP增长基本同步 | no-demand
            低于5%以上 | % | | | 低于5%以上 | contradiction
            不超过70%左右 | % | | | 不超过70%左右 | contradiction
            95%以上（不含本数） | % | | | 不含本数 | contradiction
            下降1倍 | 元 | LOWER | 5 | 下降1倍 | contradiction
            未达到80%的予以约谈 | % | | | 未达到80%的予以约谈 | negated
            90 95 | % | | | 95 | several-targets
            5年以上经历的占80%以上 | | | | 5年以上经历的占80%以上 | several-targets
            达到80%以上的县占比90%以上 | % | | | 的县占比90%以上 | several-targets
            8.1人、6.8张 | | HIGHER | | 8.1人、6.8张 | several-targets
            12/10万以下和4‰左右 | | LOWER | | 12/10万以下和4‰左右 | several-targets
            达到95%以上且不低于全省平均水平或同比提高1个百分点 | % | HIGHER | | 达到95%以上且不低于全省平均水平或同比提高1个百分点 | and-or
            60%~70%之间或同比提高1个百分点 | % | HIGHER | | 60%~70%之间或同比提高1个百分点 | and-or
            县域就诊率达90％以上，县域内基层就诊率达到65%以上 | % | HIGHER | | 县域内基层就诊率达到65%以上 | several-targets
            控制在50%以下，12岁儿童龋患率控制在30%以内 | % | LOWER | | 12岁儿童龋患率控制在30%以内 | several-targets
            2022年全市综合公立医院覆盖出院人次数占比达35%，县级公立综合医院达51%，并逐年提高。 | % | HIGHER | | 县级公立综合医院达51%，并逐年提高 | several-targets
            65 周岁以上老年人健康管理率达到 75%以上，养老机构 100%为入住老年人提供医疗卫生服务。 | % | HIGHER | | 养老机构100%为入住老年人提供医疗卫生服务 | several-targets
            至 2025 年，力争全市 80% 基层医疗卫生机构服务能力达到国家基本标准，20% 服务能力较强的基层医疗卫生机构达到国家推荐标准 | % | HIGHER | | 20%服务能力较强的基层医疗卫生机构达到国家推荐标准 | several-targets
            创建2个自治区级，10个市级重点专科，加强11个薄弱专科的能力提升 | 个 | HIGHER | | 10个市级重点专科，加强11个薄弱专科的能力提升 | several-targets
            三 明 市 中 西 医 结 合 医 院 耳 鼻 喉 科 等 2 个 国 家 级 ， 21 个 省 级 以 及 60 个 市 级 临 床 重 点 专 科 建 设 | 个 | HIGHER | | 21个省级以及60个市级临床重点专科建设 | several-targets
            其他医改指标控制在国家、自治区要求范围内 | % | | | 其他医改指标控制在国家、自治区要求范围内 | no-demand
            全市药占比（不含中药饮片）降至 26.42%，其中综合医院25% | % | LOWER | | 其中综合医院25% | several-targets
            1+N | 个 | | | 1+N | no-demand
            """)
    void leavesUnread(String text, String unit, Polarity polarity, BigDecimal baseline, String unread, String reason) {
        Interpretation interpretation =
                WordingInterpreter.interpret(new WordingRequest(text, unit, polarity, baseline));

        assertThat(interpretation.rule()).isNull();
        assertThat(interpretation.unread()).isEqualTo(unread);
        assertThat(interpretation.confidence()).isZero();
        assertThat(WordingAssertions.codes(interpretation)).isEqualTo(reason);
    }
}
