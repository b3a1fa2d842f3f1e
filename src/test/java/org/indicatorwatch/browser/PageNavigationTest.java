package org.indicatorwatch.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.Demo;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people do on the pages. */
@QuarkusTest
@TestProfile(Demo.Untouched.class)
@WithTestResource(OwnPostgresResource.class)
class PageNavigationTest {

    @BeforeEach
    void start() {
        Demo.eventuallyJudged();
    }

    @Test
    void whoever_comes_with_a_link_signs_in_changes_the_first_password_and_is_there() {
        String account = People.account("VIEWER", Map.of());
        People.administrator()
                .body(Map.of("password", "chosen by the office"))
                .put("/api/v1/users/" + account + "/password");
        try (Visitor visitor = Browser.visitor()) {
            Page page = visitor.page();
            visitor.signIn(account, "not this one", "/heat?plan=qz-145");
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("账号或密码不正确。");
            assertThat(page.getByLabel("账号")).hasValue(account);
            page.getByLabel("密码").fill("chosen by the office");
            page.locator("main button").click();
            assertThat(page.locator("h1")).hasText("修改密码");
            visitor.picture("password-required");

            page.locator("#old").fill("chosen by the office");
            page.locator("#new").fill("short");
            page.locator("#repeated").fill("short");
            page.locator("main button").click();
            assertThat(page.locator("#new-error")).containsText("至少须有 10 个字符");
            assertThat(page.locator("#new")).isFocused();
            assertThat(visitor.barriers()).isEmpty();

            page.locator("#old").fill("chosen by the office");
            page.locator("#new").fill("a password of my own");
            page.locator("#repeated").fill("a password of my own");
            page.locator("main button").click();
            assertThat(page).hasURL(Pattern.compile(".*/heat\\?plan=qz-145"));
        }
    }

