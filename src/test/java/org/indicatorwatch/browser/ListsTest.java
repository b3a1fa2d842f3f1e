package org.indicatorwatch.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

/** Tables are sorted, filtered and exported, and say what they leave out. */
@QuarkusTest
@TestProfile(Demo.Untouched.class)
@WithTestResource(OwnPostgresResource.class)
class ListsTest {

    private static final String COUNTY = "/counties/qz-145/350525";
    private static final String TARGETS = "section[aria-labelledby=list] tbody ";
    private static final String DELIVERY = "section[aria-labelledby=delivery] tbody ";

    private static String viewer;

    @BeforeEach
    void start() {
        if (viewer == null) {
            viewer = People.account("VIEWER", Map.of());
            Demo.eventuallyJudged();
        }
    }

    @Test
    void targets_of_a_county_are_sorted_both_ways_beside_what_it_delivered() {
        try (Visitor visitor = Browser.signedIn(viewer, COUNTY)) {
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
        try (Visitor visitor = Browser.signedIn(viewer, COUNTY + "?sort=-number")) {
            Page page = visitor.page();
            int all = page.locator(TARGETS + "tr").count();
            page.locator("#filter-status").selectOption("ON_TRACK");
            assertThat(page).hasURL(Pattern.compile(".*" + COUNTY + "\\?.*status=ON_TRACK.*"));
            List<String> shown = page.locator(TARGETS + "th").allTextContents();
            assertThat(shown).hasSizeBetween(5, all - 1);
            List<CSVRecord> rows = exported(page, "section[aria-labelledby=list]");
            assertThat(column(rows, 1)).isEqualTo(shown);
            assertThat(column(rows, 5)).containsAnyOf("序时推进").doesNotContain("滞后", "已达标");
            assertThat(exported(page, "section[aria-labelledby=delivery]")
                            .get(0)
                            .toList())
                    .contains("填报部门", "完整率（%）", "及时率（%）");
        }
    }

    @Test
    void another_plan_keeps_the_region() {
        try (Visitor visitor = Browser.signedIn(viewer, COUNTY)) {
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
        try (Visitor visitor = Browser.signedIn(viewer, "/counties/qz-145/350500")) {
            Locator silent = visitor.page().locator("#silent");
            assertThat(silent.locator("summary")).containsText("尚无数据的目标");
            assertThat(silent.locator("li").first()).not().isVisible();
            silent.locator("summary").click();
            assertThat(silent.locator("li").first()).isVisible();
        }
    }

    @Test
    void the_heat_table_says_what_it_leaves_out() {
        try (Visitor visitor = Browser.signedIn(viewer, "/heat?plan=qz-145")) {
            Page page = visitor.page();
            int shown = page.locator("table.heat tbody tr").count();
            assertThat(page.locator("#silent")).containsText("尚无数据，未列出");
            int silent = numbers(page.locator("#silent")).get(0).intValue();
            assertThat(page.locator(".exports")).containsText("另含未列出的 " + silent + " 项");
            List<CSVRecord> file = exported(page, ".pager");
            assertThat(file).hasSize(1 + shown + silent);
            assertThat(file)
                    .anyMatch(row ->
                            row.get(0).equals("17") && row.stream().toList().contains("95.40 / 85.33"));
            assertThat(file)
                    .anyMatch(row -> row.get(0).equals("12") && row.get(2).equals("%"));
            assertThat(column(file, 0)).doesNotContain("");
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
        try (Visitor visitor = Browser.signedIn(viewer, "/heat?plan=qz-145")) {
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
            assertThat(shown.get(0)).isEqualTo("12 县域内就诊率 %");
            List<CSVRecord> rows = exported(page, ".pager");
            assertThat(rows.get(0)).contains("永春县状态", "永春县数值");
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                            .toList())
                    .isEqualTo(shown);
            assertThat(rows.get(1)).contains("滞后", "85.87");
        }
    }

    @Test
    void duties_and_tokens_are_exported_in_their_order() {
        String reporter =
                People.account("REPORTER", Map.of("departments", List.of("qz-health"), "regions", List.of("350505")));
        People.token(reporter, Map.of(), "WRITE");
        People.token(reporter, Map.of(), "READ");
        try (Visitor visitor = Browser.visitor()) {
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
    void what_does_not_exist_is_not_found() {
        String reporter =
                People.account("REPORTER", Map.of("departments", List.of("qz-health"), "regions", List.of("350505")));
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(reporter, People.PASSWORD, "/duties?kind=LOST");
            assertThat(visitor.page().locator("section[aria-labelledby=owed] .empty"))
                    .isVisible();
            assertThat(visitor.open("/counties/none/350505/delivery/list.csv").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_calendar_is_exported_as_it_was_imported() throws IOException {
        String csv = "day,working,name\r\n2030-10-01,false,国庆节\r\n2030-10-12,true,调休上班\r\n";
        try (Visitor visitor = Browser.visitor()) {
            Page page = visitor.page();
            visitor.signIn(People.account("ADMINISTRATOR", Map.of()), People.PASSWORD, "/admin/calendar");
            page.locator("#file")
                    .setInputFiles(new FilePayload("days.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();
            assertThat(page.locator(".done")).containsText("已导入 2 天");
            visitor.open("/admin/calendar?year=2030");
            assertThat(page.locator("tbody th")).hasText(new String[] {"2030-10-01", "2030-10-12"});
            Download download =
                    page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                    .isEqualTo("\ufeff日期,安排,名称\r\n2030-10-01,放假,国庆节\r\n2030-10-12,上班,调休上班\r\n");
            page.locator("#file").setInputFiles(download.path());
            page.locator("form[enctype] button").click();
            assertThat(page.locator(".done")).containsText("已导入 2 天");
            visitor.open("/admin/calendar?year=2030");
            page.locator("#sort-day").click();
            page.locator("#sort-day").click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("日期");
            assertThat(page.locator("tbody th")).hasText(new String[] {"2030-10-12", "2030-10-01"});
            assertThat(visitor.barriers()).isEmpty();
        }
    }
}
