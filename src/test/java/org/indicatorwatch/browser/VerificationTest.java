package org.indicatorwatch.browser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
import static org.hamcrest.Matchers.lessThan;

/** What verifiers do in the queue and on the page of a submission, by mouse and by keyboard, alone and beside others. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class VerificationTest {

    private static final String HEALTH = "qz-health-quarterly";
    private static final String INSURANCE = "qz-insurance-quarterly";
    private static final String VISITS = "primary-care-visit-share";
    private static final String INPATIENTS = "county-inpatient-share";

    @BeforeEach
    void start() {
        Demo.eventuallyCollected();
    }

    /** Has the administrator correct a figure by so much, so that its submission waits; what it says now. */
    private static String amend(String indicator, String region, String period, String by) {
        String cell = "/readings/" + indicator + "/" + region + "/" + period;
        String value = new BigDecimal(Api.admin().get(cell).jsonPath().getString("value"))
                .add(new BigDecimal(by))
                .toPlainString();
        Api.admin()
                .body(Map.of("value", new BigDecimal(value), "reason", "口径更正", "confirm", true))
                .put(cell)
                .then()
                .statusCode(200);
        return value;
    }

    private static Visitor verifier(String path) {
        Visitor visitor = Browser.visitor();
        visitor.signIn(People.account("VERIFIER", Map.of()), People.PASSWORD, path);
        return visitor;
    }

    private static void look(Visitor visitor, String name) {
        visitor.picture(name);
        assertThat(visitor.overhang()).as("pixels to the right of the window").isZero();
        assertThat(visitor.barriers()).as("barriers").isEmpty();
    }

    @Test
    void what_is_doubted_most_comes_first_although_it_is_due_later() {
        amend(VISITS, "350521", "2025Q1", "0.1");
        amend(VISITS, "350521", "2025Q2", "-40");
        int steady = Demo.submission(HEALTH, "350521", "2025Q1");
        int doubted = Demo.submission(HEALTH, "350521", "2025Q2");
        try (Visitor visitor = verifier("/verification?region=350521")) {
            Locator cards = visitor.page().locator("article.waiting");
            assertThat(cards.nth(0)).hasId("s" + doubted);
            assertThat(cards.nth(1)).hasId("s" + steady);
            assertThat(cards.nth(0).locator(".status.WATCH")).containsText("项异常");
            assertThat(cards.nth(0)).containsText("与 2025年第一季度 的");
            look(visitor, "verification-doubted");
        }
        try (Visitor visitor = Browser.inTheDark()) {
            visitor.signIn(People.account("VERIFIER", Map.of()), People.PASSWORD, "/verification?region=350521");
            look(visitor, "verification-dark");
            visitor.open("/submissions/" + doubted);
            look(visitor, "entry-verifier-dark");
        }
    }

    @Test
    void a_decision_that_comes_too_late_is_shown_both_versions_and_keeps_its_reason() {
        String before = amend(VISITS, "350582", "2025Q1", "0.1");
        int id = Demo.submission(HEALTH, "350582", "2025Q1");
        try (Visitor visitor = verifier("/verification?region=350582")) {
            Page page = visitor.page();
            Locator card = page.locator("#s" + id);
            card.locator("summary").click();
            card.locator("textarea").fill("请核对诊疗人次");
            String now = amend(VISITS, "350582", "2025Q1", "0.2");
            card.locator("button[value=return]").click();
            assertThat(card.locator("[role=alert]")).containsText("您的操作没有生效");
            Locator changes = card.locator(".meanwhile tbody tr");
            assertThat(changes).hasCount(1);
            assertThat(changes.locator("del")).containsText(before);
            assertThat(changes.locator("ins")).containsText(now);
            assertThat(card.locator(".meanwhile li")).containsText("更正");
            assertThat(card.locator(".meanwhile li")).containsText("口径更正");
            assertThat(card.locator("textarea")).hasValue("请核对诊疗人次");
            look(visitor, "verification-late");
            card.locator("button[value=return]").click();
            assertThat(page.locator(".done")).containsText("已退回");
        }
    }

    @Test
    void what_somebody_else_has_decided_is_said() {
        int id = Demo.submission(HEALTH, "350526", "2025Q3");
        try (Visitor visitor = verifier("/verification?region=350526")) {
            Locator card = visitor.page().locator("#s" + id);
            card.locator("summary").click();
            card.locator("textarea").fill("请说明原因");
            Api.admin().post("/submissions/" + id + "/verify").then().statusCode(200);
            card.locator("button[value=return]").click();
            Locator alert = visitor.page().locator("main [role=alert]");
            assertThat(alert).containsText("您的操作没有生效");
            assertThat(alert).containsText("请说明原因");
            assertThat(visitor.page().locator(".meanwhile li")).containsText("核实");
            assertThat(visitor.page().locator(".meanwhile")).containsText("各项数据没有变化");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*region=350526.*"));
            assertThat(card).hasCount(0);
            look(visitor, "verification-gone");
            alert.locator("a").click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/submissions/" + id));
        }
    }

    @Test
    void what_is_verified_is_sent_back_on_its_own_page() {
        int id = Demo.submission(INSURANCE, "350582", "2025Q1");
        try (Visitor visitor = verifier("/submissions/" + id)) {
            Page page = visitor.page();
            assertThat(page.locator("h1 ~ .status")).hasText("✓已核实");
            assertThat(page.locator("button[value=verify]")).hasCount(0);
            page.locator(".decision summary").click();
            page.locator("button[value=return]").click();
            assertThat(page.locator(".decision .error")).containsText("必须说明理由");
            look(visitor, "entry-return-refused");
            page.locator("#reason-" + id).fill("与年报不一致");
            page.locator("button[value=return]").click();
            assertThat(page.locator(".done")).containsText("已退回");
            assertThat(page.locator("main")).containsText("退回理由： 与年报不一致");
            assertThat(page.locator(".decision")).hasCount(0);
        }
    }

    @Test
    void what_waits_is_verified_on_its_own_page_once_its_latest_version_was_seen() {
        String before = amend(INPATIENTS, "350504", "2025Q2", "0.1");
        int id = Demo.submission(INSURANCE, "350504", "2025Q2");
        try (Visitor visitor = verifier("/submissions/" + id)) {
            Page page = visitor.page();
            assertThat(page.locator(".decision")).isVisible();
            String now = amend(INPATIENTS, "350504", "2025Q2", "0.1");
            page.locator("button[value=verify]").click();
            assertThat(page.locator(".meanwhile del")).containsText(before);
            assertThat(page.locator(".meanwhile ins")).containsText(now);
            assertThat(page.locator(".decision textarea")).isHidden();
            look(visitor, "entry-late");
            page.locator("button[value=verify]").click();
            assertThat(page.locator(".done")).containsText("已核实");
            assertThat(page.locator("h1 ~ .status")).hasText("✓已核实");
        }
    }

    @Test
    void the_submitted_figure_is_shown_to_be_decided_on_and_not_the_drafted_one() {
        amend(VISITS, "350582", "2025Q2", "0.1");
        String cell = "/readings/" + VISITS + "/350582/2025Q2";
        BigDecimal submitted = new BigDecimal(Api.admin().get(cell).jsonPath().getString("value"));
        BigDecimal drafted = submitted.add(new BigDecimal("0.3"));
        Api.admin()
                .body(Map.of("value", drafted, "reason", "再更正", "confirm", true))
                .put(cell + "?draft=true")
                .then()
                .statusCode(lessThan(300));
        int id = Demo.submission(HEALTH, "350582", "2025Q2");
        try (Visitor visitor = verifier("/submissions/" + id)) {
            Page page = visitor.page();
            Locator figure = page.locator(".figure", new Page.LocatorOptions().setHasText(submitted.toPlainString()));
            assertThat(figure).hasCount(1);
            assertThat(page.locator("#figures")).not().containsText(drafted.toPlainString());
            assertThat(page.locator("main > .note")).containsText("尚未提交的更正");
            look(visitor, "entry-drafts-aside");
            page.locator("button[value=verify]").click();
            assertThat(page.locator(".done")).containsText("已核实");
        }
    }

    @Test
    void who_sees_only_a_part_is_told_why_it_cannot_be_verified() {
        amend(INPATIENTS, "350503", "2025Q2", "0.1");
        int id = Demo.submission(INSURANCE, "350503", "2025Q2");
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(
                    People.account("VERIFIER", Map.of("indicators", List.of(INPATIENTS))),
                    People.PASSWORD,
                    "/submissions/" + id);
            assertThat(visitor.page().locator(".decision")).containsText("只能看到其中部分指标");
            assertThat(visitor.page().locator("button[value=verify]")).hasCount(0);
            visitor.open("/verification?done=verified&of=" + Demo.submission(HEALTH, "350526", "2025Q3"));
            assertThat(visitor.page().locator(".done")).containsText("已核实");
            assertThat(visitor.page().locator(".done")).not().containsText("2025年第三季度");
        }
    }

    @Test
    void keys_open_the_reason_and_verify() {
        amend(VISITS, "350504", "2025Q1", "0.1");
        amend(VISITS, "350504", "2025Q2", "0.1");
        try (Visitor visitor = verifier("/verification?region=350504&form=" + HEALTH)) {
            Page page = visitor.page();
            Locator first = page.locator("article.waiting").first();
            Locator second = page.locator("article.waiting").nth(1);
            assertThat(second).isVisible();
            // Keys work once the page's scripts are there.
            page.waitForLoadState();
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(second).isFocused();
            page.keyboard().press("k");
            assertThat(first).isFocused();
            assertThat(first.locator("textarea")).isHidden();
            page.keyboard().press("r");
            assertThat(first.locator("textarea")).isFocused();
            page.keyboard().type("very odd");
            assertThat(first.locator("textarea")).hasValue("very odd");
            first.focus();
            page.keyboard().press("v");
            assertThat(page.locator(".done")).containsText("已核实");
            assertThat(page.locator("article.waiting")).hasCount(1);
        }
    }
}
