package org.indicatorwatch.catalogue.wording;

import java.util.Locale;

/**
 * A kind of assumption, with the factor by which it lowers the confidence of a reading. A
 * factor of 0 is a reason for not reading at all.
 */
enum Note {
    // Put aside; the reading does not depend on it.
    SUBJECT(1, "“%s”视为指标名称", "'%s' is taken as the name of what is measured"),
    OBJECT(0.95, "数值之后的“%s”不参与判断", "'%s' after the figure is put aside"),
    PERIOD(1, "“%s”视为期限，不写入规则", "'%s' is taken as the period and kept out of the rule"),
    ASPIRATION(1, "“%s”不影响规则", "'%s' does not change the rule"),
    ITEM_NUMBER(1, "“%s”视为序号", "'%s' is taken as an item number"),
    EACH_REGION(1, "“%s”：可能要求每个地区分别达到", "'%s': the demand may hold for each region by itself"),
    START_VALUE(0.95, "“%s”视为起点数值", "'%s' is taken as the starting value"),
    QUALIFIER(0.95, "“%s”视为对象范围，不是目标值", "'%s' describes who is meant and is not the goal"),
    OTHER_NUMBER(0.8, "“%s”的单位与指标不符，未采用", "'%s' is not in the indicator's unit and is not used"),
    BRACKET(0.9, "括号内的“%s”未采用", "'%s' in brackets is not used"),
    BRACKET_DEMAND(0.45, "括号内的“%s”像是另一项要求，未写入规则", "'%s' in brackets looks like another demand and is not in the rule"),
    CONDITION(0.45, "“%s”可能是限定条件，未写入规则", "'%s' may be a condition and is not in the rule"),
    UNQUANTIFIED(0.7, "“%s”没有数值，未写入规则", "'%s' has no figure and is not in the rule"),
    MILESTONE(0.95, "“%s”作为阶段目标", "'%s' is taken as a milestone"),
    LATER_GOAL(0.45, "“%s”是以后的另一目标，未写入规则", "'%s' is another, later goal and is not in the rule"),
    PERIODS_DIFFER(
            0.45, "有几个期限而只有一项要求，另一项可能没有读出", "there are several periods and one demand; another may not have been read"),
    DATED_FIGURE(0.45, "“%s”可能是基期值，也可能是阶段目标，未采用", "'%s' may be a baseline or a milestone and is not used"),
    BASELINE_DIFFERS(0.45, "文字中的起点数值%s与基期值%s不符", "the starting value %s of the text differs from the baseline %s"),
    TREND_LEFT_OUT(0.45, "“%s”未写入规则", "'%s' is not in the rule"),
    AMONG(0.8, "“%s”说的是其中一部分", "'%s' speaks of a part of the whole"),
    REPORT(0.5, "“%s”：这句话可能是已有情况，而不是目标", "'%s': this may report the past rather than set a goal"),
    SPACES_JOINED(0.95, "数字中的空格已去除，读作%s", "spaces inside the figure were removed: %s"),
    SPACES_DOUBTFUL(0.6, "“%s”的空格已去除，也可能是序号", "spaces in '%s' were removed; it may be an item number instead"),

    // Direction.
    DIRECTION_BY_POLARITY(0.95, "按指标方向读作%s", "read as %s, the indicator's good direction"),
    DIRECTION_BY_WORDS(0.7, "方向由“%s”推断", "the direction is guessed from '%s'"),
    DIRECTION_BY_BASELINE(0.7, "方向由基期值%s推断", "the direction is guessed from the baseline %s"),
    DIRECTION_UNKNOWN(0.5, "方向不明，按不低于处理", "the direction is unknown; at least is assumed"),
    TWO_SIDED(0.6, "指标无优劣方向，按双向“左右”处理", "the indicator has no good direction; about, on both sides, is assumed"),
    REACH_AT_LEAST(0.9, "“%s”读作不低于", "'%s' is read as at least"),
    CAP(0.85, "“%s”读作不超过", "'%s' is read as at most"),
    ABOUT_DIRECTION(0.8, "“左右”的方向取决于基期值或指标方向", "the side of 'about' depends on a baseline or polarity"),
    ABOUT_BY_WORD(0.8, "“%s”读作左右", "'%s' is read as about"),
    STRICT_KEPT(0.8, "“%s”前后不一，按不含本数处理", "'%s' both includes and excludes the number; it is excluded"),
    AGAINST_POLARITY(0.45, "方向与指标优劣方向相反：%s", "the direction is against the indicator's good one: %s"),
    AGAINST_VERB(0.45, "“%s”中动词与比较词的方向相反", "the verb and the comparison in '%s' point opposite ways"),
    AGAINST_BASELINE(0.8, "“%s”与基期值%s的方向不符", "'%s' does not fit the baseline %s"),
    YEAR_LIKE(0.5, "%s也可能是年份", "%s may be a year"),
    ABOVE_HUNDRED(0.5, "百分数%s超过100", "the percentage %s is above 100"),

