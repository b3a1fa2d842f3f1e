package org.indicatorwatch.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/** What people do with alerts, with those who are told of them, and with the audit log. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class InboxTest {

    /** What pages say of their own: names of the catalogue are elsewhere, or in the heat table's other headings. */
    private static final String OWN_WORDS =
            "main :is(h2, h3, label, legend, button, summary, dt, .pager, thead th:not(table.heat th + th))";

    @BeforeEach
    void start() {
        Api.eventually("the demo's alerts are open", () -> alert("12", "350525") != null);
    }

    private static Integer alert(String target, String region) {
        return Api.admin()
                .get("/alerts?plan=qz-145&target=" + target + "&region=" + region)
                .jsonPath()
                .get("items[0].id");
    }

    @Test
    void an_alert_is_opened_acknowledged_assigned_and_resolved() {
        String secretary = People.account("SECRETARIAT", Map.of());
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(secretary, People.PASSWORD, "/alerts?plan=qz-145&region=350525");
            Page page = visitor.page();
            page.locator("table.rows tbody th a")
                    .filter(new Locator.FilterOptions().setHasText("县域内就诊率"))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText("县域内就诊率 永春县");
            assertThat(page.locator("dl.facts")).containsText("落后路径");
            assertThat(page.locator("dl.facts")).containsText("今后所需进度");
            assertThat(page.getByText("查看指标进展")).hasAttribute("href", "/indicators/qz-145/12/350525");

            page.getByText("解除", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#comment-error")).hasText("此项必填。");
            page.locator("#comment").fill("已请县医院说明情况");
            page.getByText("确认", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("p.tags")).containsText("已确认");
            page.locator("#assignee").fill(secretary);
            page.getByText("指定", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("dl.facts")).containsText(secretary);
            assertThat(page.locator("#history ~ .scroll")).containsText("已请县医院说明情况");
            visitor.picture("alert-acknowledged");

            page.locator("#comment").fill("分级诊疗措施已落实");
            page.getByText("解除", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("p.tags")).containsText("已解除");
            visitor.picture("alert-resolved");
            assertThat(visitor.barriers()).isEmpty();
            visitor.open("/alerts?plan=qz-145&region=350525");
            assertThat(page.locator("tbody tr").first()).containsText("永春县");
            assertThat(page.locator("tbody")).not().containsText("县域内就诊率");
        }
    }

    @Test
    void whoever_is_overtaken_sees_what_has_changed_and_keeps_what_was_typed() {
        int id = alert("12", "350581");
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/alerts/" + id);
            People.with(People.withRole("SECRETARIAT", Map.of()))
                    .body(Map.of("comment", "我来跟进"))
                    .post("/api/v1/alerts/" + id + "/acknowledge")
                    .then()
                    .statusCode(200);
            Page page = visitor.page();
            page.locator("#comment").fill("由我解除");
            page.getByText("解除", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main [role=alert]")).containsText("您的操作没有生效");
            assertThat(page.locator("section.note")).containsText("我来跟进");
            assertThat(page.locator("#comment")).hasValue("由我解除");
            visitor.picture("alert-overtaken");
            assertThat(visitor.barriers()).isEmpty();
            page.getByText("解除", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("p.tags")).containsText("已解除");
        }
    }

    @Test
    void several_alerts_are_acknowledged_together() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(
                    People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/alerts?severity=LOW&plan=qz-145");
            Page page = visitor.page();
            page.locator(".bulk button").click();
            assertThat(page.locator("main [role=alert]")).hasText("请先在列表中勾选要确认的预警。");
            page.getByLabel("选择本页全部待确认的预警").check();
            page.locator("#comment").fill("季度例会上一并研究");
            visitor.picture("alerts-ticked");
            page.locator(".bulk button").click();
            assertThat(page).hasURL(Pattern.compile(".*/alerts\\?.*severity=LOW.*"));
            assertThat(page.locator(".state-OPEN")).hasCount(0);
            assertThat(page.locator(".state-ACKNOWLEDGED").first()).hasText("已确认");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void the_inbox_is_filtered_sorted_and_exported() throws Exception {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(
                    People.account("VIEWER", Map.of()), People.PASSWORD, "/alerts?state=OPEN,ACKNOWLEDGED,RESOLVED");
            Page page = visitor.page();
            page.locator("#filter-nature").selectOption("BINDING");
            assertThat(page).hasURL(Pattern.compile(".*nature=BINDING.*"));
            page.locator("#sort-openedAt").click();
            assertThat(page.locator("th[aria-sort=ascending]")).hasText("发生时间");
            assertThat(page.locator(".bulk")).hasCount(0);
            Download download = page.waitForDownload(() -> page.getByText("CSV").click());
            List<String> lines = Files.readString(download.path(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines.get(0)).startsWith("\ufeff编号,级别,种类,事项,地区");
            assertThat(lines).hasSize(page.locator("table.rows tbody tr").count() + 1);
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.open("/contacts").status()).isEqualTo(403);
        }
    }

    @Test
    void an_alert_like_this_is_silenced_and_the_silence_is_ended_early() {
        int id = Api.admin()
                .get("/alerts?plan=qz-145&region=350526&severity=HIGH")
                .jsonPath()
                .getInt("items[0].id");
        String reason = "口径调整 " + UUID.randomUUID();
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/alerts/" + id);
            Page page = visitor.page();
            page.getByText("静默同类预警").click();
            assertThat(page.getByLabel("指标进度")).isChecked();
            assertThat(page.getByLabel("德化县")).isChecked();
            assertThat(page.locator("#targets")).not().hasValue("");
            page.locator("#endsAt").fill("2020-01-01T00:00");
            page.locator("#reason").fill(reason);
            page.getByText("开始静默").click();
            assertThat(page.locator("#endsAt-error")).containsText("已经过去");
            assertThat(page.getByLabel("德化县")).isChecked();
            page.locator("#endsAt").fill("2099-01-01T00:00");
            page.getByText("开始静默").click();
            assertThat(page.locator("tbody tr").first()).containsText(reason);
            assertThat(page.locator("tbody tr").first()).containsText("生效中");
            visitor.picture("silences-active");

            visitor.open("/routes/-test?alert=" + id);
            assertThat(page.locator("#answer")).hasText("不通知");
            visitor.open("/silences?state=ACTIVE");
            page.locator("tbody tr", new Page.LocatorOptions().setHasText(reason))
                    .locator("button")
                    .click();
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(reason)))
                    .containsText("已结束");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void a_contact_and_a_route_are_made_tried_edited_by_two_and_deleted() {
        String code = "c" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("ADMINISTRATOR", Map.of()), People.PASSWORD, "/contacts/-new");
            Page page = visitor.page();
            page.locator("#code").fill(code);
            page.locator("#name").fill("泉港区医改办");
            page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#email-error")).hasText("此项必填。");
            page.locator("#email").fill("quangang@example.org");
            page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("泉港区医改办");
            visitor.picture("contacts-two");

            visitor.open("/routes/-new");
            page.locator("#code").fill(code);
            page.locator("#position").fill("1");
            page.getByLabel("泉港区", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("泉港区医改办").check();
            page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
            visitor.open("/routes/-test?kind=STATUS&severity=HIGH&plan=qz-145&target=12&region=350505");
            assertThat(page.locator("#recipients tbody tr")).hasCount(1);
            assertThat(page.locator("#recipients")).containsText("泉港区医改办");
            visitor.picture("dry-run-answer");

            visitor.open("/contacts/" + code);
            People.administrator()
                    .body(Map.of("name", "他人改名", "role", "OBSERVER", "email", "quangang@example.org"))
                    .put("/api/v1/contacts/" + code)
                    .then()
                    .statusCode(200);
            page.locator("#name").fill("我的改名");
            page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main table")).containsText("他人改名");
            assertThat(page.locator("main table")).containsText("我的改名");
            visitor.picture("contact-overtaken");
            assertThat(visitor.barriers()).isEmpty();
            page.getByText("仍以我填写的内容保存").click();
            assertThat(page.locator("main")).containsText("我的改名");

            visitor.open("/contacts/" + code);
            page.locator("details.danger summary").click();
            page.locator("details.danger button").click();
            assertThat(page.locator("main [role=alert]")).containsText("仍有其他数据引用此项");
            assertThat(page.locator("#name")).hasValue("我的改名");

            for (String path : List.of("/routes/", "/contacts/")) {
                visitor.open(path + code);
                page.locator("details.danger summary").click();
                page.locator("details.danger button").click();
                assertThat(page.locator("tbody a[href='" + path + "default']")).isVisible();
                assertThat(page.locator("main")).not().containsText(code);
            }
        }
    }

    @Test
    void auditors_see_what_was_changed_from_what_to_what() {
        String name = People.account("VIEWER", Map.of());
        People.administrator()
                .body(Map.of("role", "VIEWER", "displayName", "改了名字"))
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(200);
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("AUDITOR", Map.of()), People.PASSWORD, "/audit?subject=user/" + name);
            Page page = visitor.page();
            assertThat(page.locator("tbody tr").first()).containsText("账号 · 修改");
            assertThat(page.locator("tbody tr").first().locator("ins").first()).containsText("改了名字");
            assertThat(page.locator("tbody tr").first().locator("del").first()).containsText("VIEWER");
            page.locator("#filter-action").selectOption("账号 · 修改");
            page.locator("form.filters button").click();
            assertThat(page).hasURL(Pattern.compile(".*action=user.update.*"));
            assertThat(page.locator("tbody tr")).hasCount(1);
            visitor.picture("audit");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.overhang()).isZero();
            visitor.open("/audit?page=9999");
            assertThat(page.locator("tbody tr").first()).isVisible();
            visitor.open("/audit?from=nonsense");
            assertThat(page.locator("main [role=alert]")).isVisible();
        }
        try (Visitor visitor = Browser.onPhone()) {
            visitor.signIn(People.account("AUDITOR", Map.of()), People.PASSWORD, "/audit");
            visitor.picture("audit-phone");
            assertThat(visitor.overhang()).isZero();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void a_message_can_be_read_by_those_who_handle_alerts() {
        Api.eventually(
                "something was sent",
                () -> Api.admin().get("/notifications?state=SENT").jsonPath().getInt("total") > 0);
        try (Visitor visitor = Browser.onPhone()) {
            visitor.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/notifications?state=SENT");
            visitor.page().locator("tbody th a").first().click();
            assertThat(visitor.page().locator("pre").first()).containsText("演示数据");
            visitor.picture("message-phone");
            assertThat(visitor.overhang()).isZero();
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @Test
    void all_of_it_is_there_in_english() {
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/help");
            Page page = visitor.page();
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("Help");
            visitor.picture("help-english");
            for (String path : List.of("/alerts", "/silences", "/contacts", "/routes", "/notifications")) {
                visitor.open(path);
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                assertThat(page.locator("nav.tabs a[aria-current]")).hasAttribute("href", path);
            }
            for (String path : List.of(
                    "/", "/heat", "/counties/qz-145/350525", "/indicators/qz-145/12/350525", "/duties", "/alerts")) {
                visitor.open(path);
                assertThat(page.locator(OWN_WORDS).allTextContents())
                        .as(path)
                        .hasSizeGreaterThan(3)
                        .noneMatch(words -> words.matches("(?s).*\\p{IsHan}.*"));
            }
            visitor.picture("alerts-english");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