    @Test
    void signing_out_leaves_nothing_behind() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/");
            visitor.page().locator("#user-menu summary").click();
            visitor.picture("user-menu");
            visitor.page().getByText("退出登录").click();
            assertThat(visitor.page().locator("h1")).hasText("登录");
            visitor.page().goBack();
            assertThat(visitor.page().locator("h1")).hasText("登录");
        }
    }

    @Test
    void what_was_typed_outlives_the_session() {
        try (Visitor visitor = Browser.visitor()) {
            String account = People.account("VIEWER", Map.of());
            visitor.signIn(account, People.PASSWORD, "/account/tokens");
            Page page = visitor.page();
            page.locator("#name").fill("季度报表");
            page.context().clearCookies(new ClearCookiesOptions().setName("session"));
            page.locator("form.card button").last().click();
            assertThat(page.locator("main .note")).containsText("您填写的内容没有丢");
            visitor.picture("session-kept");
            assertThat(visitor.barriers()).isEmpty();
            page.getByLabel("账号").fill(account);
            page.getByLabel("密码").fill(People.PASSWORD);
            page.locator("main button").click();
            assertThat(page.locator("h1")).hasText("继续刚才的操作");
            visitor.picture("session-resume");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("main button").click();
            assertThat(page.locator("table.rows tbody th")).hasText("季度报表");
        }
    }

    @Test
    void english_is_kept() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/heat");
            visitor.page().getByText("English").click();
            assertThat(visitor.page().locator("h1")).hasText("Heat table");
            visitor.open("/indicators/qz-145/12/350525");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().locator("main")).containsText("off track");
            visitor.picture("indicator-english");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_is_filtered_and_sorted_in_place_and_the_back_button_undoes_it() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/?region=all");
            Page page = visitor.page();
            page.evaluate("() => window.sameDocument = true");
            page.locator("#filter-status").selectOption("CRITICAL");
            assertThat(page.locator("table.rows tbody tr")).hasCount(3);
            page.locator("#sort-name").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("目标");
            assertThat(page).hasURL(Pattern.compile(".*status=CRITICAL.*sort=name.*"));
            assertThat((Boolean) page.evaluate("() => window.sameDocument")).isTrue();
            page.goBack();
            assertThat(page.locator("th[aria-sort]")).hasCount(0);
            assertThat(page.locator("table.rows tbody tr")).hasCount(3);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_is_exported_as_it_is_shown() throws Exception {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/?region=all&status=CRITICAL");
            Download download = visitor.page()
                    .waitForDownload(() -> visitor.page().getByText("CSV").click());
            List<String> lines = Files.readString(download.path(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(4);
            assertThat(lines.get(0)).startsWith("\ufeff序号,目标,地区");
            assertThat(lines).anyMatch(line -> line.startsWith("12,县域内就诊率,石狮市"));
        }
    }

    @Test
    void a_figure_is_assumed_and_judged() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/indicators/qz-145/12/350525");
            Page page = visitor.page();
            page.getByLabel("2025年第四季度").fill("91");
            page.locator("#what-if button").click();
            assertThat(page.locator("#what-if [role=status]")).containsText("已达标");
            assertThat(page.locator("#what-if [role=status]")).containsText("91.00%");
            page.getByLabel("2025年第四季度").fill("1e-100000000");
            page.locator("#what-if button").click();
            assertThat(page.locator("#what-if .error")).containsText("小数");
            page.getByLabel("2025年第四季度").fill("9I");
            page.locator("#what-if button").click();
            assertThat(page.locator("#what-if .error")).containsText("不是数字");
            assertThat(page.getByLabel("2025年第四季度")).hasValue("9I");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void nobody_sees_more_than_the_account_covers() {
        String reporter = People.account("REPORTER", Map.of("regions", List.of("350525")));
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(reporter, People.PASSWORD, "/");
            Page page = visitor.page();
            assertThat(page.locator("#filter-region option")).hasText(new String[] {"永春县", "全部地区"});
            assertThat(page.locator("table.rows tbody")).containsText("县域内就诊率");
            assertThat(page.locator("main")).not().containsText("石狮市");
            visitor.open("/heat");
            assertThat(page.locator("table.heat thead th")).hasText(new String[] {"目标", "永春县"});
            visitor.open("/indicators/qz-145/12/350525");
            assertThat(page.locator("table.rivals tbody th")).hasText(new String[] {"永春县"});
            assertThat(page.locator("main")).not().containsText("石狮市");
            for (String path : List.of(
                    "/indicators/qz-145/12/350581",
                    "/indicators/qz-145/12/350581/rivals/list.csv",
                    "/indicators/qz-145/12/350581/figures/1/list.csv",
                    "/counties/qz-145/350581",
                    "/counties/qz-145/350581/list.csv",
                    "/counties/qz-145/350581/delivery/list.csv")) {
                assertThat(visitor.open(path).status()).isEqualTo(403);
                assertThat(page.locator("h1")).hasText("无权访问");
            }
            visitor.picture("forbidden");
        }
    }

    @Test
    void headings_of_a_long_table_stay_in_sight() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/counties/qz-145/350525");
            Page page = visitor.page();
            assertThat(page.locator(".scroll").first()).hasClass("scroll fits");
            page.locator("#sort-number").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("序号");
            assertThat(page.locator(".scroll").first()).hasClass("scroll fits");
            page.locator("table.rows").first().locator("tbody tr").last().scrollIntoViewIfNeeded();
            page.mouse().wheel(0, 100);
            assertThat(page.locator("table.rows thead th").first()).isInViewport();
        }
    }

    @Test
    void inputs_beside_each_other_start_at_the_same_height() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(
                    People.account("ADMINISTRATOR", Map.of()), People.PASSWORD, "/admin/indicators/county-visit-rate");
            Page page = visitor.page();
            assertThat(page.locator("#unit-hint")).isVisible();
            double height = page.locator("#unit").boundingBox().y;
            assertThat(page.locator("#name").boundingBox().y).isEqualTo(height);
            assertThat(page.locator("#nameEn").boundingBox().y).isEqualTo(height);
        }
    }

    @Test
    void everything_works_without_scripts() {
        try (Visitor visitor = Browser.withoutScripts()) {
            visitor.signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/");
            Page page = visitor.page();
            page.locator("#filter-region").selectOption("350525");
            page.locator("form.filters button").click();
            page.locator("#sort-status").click();
            assertThat(page.locator("th[aria-sort]")).hasText("状态");
            page.locator("table.rows tbody th a").first().click();
            page.getByLabel("2025年第四季度").fill("91");
            page.locator("#what-if button").click();
            assertThat(page.locator("#what-if [role=status]")).containsText("已达标");
        }
    }
}
