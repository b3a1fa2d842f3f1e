package org.indicatorwatch.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

/** What the first page tells somebody in a hurry, on whatever it is looked at. */
@QuarkusTest
@TestProfile(Demo.Untouched.class)
@WithTestResource(OwnPostgresResource.class)
class OverviewTest {

    private static String account;

    @BeforeEach
    void start() {
        if (account == null) {
            account = People.account("VIEWER", Map.of());
            Demo.eventuallyJudged();
        }
    }

    private static void look(Visitor visitor, String path, Consumer<Page> at) {
        try (visitor) {
            visitor.signIn(account, People.PASSWORD, path);
            at.accept(visitor.page());
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_wrong_comes_first() {
        look(Browser.visitor(), "/", page -> {
            assertThat(page.locator(".counts li").first()).containsText("滞后");
            assertThat(page.locator(".counts li").last()).containsText("无数据");
            Locator pressing = page.locator("section[aria-labelledby=pressing] .news li");
            assertThat(pressing).hasCount(5);
            assertThat(pressing.first().locator(".status")).hasText(Pattern.compile(".*特别严重"));
            assertThat(pressing.last().locator(".status")).hasText(Pattern.compile("\\W?严重"));
            Locator regions = page.locator("section[aria-labelledby=by-region] tbody tr");
            assertThat(regions).hasCount(14);
            assertThat(regions.first()).containsText("严重滞后");
            assertThat(regions.last()).not().containsText("严重");
            String worst = regions.first().locator("a").textContent();
            regions.first().locator("a").click();
            assertThat(page.locator("h1")).hasText(worst);
        });
    }

    @Test
    void a_region_has_its_own_alerts_and_news() {
        look(Browser.visitor(), "/?region=350525", page -> {
            Locator pressing = page.locator("section[aria-labelledby=pressing] .news");
            assertThat(pressing).containsText("永春县");
            assertThat(pressing).not().containsText("安溪县");
        });
    }

    @Test
    void what_is_counted_is_what_the_inbox_shows() {
        for (String path : List.of("/", "/?region=350525")) {
            look(Browser.visitor(), path, page -> {
                Locator grade = page.locator("section[aria-labelledby=pressing] .legend li")
                        .last();
                String count = grade.textContent().replaceFirst("(?s).*\\D(\\d+)\\s*$", "$1");
                grade.locator("a").click();
                assertThat(page.locator(".pager p").first()).containsText("共 " + count + " 条");
            });
        }
    }

    @Test
    void news_leads_to_the_page_that_it_is_about() {
        look(Browser.visitor(), "/", page -> {
            Locator news = page.locator("section[aria-labelledby=news] .news a").first();
            String name = news.textContent();
            news.click();
            assertThat(page.locator("h1")).containsText(name);
        });
    }

    @Test
    void a_page_beyond_the_last_shows_the_last() {
        look(Browser.visitor(), "/?all=true&page=9", page -> {
            assertThat(page.locator("section[aria-labelledby=list] tbody tr")).hasCount(30);
            assertThat(page.locator(".pager p").first()).containsText("51–80");
        });
    }

    @Test
    void columns_sort_both_ways() {
        look(Browser.visitor(), "/?region=all&all=true", page -> {
            for (String column : List.of("gap", "value")) {
                page.locator("#sort-" + column).click();
                assertThat(page.locator("th[aria-sort=ascending] #sort-" + column))
                        .isVisible();
                Locator cells = cells(page, column);
                assertThat(numbers(cells)).hasSizeGreaterThan(40).isSorted();
                page.locator("#sort-" + column).click();
                assertThat(page.locator("th[aria-sort=descending] #sort-" + column))
                        .isVisible();
                assertThat(numbers(cells)).hasSizeGreaterThan(40).isSortedAccordingTo(Comparator.reverseOrder());
            }
            Locator statuses = page.locator("section[aria-labelledby=list] tbody td .status");
            page.locator("#sort-status").click();
            assertThat(page.locator("th[aria-sort=ascending] #sort-status")).isVisible();
            assertThat(statuses.first()).hasClass("status ACHIEVED");
            page.locator("#sort-status").click();
            assertThat(page.locator("th[aria-sort=descending] #sort-status")).isVisible();
            assertThat(statuses.first()).hasClass("status CRITICAL");
        });
    }

    private static Locator cells(Page page, String column) {
        String label = page.locator("#sort-" + column).textContent();
        return page.locator("td[data-label='" + label + "'] > span");
    }

    @Test
    void a_status_is_chosen_and_let_go() {
        look(Browser.visitor(), "/?sort=name&all=true", page -> {
            Locator chosen = page.locator(".counts a[aria-current]");
            page.locator(".counts a").first().click();
            assertThat(chosen).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*status=.*"));
            page.locator("#filter-nature").selectOption("BINDING");
            assertThat(page).hasURL(Pattern.compile(".*\\?(?=.*nature=BINDING)(?=.*sort=name)(?=.*all=true).*"));
            chosen.click();
            assertThat(chosen).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("((?!status=\\w).)*"));
        });
    }

    @Test
    void what_nobody_knows_anything_of_is_shown_when_asked_for_and_always_in_the_file() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(account, People.PASSWORD, "/");
            Page page = visitor.page();
            Locator rows = page.locator("section[aria-labelledby=list] tbody tr");
            assertThat(rows).hasCount(22);
            assertThat(rows.last()).containsText("暂不能评估");
            assertThat(page.locator(".exports")).containsText("另含未列出的 58 项");
            List<CSVRecord> file = exported(page, "section[aria-labelledby=list]");
            assertThat(file).hasSize(81);
            assertThat(file.get(0)).contains("备注", "领先(+)/落后(−)", "差值单位");
            assertThat(column(file, 0)).doesNotContain("");
            assertThat(file)
                    .anyMatch(row -> row.get(0).equals("17") && row.get(7).equals("95.40 / 85.33"));
            assertThat(file)
                    .anyMatch(row -> row.get(10).startsWith("-") && row.get(11).equals("个百分点"));
            page.getByText("另有 58 项目标尚无数据").click();
            assertThat(rows).hasCount(50);
            assertThat(page.locator(".exports")).not().containsText("未列出");
            page.getByText("不显示尚无数据的目标").click();
            assertThat(rows).hasCount(22);
        }
    }

    @Test
    void a_phone_shows_filters_when_they_are_asked_for() {
        look(Browser.onPhone(), "/", page -> {
            assertThat(page.locator("#filter-region")).isHidden();
            page.getByText("筛选条件").click();
            page.locator("#filter-region").selectOption("350525");
            assertThat(page.locator(".news").first()).containsText("永春县");
        });
        look(Browser.visitor(), "/", page -> {
            assertThat(page.locator("#filter-region")).isVisible();
            assertThat(page.getByText("筛选条件")).isHidden();
        });
    }

    @Test
    void a_phone_sorts_by_headings_and_shows_the_first_regions() {
        look(Browser.onPhone(), "/", page -> {
            page.locator("#sort-number").click();
            assertThat(page).hasURL(Pattern.compile(".*sort=number.*"));
            page.locator("#sort-number").click();
            assertThat(page).hasURL(Pattern.compile(".*sort=-number.*"));
            assertThat(page.locator("th[aria-sort=descending] #sort-number")).isVisible();
            Locator regions = page.locator("section[aria-labelledby=by-region] tbody tr");
            assertThat(regions.nth(4)).isVisible();
            assertThat(regions.nth(5)).isHidden();
            page.getByText("显示全部 14 个地区").click();
            assertThat(regions.last()).isVisible();
        });
        look(Browser.visitor(), "/?sort=-number", page -> {
            assertThat(page.locator("section[aria-labelledby=by-region] tbody tr")
                            .last())
                    .isVisible();
            page.locator("#filter-nature").selectOption("BINDING");
            assertThat(page).hasURL(Pattern.compile(".*\\?(?=.*nature=BINDING)(?=.*sort=-number).*"));
        });
    }

    @Test
    void nothing_is_cut_off_at_twice_the_size() {
        try (Visitor visitor = Browser.enlarged()) {
            visitor.signIn(account, People.PASSWORD, "/");
            for (String path : List.of(
                    "/", "/heat", "/counties/qz-145/350525", "/indicators/qz-145/12/350525", "/alerts", "/help")) {
                assertThat(visitor.open(path).status()).isEqualTo(200);
                assertThat(visitor.overhang()).as(path).isZero();
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
            visitor.picture("help-enlarged");
        }
    }

    @Test
    void paper_shows_the_figures_and_nothing_to_click_on() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(account, People.PASSWORD, "/");
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String path : List.of("/", "/counties/qz-145/350525")) {
                visitor.open(path);
                assertThat(page.locator("section[aria-labelledby=list] table")).isVisible();
                assertThat(page.locator("nav.main")).isHidden();
                assertThat(page.locator("form.filters")).hasCount(1);
                assertThat(page.locator("form.filters")).isHidden();
            }
            visitor.picture("county-printed");
        }
    }

    @Test
    void english_pages_have_no_chinese_words_of_their_own() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(account, People.PASSWORD, "/help");
            visitor.page().getByText("English").click();
            for (String path : List.of("/help", "/password", "/silences?state=PENDING", "/nothing")) {
                visitor.open(path);
                assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
                assertThat(visitor.page().locator("main").textContent())
                        .as(path)
                        .isNotBlank()
                        .doesNotContainPattern("\\p{IsHan}");
            }
        }
    }
}
