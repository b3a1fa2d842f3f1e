package org.indicatorwatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
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

/** Tables are sorted, filtered and exported; what they leave out and what was revised is said. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class ListsTest {

    private static final String COUNTY = "/counties/qz-145/350525";
    private static final String TARGETS = "section[aria-labelledby=list] tbody ";
    private static final String DELIVERY = "section[aria-labelledby=delivery] tbody ";
    private static final String RIVALS = "table.rivals tbody ";

    private static Browser browser;
    private static String viewer;

    @BeforeEach
    void start() {
        if (browser == null) {
            browser = Browser.start();
            viewer = People.account("VIEWER", Map.of());
            Demo.eventuallyJudged();
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    private static Visitor at(String path) {
        Visitor visitor = browser.visitor();
        visitor.signIn(viewer, People.PASSWORD, path);
        assertThat(visitor.page().locator("h1")).not().hasText("登录");
        return visitor;
    }

    private static List<Double> numbers(Locator cells) {
        return cells.allTextContents().stream()
                .map(text -> Double.valueOf(text.replaceAll("[^0-9.]", "")))
                .toList();
    }

    private static List<CSVRecord> exported(Page page, String section) {
        Download download = page.waitForDownload(
                () -> page.locator(section).getByText("CSV").click());
        try {
            String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("\ufeff");
            return CSVParser.parse(csv.substring(1), CSVFormat.RFC4180).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(List<CSVRecord> rows, int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }

    @Test
    void targets_of_a_county_are_sorted_both_ways_beside_what_it_delivered() {
        try (Visitor visitor = at(COUNTY)) {
            Page page = visitor.page();
            assertThat(page.locator(TARGETS + "th").first()).hasText("县域内就诊率");
            page.locator("#sort-number").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("序号");
            List<Double> ascending = numbers(page.locator(TARGETS + "tr td:first-child"));
            assertThat(ascending).hasSizeGreaterThan(15).isSorted().startsWith(1.0);
            page.locator("#sort-delivery-verified").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText(new String[] {"序号", "已核实"});
            page.locator("#sort-delivery-verified").click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("已核实");
            assertThat(numbers(page.locator(DELIVERY + "td:nth-child(4)")))
                    .hasSize(12)
                    .contains(2.0)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            page.locator("#sort-number").click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText(new String[] {"序号", "已核实"});
            assertThat(numbers(page.locator(TARGETS + "tr td:first-child")))
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .containsExactlyInAnyOrderElementsOf(ascending);
            assertThat(page).hasURL(Pattern.compile(".*\\?(?=.*\\bsort=-number)(?=.*delivery-sort=-verified).*"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_county_is_exported_as_filtered_and_sorted() {
        try (Visitor visitor = at(COUNTY + "?sort=-number")) {
            Page page = visitor.page();
            int all = page.locator(TARGETS + "tr").count();
            page.locator("#filter-status").selectOption("ON_TRACK");
            assertThat(page).hasURL(Pattern.compile(".*" + COUNTY + "\\?.*status=ON_TRACK.*"));
            List<String> shown = page.locator(TARGETS + "th").allTextContents();
            assertThat(shown).hasSizeBetween(5, all - 1);
            List<CSVRecord> rows = exported(page, "section[aria-labelledby=list]");
            assertThat(column(rows, 1)).isEqualTo(shown);
            assertThat(column(rows, 4)).containsAnyOf("序时推进").doesNotContain("滞后", "已达标");
            assertThat(exported(page, "section[aria-labelledby=delivery]")
                            .get(0)
                            .toList())
                    .contains("填报部门", "完整率");
        }
    }

    @Test
    void another_plan_keeps_the_region() {
        try (Visitor visitor = at(COUNTY)) {
            Page page = visitor.page();
            page.locator("#filter-plan").selectOption("yongchun-2024");
            assertThat(page).hasURL(Pattern.compile(".*/counties/yongchun-2024/350525$"));
            assertThat(page.locator("h1")).hasText("永春县");
            assertThat(page.locator("#filter-region")).hasValue("350525");
            assertThat(page.locator(TARGETS + "th a").first()).hasAttribute("href", Pattern.compile(".*/350525"));
            page.locator("#filter-plan").selectOption("guangxi-145");
            assertThat(page.locator("main .empty").first()).hasText("该规划没有永春县的评估结果。");
            assertThat(page.locator("#filter-region")).hasValue("350525");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void targets_without_data_are_folded() {
        try (Visitor visitor = at("/counties/qz-145/350500")) {
            Locator silent = visitor.page().locator("#silent");
            assertThat(silent.locator("summary")).containsText("尚无数据的目标");
            assertThat(silent.locator("li").first()).not().isVisible();
            silent.locator("summary").click();
            assertThat(silent.locator("li").first()).isVisible();
        }
    }

    @Test
    void the_heat_table_says_what_it_leaves_out() {
        try (Visitor visitor = at("/heat?plan=qz-145")) {
            Page page = visitor.page();
            int shown = page.locator("table.heat tbody tr").count();
            assertThat(page.locator("#silent")).containsText("尚无数据，未列出");
            int silent = numbers(page.locator("#silent")).stream()
                    .findFirst()
                    .orElse(0.0)
                    .intValue();
            page.getByText("全部列出").click();
            assertThat(page).hasURL(Pattern.compile(".*all=true.*"));
            assertThat(page.locator(".pager")).containsText("共 " + (shown + silent) + " 条");
            visitor.picture("heat-all");
            assertThat(visitor.barriers()).isEmpty();
            page.getByText("不列出这些目标").click();
            assertThat(page.locator("table.heat tbody tr")).hasCount(shown);
            assertThat(page.locator("#silent")).containsText("未列出");
        }
    }

    @Test
    void the_heat_table_is_sorted_by_a_region_filtered_and_exported() {
        try (Visitor visitor = at("/heat?plan=qz-145")) {
            Page page = visitor.page();
            page.locator("#sort-350525").click();
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("永春县");
            assertThat(page.locator("table.heat tbody tr td:nth-child(9) a").first())
                    .hasClass("ACHIEVED");
            page.locator("#sort-350525").click();
            assertThat(page.locator("th[aria-sort=descending]")).containsText("永春县");
            assertThat(page.locator("table.heat tbody tr td:nth-child(9) a").first())
                    .hasClass("OFF_TRACK");
            page.locator("#filter-status").selectOption("CRITICAL");
            assertThat(page.locator("table.heat tbody tr")).hasCount(3);
            List<String> shown = page.locator("table.heat tbody th").allTextContents();
            assertThat(shown.get(0)).isEqualTo("12 县域内就诊率");
            List<CSVRecord> rows = exported(page, ".pager");
            assertThat(rows.get(0)).contains("永春县状态", "永春县数值");
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> row.get(0) + " " + row.get(1))
                            .toList())
                    .isEqualTo(shown);
            assertThat(rows.get(1)).contains("滞后", "85.87");
        }
    }

    @Test
    void lists_of_one_page_are_sorted_each_for_itself() {
        try (Visitor visitor = at("/indicators/qz-145/12/350525?county-visit-rate.2025Q4=91")) {
            Page page = visitor.page();
            assertThat(numbers(page.locator(RIVALS + "td.number")))
                    .hasSizeGreaterThan(10)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            page.locator("#sort-rivals-value").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("最新数值");
            page.locator("#sort-figures-1-period").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText(new String[] {"最新数值", "报告期"});
            List<Double> values = numbers(page.locator(RIVALS + "td.number"));
            assertThat(values).isSorted();
            assertThat(page.locator("section[aria-labelledby=figures-1] tbody th")
                            .first())
                    .hasText("2020年");
            assertThat(page.locator("#what-if [role=status]")).containsText("已达标");
            page.locator("#what-if button").click();
            assertThat(page).hasURL(Pattern.compile(".*\\?(?=.*2025Q4=91)(?=.*rivals-sort=value).*"));
            assertThat(page.locator("th[aria-sort=ascending]")).hasText(new String[] {"最新数值", "报告期"});
            List<CSVRecord> rows = exported(page, "section[aria-labelledby=rivals]");
            assertThat(column(rows, 2).stream().map(Double::valueOf)).isEqualTo(values);
            List<CSVRecord> figures = exported(page, "section[aria-labelledby=figures-1]");
            assertThat(figures.get(0)).contains("数值", "序时路径", "与路径之差");
            assertThat(figures.get(figures.size() - 1)).startsWith("2025年第三季度", "85.87", "%", "89.40", "-3.53");
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
        try (Visitor visitor = at(page)) {
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
        try (Visitor visitor = browser.onPhone()) {
            visitor.signIn(viewer, People.PASSWORD, page);
            assertThat(visitor.page().locator("canvas").first()).isVisible();
            visitor.picture("indicator-revised-phone");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void the_chart_of_a_benchmark_says_that_it_shows_a_difference() throws IOException {
        try (Visitor visitor = at("/indicators/qz-145/7/350500")) {
            assertThat(visitor.page().locator("#chart-1")).hasText("公立医院医疗服务收入占比（与福建省平均之差）");
            assertThat(visitor.page().locator("figure"))
                    .hasAttribute("aria-label", Pattern.compile("公立医院医疗服务收入占比（与福建省平均之差）：.*"));
            assertThat(visitor.page().locator("#figures-1")).hasText("历次数据：公立医院医疗服务收入占比");
            assertThat(trajectory(visitor).path("unit").asText()).isEqualTo(" 个百分点");
            assertThat(trajectory(visitor).path("difference").asBoolean()).isTrue();
            visitor.picture("indicator-benchmark");
        }
    }

    @Test
    void duties_and_tokens_are_exported_in_their_order() {
        String reporter =
                People.account("REPORTER", Map.of("departments", List.of("qz-health"), "regions", List.of("350505")));
        People.token(reporter, Map.of(), "WRITE");
        People.token(reporter, Map.of(), "READ");
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.page();
            visitor.signIn(reporter, People.PASSWORD, "/duties?sort=-period&kind=OVERDUE");
            Locator shown = page.locator("section[aria-labelledby=owed] tbody td[data-label=报告期]");
            assertThat(shown.first()).isVisible();
            assertThat(column(exported(page, ".pager"), 3)).isEqualTo(shown.allTextContents());
            visitor.open("/account/tokens?sort=scopes");
            Locator scopes = page.locator("tbody td[data-label=权限]");
            assertThat(scopes).hasCount(2);
            assertThat(column(exported(page, ".pager"), 1)).isEqualTo(scopes.allTextContents());
            List<String> ascending = scopes.allTextContents();
            page.locator("#sort-scopes").click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("权限");
            assertThat(scopes.allTextContents()).isEqualTo(List.of(ascending.get(1), ascending.get(0)));
            page.locator("td button").first().click();
            assertThat(scopes).hasText(new String[] {ascending.get(0)});
            assertThat(page).hasURL(Pattern.compile(".*/account/tokens\\?sort=-scopes"));
        }
    }

    @Test
    void the_calendar_is_exported_as_it_was_imported() throws IOException {
        String csv = "day,working,name\r\n2030-10-01,false,国庆节\r\n2030-10-12,true,调休上班\r\n";
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.page();
            visitor.signIn(People.account("ADMINISTRATOR", Map.of()), People.PASSWORD, "/admin/calendar");
            page.locator("#file")
                    .setInputFiles(new FilePayload("days.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            page.locator("main form[method=post] button").click();
            assertThat(page.locator(".done")).containsText("已导入 2 天");
            visitor.open("/admin/calendar?year=2030");
            assertThat(page.locator("tbody th")).hasText(new String[] {"2030-10-01", "2030-10-12"});
            Download download =
                    page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                    .isEqualTo("\ufeff" + csv);
            page.locator("#sort-day").click();
            page.locator("#sort-day").click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("日期");
            assertThat(page.locator("tbody th")).hasText(new String[] {"2030-10-12", "2030-10-01"});
            assertThat(visitor.barriers()).isEmpty();
        }
    }
}
