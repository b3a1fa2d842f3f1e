package org.indicatorwatch.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.Demo;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What administrators do on their pages. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class AdminTest {

    private static final String PAGES =
            """
            admin              , /admin
            users              , /admin/users
            user-new           , /admin/users/-new
            user               , /admin/users/admin
            user-password      , /admin/users/admin/-password
            targets            , /admin/targets?plan=qz-145
            target             , /admin/targets/qz-145/12
            target-compound    , /admin/targets/qz-145/17
            target-conflict    , /admin/targets/qz-145/3
            target-new         , /admin/targets/qz-145/-new
            plans              , /admin/plans
            plan               , /admin/plans/qz-145
            indicators         , /admin/indicators
            indicator-edit     , /admin/indicators/county-visit-rate
            regions            , /admin/regions
            region             , /admin/regions/350525
            departments        , /admin/departments
            department-new     , /admin/departments/-new
            collections        , /admin/collections
            collection-new     , /admin/collections/-new
            rules              , /admin/rules
            rule-new           , /admin/rules/-new
            calendar           , /admin/calendar
            tokens             , /account/tokens
            """;

    private static String administrator;
    private static Visitor desk;
    private static Visitor phone;

    @BeforeEach
    void start() {
        if (administrator == null) {
            administrator = People.account("ADMINISTRATOR", Map.of());
            desk = Browser.visitor();
            phone = Browser.onPhone().withoutJudgingColours();
            desk.signIn(administrator, People.PASSWORD, "/admin");
            phone.signIn(administrator, People.PASSWORD, "/admin");
        }
    }

    @AfterAll
    static void close() {
        desk.close();
        phone.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void every_page_is_in_nobodys_way(String name, String path) {
        look(desk, path, "admin-" + name);
        look(phone, path, "admin-" + name + "-phone");
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.complaints().clear();
        assertThat(visitor.open(path).status()).isEqualTo(200);
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        visitor.picture(name);
        assertThat(visitor.overhang()).as("pixels to the right of the window").isZero();
        assertThat(visitor.barriers()).as("barriers").isEmpty();
        assertThat(visitor.complaints()).as("console").isEmpty();
    }

    @Test
    void who_does_not_administer_gets_nowhere() {
        List<String> pages = PAGES.lines()
                .map(line -> line.split(",")[1].strip())
                .filter(path -> path.startsWith("/admin"))
                .toList();
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("REPORTER", Map.of()), People.PASSWORD, "/");
            assertThat(visitor.page().locator("nav.main")).not().containsText("管理");
            for (String path : pages) {
                assertThat(visitor.open(path).status()).as(path).isEqualTo(403);
            }
        }
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/admin");
            assertThat(visitor.page().locator("main a[href='/admin/targets']")).hasCount(1);
            assertThat(visitor.page().locator("main a[href='/admin/users']")).hasCount(0);
            assertThat(visitor.open("/admin/targets").status()).isEqualTo(200);
            assertThat(visitor.open("/admin/users").status()).isEqualTo(403);
            assertThat(visitor.open("/admin/calendar").status()).isEqualTo(403);
        }
    }

    @Test
    void an_account_is_created_and_its_password_must_be_changed() {
        String name = "zhang." + UUID.randomUUID();
        String password;
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(administrator, People.PASSWORD, "/admin/users/-new");
            Page page = visitor.page();
            page.locator("#key").fill(name);
            page.locator("#email").fill("not an address");
            page.locator("#role").selectOption("REPORTER");
            page.locator("main .actions button").click();
            assertThat(page.locator("#email-error")).containsText("不是电子邮件地址");
            assertThat(page.locator("#key")).hasValue(name);
            visitor.picture("admin-user-refused");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("#email").fill("zhang@example.org");
            page.locator("main .actions button").click();
            assertThat(page.locator("h1")).containsText("已创建");
            password = page.locator(".secret code").textContent();
            visitor.picture("admin-user-created");
            visitor.open("/admin/users/" + name);
            assertThat(page.locator("main")).not().containsText(password);
        }
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(name, password, "/");
            assertThat(visitor.page().locator("h1")).hasText("修改密码");
        }
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(administrator, People.PASSWORD, "/admin/users/" + name);
            visitor.page().getByText("停用该账号").click();
            assertThat(visitor.page().getByText("启用该账号")).isVisible();
        }
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(name, password, "/");
            assertThat(visitor.page().locator("h1")).hasText("登录");
        }
    }

    @Test
    void a_token_is_shown_once_and_revoked() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("REPORTER", Map.of()), People.PASSWORD, "/account/tokens");
            Page page = visitor.page();
            page.locator("#name").fill("每日取数");
            page.getByText("读取", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#expiresAt").fill("2020-01-01");
            page.locator("main form.card button").click();
            assertThat(page.locator("#expiresAt-error")).containsText("已经过去");
            assertThat(page.locator("#name")).hasValue("每日取数");
            page.locator("#expiresAt").fill("2036-01-01");
            page.locator("main form.card button").click();
            String secret = page.locator(".secret code").textContent();
            visitor.picture("admin-token-created");
            People.with(secret).get("/api/v1/plans").then().statusCode(200);
            visitor.open("/account/tokens");
            assertThat(page.locator("main")).not().containsText(secret);
            assertThat(page.locator("main")).containsText("每日取数");
            page.locator("td button").click();
            assertThat(page.locator("main")).containsText("还没有令牌");
            People.with(secret).get("/api/v1/plans").then().statusCode(401);
        }
    }

    @Test
    void wording_is_read_as_a_rule_and_the_path_follows() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(administrator, People.PASSWORD, "/admin/targets/qz-145/-new");
            Page page = visitor.page();
            String code = "t" + System.nanoTime();
            page.locator("#key").fill(code);
            page.locator("#name").fill("试行目标");
            page.locator("#indicator").selectOption("county-visit-rate");
            page.locator("[id='goal.text']").fill("90%左右");
            page.locator("[id='baseline.period']").fill("2020");
            page.locator("[id='baseline.value']").fill("80");
            page.getByText("解读为规则").click();
            assertThat(page.locator("#interpreted")).containsText("解读为：90 左右");
            assertThat(page.locator("[id='rule.0.type']")).hasValue("about");
            assertThat(page.locator("[id='rule.0.value']")).hasValue("90");
            assertThat(page.locator("[id='rule.0.op']")).not().isVisible();
            assertThat(page.locator("#preview")).containsText("2025");
            assertThat(page.locator("#preview")).containsText("90.00%");
            assertThat(page.locator("#key")).hasValue(code);
            page.locator("[id='goal.text']").fill("显著提高");
            page.getByText("解读为规则").click();
            assertThat(page.locator("#interpreted")).not().containsText("90 左右");
            page.locator("[id='goal.text']").fill("90%左右");
            page.getByText("解读为规则").click();
            assertThat(page.locator("#interpreted")).containsText("90 左右");
            assertThat(visitor.complaints()).isEmpty();
            visitor.picture("admin-target-interpreted");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("#save").click();
            assertThat(page.locator(".done")).containsText("已保存");
            assertThat(page).hasURL(Pattern.compile(".*/admin/targets/qz-145/" + code + ".*"));
        }
    }

    @Test
    void what_somebody_else_has_saved_in_the_meantime_is_shown_beside() {
        String path = "/admin/departments/" + department();
        try (Visitor first = Browser.visitor();
                Visitor second = Browser.visitor()) {
            first.signIn(administrator, People.PASSWORD, path);
            second.signIn(administrator, People.PASSWORD, path);
            second.page().locator("#name").fill("第二人的名称");
            second.page().locator("main .actions button").first().click();
            assertThat(second.page().locator(".done")).containsText("已保存");
            first.page().locator("#name").fill("第一人的名称");
            first.page().locator("main .actions button").first().click();
            assertThat(first.page().locator("section.alert")).containsText("第一人的名称");
            assertThat(first.page().locator("section.alert")).containsText("第二人的名称");
            assertThat(first.page().locator("#name")).hasValue("第一人的名称");
            first.picture("admin-conflict");
            assertThat(first.barriers()).isEmpty();
            first.page().getByText("仍以我填写的内容保存").click();
            assertThat(first.page().locator(".done")).containsText("已保存");
        }
    }

    @Test
    void a_stale_target_shows_both_versions_too() {
        try (Visitor first = Browser.visitor();
                Visitor second = Browser.visitor()) {
            first.signIn(administrator, People.PASSWORD, "/admin/targets/qz-145/9");
            second.signIn(administrator, People.PASSWORD, "/admin/targets/qz-145/9");
            second.page().locator("#source").fill("乙");
            second.page().locator("#save").click();
            assertThat(second.page().locator(".done")).containsText("已保存");
            first.page().locator("#source").fill("甲");
            first.page().locator("#save").click();
            assertThat(first.page().locator("section.alert td")).hasText(new String[] {"甲", "乙"});
        }
    }

    @Test
    void a_calendar_is_uploaded_and_a_wrong_line_named() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(administrator, People.PASSWORD, "/admin/calendar");
            Page page = visitor.page();
            upload(page, "day,working,name\n2031-10-01,false,国庆节\n2031-10-02,maybe,国庆节\n");
            assertThat(page.locator("[role=alert]")).containsText("第 3 行");
            upload(page, "day,working,name\n2031-10-01,false,国庆节\n2031-10-11,true,调休上班\n");
            assertThat(page.locator(".done")).containsText("已导入 2 天");
            assertThat(page.locator("#year-2031")).hasText("2031 年");
            visitor.picture("admin-calendar-imported");
            page.locator("#day").fill("2031-10-12");
            page.locator("#working").selectOption("上班");
            page.locator("#name").fill("调休");
            page.locator("#one-day button").click();
            assertThat(page.locator("tbody th")).hasText(new String[] {"2031-10-01", "2031-10-11", "2031-10-12"});
            page.getByLabel("移除 2031-10-11 的安排").click();
            assertThat(page.locator("tbody th")).hasText(new String[] {"2031-10-01", "2031-10-12"});
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overhang()).isZero();
        }
    }

    private static void upload(Page page, String csv) {
        page.locator("#file")
                .setInputFiles(new FilePayload("days.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();
    }

    private static String department() {
        String code = "d" + System.nanoTime();
        Api.admin()
                .body(Map.of("name", "原来的名称", "region", "350500"))
                .put("/departments/" + code)
                .then()
                .statusCode(201);
        return code;
    }
}
