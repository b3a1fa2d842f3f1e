package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Responsibility.Promise;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionTree;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    private static final RegionTree REGIONS =
            new RegionTree(List.of(region("province", null), region("city", "province"), region("county", "city")));
    private static final List<Promise> PROMISES = List.of(
            new Promise("plan", "1", "visits", List.of("health", "insurance"), level(null)),
            new Promise("plan", "2", "deaths", List.of("health"), level(null)),
            new Promise(
                    "plan",
                    "3",
                    null,
                    List.of("insurance"),
                    new AllOfRule(List.of(level("drugs"), level("consumables")))));
    private static final Map<String, Set<String>> COLLECTED =
            Map.of("sports", Set.of("deaths"), "insurance", Set.of("visits", "beds"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -         , -        , -             , visits, county  , true
                    -         , city     , -             , visits, county  , true
                    -         , city     , -             , visits, city    , true
                    -         , city     , -             , visits, province, false
                    -         , nowhere  , -             , visits, county  , false
                    health    , -        , -             , visits, county  , true
                    health    , -        , -             , deaths, county  , true
                    health    , -        , -             , drugs , county  , false
                    insurance , -        , -             , deaths, county  , false
                    insurance , -        , -             , drugs , county  , true
                    sports    , -        , -             , visits, county  , false
                    sports    , -        , -             , deaths, county  , true
                    sports    , county   , -             , deaths, city    , false
                    sports    , -        , visits        , deaths, county  , false
                    insurance , -        , -             , beds  , county  , true
                    insurance , -        , -             , drugs , county  , true
                    health    , -        , -             , beds  , county  , false
                    health    , -        , -             , unused, county  , false
                    -         , -        , visits drugs  , drugs , county  , true
                    -         , -        , visits drugs  , deaths, county  , false
                    health    , -        , visits drugs  , visits, county  , true
                    health    , -        , visits drugs  , drugs , county  , false
                    health    , county   , visits        , visits, city    , false
                    """)
    void a_series_lies_within_every_kind_of_limit(
            String departments, String regions, String indicators, String indicator, String region, boolean covered) {
        Limits limits = new Limits(codes(departments), codes(regions), codes(indicators));
        assertThat(coverage(limits).covers(indicator, region)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1, visits             , true
                    3, visits             , false
                    3, drugs              , false
                    3, drugs consumables  , true
                    """)
    void a_target_takes_all_its_indicators(String target, String indicators, boolean covered) {
        Coverage coverage = coverage(new Limits(List.of(), List.of(), codes(indicators)));
        assertThat(coverage.coversTarget("plan", target, "city")).isEqualTo(covered);
    }

    @Test
    void limits_of_account_and_token_hold_both() {
        Coverage coverage = coverage(
                new Limits(List.of("health"), List.of("city"), List.of()),
                new Limits(List.of("insurance"), List.of("county"), List.of()));
        assertThat(coverage.covers("visits", "county")).isTrue();
        assertThat(coverage.covers("visits", "city")).isFalse();
        assertThat(coverage.covers("deaths", "county")).isFalse();
        assertThat(coverage.covers("drugs", "county")).isFalse();
    }

    private static Coverage coverage(Limits... limits) {
        return Coverage.of(List.of(limits), new Responsibility(PROMISES, COLLECTED, REGIONS));
    }

    private static List<String> codes(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" +"));
    }

    private static Region region(String code, String parent) {
        Region region = new Region();
        region.code = code;
        region.parent = parent;
        return region;
    }

    private static LevelRule level(String indicator) {
        return new LevelRule(Operator.AT_LEAST, BigDecimal.TEN, indicator, null, false);
    }
}
