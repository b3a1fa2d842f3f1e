package org.indicatorwatch.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.Demo;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Tables.column;
import static org.indicatorwatch.testing.Tables.exported;
import static org.indicatorwatch.testing.Tables.numbers;

/** The page about a target in a region: what its chart shows, what was revised, its lists beside each other. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class IndicatorTest {

    private static final String RIVALS = "table.rivals tbody ";

    private static String viewer;

    @BeforeEach
    void start() {
        if (viewer == null) {
            viewer = People.account("VIEWER", Map.of());
            Demo.eventuallyJudged();
        }
    }

    @Test
    void lists_of_one_page_are_sorted_each_for_itself() {
        try (Visitor visitor = Browser.signedIn(viewer, "/indicators/qz-145/12/350525?county-visit-rate.2025Q4=91")) {
            Page page = visitor.page();
            assertThat(numbers(page.locator(RIVALS + "td[data-label=最新数值]")))
                    .hasSizeGreaterThan(10)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            page.locator("#sort-rivals-value").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("最新数值");
            page.locator("#sort-figures-1-period").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText(new String[] {"最新数值", "报告期"});
            List<Double> values = numbers(page.locator(RIVALS + "td[data-label=最新数值]"));
            assertThat(values).isSorted();
            assertThat(page.locator("section[aria-labelledby=figures-1] tbody th")
                            .first())
                    .hasText("2020年");
            assertThat(page.locator("#what-if [role=status]")).containsText("已达标");
            page.evaluate("document.getElementById('details').dataset.before = 'true'");
            page.locator("#what-if button").click();
            assertThat(page.locator("#details[data-before]")).hasCount(0);
            assertThat(page).hasURL(Pattern.compile(".*\\?(?=.*2025Q4=91)(?=.*rivals-sort=value).*"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText(new String[] {"最新数值", "报告期"});
            List<CSVRecord> rows = exported(page, "section[aria-labelledby=rivals]");
            assertThat(column(rows, 3).stream().map(Double::valueOf)).isEqualTo(values);
            List<CSVRecord> figures = exported(page, "section[aria-labelledby=figures-1]");
            assertThat(figures.get(0)).contains("数值", "序时路径", "与路径之差");
            assertThat(figures.get(figures.size() - 1))
                    .startsWith("2025年第三季度", "85.87", "%", "89.40", "%", "-3.53", "个百分点");
            page.locator("#region").selectOption("350526");
            assertThat(page).hasURL(Pattern.compile(".*/350526\\?(?=.*2025Q4=91)(?=.*rivals-sort=value).*"));
            assertThat(page.locator("#what-if [role=status]")).containsText("已达标");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static JsonNode trajectory(Visitor visitor) throws IOException {
        return new ObjectMapper()
                .readTree(visitor.page().locator("[data-trajectory]").first().getAttribute("data-trajectory"));
    }

    @Test
    void a_revised_figure_is_marked_in_the_trajectory_with_what_was_said_before() throws IOException {
        String page = "/indicators/qz-145/12/350583";
        try (Visitor visitor = Browser.signedIn(viewer, page)) {
            JsonNode before = trajectory(visitor);
            assertThat(before.path("periods").path(15).asText()).isEqualTo("2024年第三季度");
            assertThat(before.path("labels").path(15).asText()).isEqualTo("2024年\n三季度");
            double value = before.path("values").path(15).asDouble();
            assertThat(value).isPositive();
            assertThat(before.path("revised"))
                    .hasSameSizeAs(before.path("values"))
                    .allMatch(JsonNode::isNull);
            String cell = "/readings/county-visit-rate/350583/2024Q3";
            Api.admin()
                    .body(Map.of(
                            "value",
                            BigDecimal.valueOf(value).add(new BigDecimal("0.05")),
                            "reason",
                            "漏报一家医院",
                            "comment",
                            "更正"))
                    .put(cell)
                    .then()
                    .statusCode(200);
            Api.eventually("the revised figure is judged", () -> {
                visitor.open(page);
                try {
                    return trajectory(visitor).path("values").path(15).asDouble() > value;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            JsonNode after = trajectory(visitor);
            assertThat(after.path("texts").path("revised").asText()).isEqualTo("修订过的数值");
            assertThat(after.path("revised").path(15).asText()).matches("[\\d.]+%");
            assertThat(Double.parseDouble(
                            after.path("revised").path(15).asText().replace("%", "")))
                    .isEqualTo(value);
            assertThat(after.path("revised")).filteredOn(mark -> !mark.isNull()).hasSize(1);
            visitor.picture("indicator-revised");
        }
        try (Visitor visitor = Browser.onPhone()) {
            visitor.signIn(viewer, People.PASSWORD, page);
            assertThat(visitor.page().locator("canvas").first()).isVisible();
            visitor.picture("indicator-revised-phone");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_figure_without_reference_has_a_path_but_no_distance_to_it() {
        try (Visitor visitor = Browser.signedIn(viewer, "/indicators/qz-145/5/350500")) {
            Page page = visitor.page();
            Locator latest =
                    page.locator("section[aria-labelledby=figures-1] tbody tr").first();
            assertThat(latest.locator("th")).hasText("2024年");
            assertThat(latest.locator("td")).containsText(new String[] {"100.00%", "0.00", ""});
            assertThat(latest.locator("td").nth(2)).isEmpty();
            assertThat(page.locator("main p.tags .status")).hasText(Pattern.compile(".*暂不能评估"));
            List<CSVRecord> figures = exported(page, "section[aria-labelledby=figures-1]");
            assertThat(figures.get(1)).startsWith("2024年", "100.00", "%", "0.00", "个百分点", "", "", "demo");
        }
    }

    @Test
    void what_is_held_has_a_red_line_for_a_path() throws IOException {
        try (Visitor visitor = Browser.signedIn(viewer, "/indicators/qz-145/2/350500")) {
            JsonNode chart = trajectory(visitor);
            assertThat(chart.path("holds").asBoolean()).isTrue();
            assertThat(chart.path("texts").path("path").asText()).isEqualTo("红线");
            assertThat(chart.path("path"))
                    .isNotEmpty()
                    .allMatch(value -> value.asDouble() == chart.path("goal").asDouble());
        }
        try (Visitor visitor = Browser.signedIn(viewer, "/indicators/qz-145/17/350500")) {
            assertThat(trajectory(visitor).path("holds").asBoolean()).isFalse();
            Locator values =
                    visitor.page().locator("table.rivals th").filter(new Locator.FilterOptions().setHasText("最新数值"));
            assertThat(values).hasCount(1);
            assertThat(values.locator("a")).hasCount(0);
        }
    }

    @Test
    void the_chart_of_a_benchmark_says_that_it_shows_a_difference() throws IOException {
        try (Visitor visitor = Browser.signedIn(viewer, "/indicators/qz-145/7/350500")) {
            assertThat(visitor.page().locator("#chart-1")).hasText("公立医院医疗服务收入占比（与福建省平均之差）");
            assertThat(visitor.page().locator("section[aria-labelledby=facts]"))
                    .containsText(Pattern.compile("与福建省之差 -?[\\d.]+个百分点"));
            assertThat(visitor.page().locator("figure"))
                    .hasAttribute("aria-label", Pattern.compile("公立医院医疗服务收入占比（与福建省平均之差）：.*"));
            assertThat(visitor.page().locator("#figures-1")).hasText("历次数据：公立医院医疗服务收入占比");
            assertThat(trajectory(visitor).path("unit").asText()).isEqualTo(" 个百分点");
            assertThat(trajectory(visitor).path("difference").asBoolean()).isTrue();
            visitor.picture("indicator-benchmark");
        }
    }
}