    // Figures and units.
    RANGE_LOWER_END(0.9, "区间%s按下限计", "the lower end of the range %s is taken"),
    RANGE_UPPER_END(0.9, "区间%s按上限计", "the upper end of the range %s is taken"),
    RANGE_OPEN(0.45, "区间%s的哪一端是要求，需要确认", "which end of the range %s is demanded needs to be confirmed"),
    RANGE_BOTH_ENDS(0.95, "区间%s的两端都作为要求", "both ends of the range %s are demanded"),
    UNIT_FROM_TEXT(0.95, "未给出单位，按文字中的“%s”", "no unit was given; '%s' of the text is taken"),
    UNIT_CONVERTED(0.9, "%s换算为%s", "%s converted to %s"),
    UNIT_SCALED(1, "%s换算为%s", "%s converted to %s"),
    MEASURE_WORD(0.9, "量词“%s”与单位“%s”视为相同", "'%s' is taken for the unit '%s'"),
    ROUNDED(1, "%s为四位小数的近似值", "%s is rounded to four decimals"),
    RATIO(0.95, "比值%s按后项除以前项记为%s", "the ratio %s is stored as its second term over its first, %s"),
    RATIO_LARGER_FIRST(0.95, "比值%s按大数除以小数记为%s", "the ratio %s is stored as its larger term over its smaller, %s"),
    FULL_COVERAGE(0.95, "“全覆盖”读作不低于100%%", "full coverage is read as at least 100%%"),
    COVERAGE_QUALIFIED(0.6, "“%s”的覆盖范围需要确认", "what '%s' covers needs to be confirmed"),

    NEARLY(0.45, "“%s”没有说明允许相差多少，按完全达到处理", "'%s' does not say how much may be missing; all of it is demanded"),
    // Changes.
    AT_LEAST_CHANGE(0.95, "变化幅度%s视为最低要求", "a change of %s is taken as the least that is asked"),
    BASELINE_USED(0.95, "以基期值%s计算", "reckoned from the baseline %s"),
    COMPARED_WITH_YEAR_BEFORE(0.6, "未说明与何时相比，按与上年同期相比", "nothing says compared with when; the year before is assumed"),
    COMPARED_WITH_BASELINE(0.7, "未说明与何时相比，按与基期相比", "nothing says compared with when; the baseline is assumed"),
    CHANGE_UNDATED(0.45, "“%s”没有说明与何时相比，也可能是累计数", "'%s' does not say compared with when; it may be cumulative too"),
    FROM_YEAR_BEFORE(0.9, "“%s”按与上年同期相比的变化处理", "'%s' is read as a change from the year before"),
    ANY_CHANGE(0.8, "“%s”没有数值，按任何改善都算达到处理", "%s gives no figure; any change that way is taken to do"),
    MEAN_AS_YEARLY(0.9, "“年均”按逐年和累计判断", "the yearly mean is judged year by year and cumulatively"),
    PERCENT_OR_POINTS(0.6, "%s按增长率而不是百分点处理", "%s is taken as growth in percent, not as points"),
    GROWTH_OR_RATE(
            0.6,
            "按总量的增长率处理；若指标本身就是增长率，应改为水平值",
            "taken as growth of an amount; if the series is itself a rate of growth, a level is meant"),

    // Benchmarks and compounds.
    GROWTH_OR_LEVEL(0.45, "“%s”可能比较增长速度，按水平值比较处理", "'%s' may compare growth; levels are compared"),
    REGION_DERIVED(1, "“%s”为%s", "'%s' is %s"),
    NEAR_WITHIN(1, "“接近”按相差不超过5%%处理", "near means within 5%%"),
    PART(1, "第%s部分：%s", "part %s: %s"),
    PARTS_DIFFER(0.8, "各部分属于不同的指标，需要分别指定", "the parts belong to different indicators, to be named one by one"),
    PARTS_UNNAMED(0.6, "各部分没有名称", "the parts have no names"),

    // Why nothing was read.
    NO_DEMAND(0, "没有找到可以读懂的数值要求", "no numeric demand was found that can be read"),
    NEEDS_BASELINE(0, "“%s”需要基期值", "'%s' needs a baseline"),
    NEEDS_REGION(0, "未给出地区，“%s”所指不明", "no region was given; which one '%s' means is unknown"),
    CUMULATIVE(0, "“%s”是规划期累计数，不能作为水平值", "'%s' is cumulative over the plan and no level"),
    RANK(0, "“%s”是位次要求，不能作为数值", "'%s' asks for a rank and no value"),
    GROWTH_BENCHMARK(0, "“%s”比较的是增长速度，不是水平", "'%s' compares growth and not levels"),
    YEAR_ONLY(0, "“%s”是年份，不是数值", "'%s' is a year and no value"),
    NEEDS_PERCENT(0, "“%s”需要百分数单位的指标", "'%s' needs an indicator in percent"),
    NEGATED(0, "“%s”说的是没有做到", "'%s' speaks of a failure"),
    NEEDS_VERB(0, "“%s”没有说明升降", "'%s' does not say up or down"),
    UNIT_MISMATCH(0, "“%s”不能换算为单位%s", "'%s' cannot be expressed in %s"),
    SEVERAL_TARGETS(0, "一段文字中有几个目标，请逐个录入", "the text holds several targets; enter them one by one"),
    CONTRADICTION(0, "“%s”自相矛盾", "'%s' contradicts itself"),
    UNKNOWN_BENCHMARK(0, "“%s”不是已知的参照水平", "'%s' is no known reference"),
    AND_OR(0, "“并”“或”混用，含义不明", "'and' and 'or' are mixed and can be taken in two ways");

    private final double factor;
    private final String zh;
    private final String en;

    Note(double factor, String zh, String en) {
        this.factor = factor;
        this.zh = zh;
        this.en = en;
    }

    double factor() {
        return factor;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Assumption with(Object... arguments) {
        return new Assumption(
                code(), String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }
}
