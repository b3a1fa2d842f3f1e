package org.indicatorwatch.web;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Response;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.DemoResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in a real browser: nothing is in anybody's way, nothing is reported in the console, nothing hangs over. */
@QuarkusTest
@WithTestResource(DemoResource.class)
class PagesTest {

    private static final String PAGES =
            """
            overview           , /
            overview-counties  , /?region=all&sort=-since
            overview-nothing   , /?q=nothing
            heat               , /heat
            heat-empty         , /heat?plan=sanming-2024
            county             , /counties/qz-145/350525
            duties-office      , /duties
            indicator          , /indicators/qz-145/12/350525
            indicator-hold     , /indicators/qz-145/2/350500
            indicator-compound , /indicators/qz-145/17/350500
            indicator-unknown  , /indicators/qz-145/5/350500
            indicator-conflict , /indicators/qz-145/3/350500
            what-if            , /indicators/qz-145/12/350525?county-visit-rate.2025Q4=91
            what-if-refused    , /indicators/qz-145/12/350525?county-visit-rate.2025Q4=many
            password           , /password
            """;

    private static Browser browser;
    private static String account;

    @BeforeEach
    void fill() {
        if (browser == null) {
            browser = Browser.start();
            account = People.account("SECRETARIAT", Map.of());
            Api.eventually("the demo's figures are judged", () -> Api.admin()
                    .get("/assessments?plan=qz-145&target=12&region=350525")
                    .jsonPath()
                    .getString("items[0].status")
                    .equals("OFF_TRACK"));
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void at_a_desk(String name, String path) {
        try (Visitor visitor = browser.visitor()) {
            look(visitor, path, name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void on_a_phone(String name, String path) {
        try (Visitor visitor = browser.onPhone()) {
            look(visitor, path, name + "-phone");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void in_the_dark(String name, String path) {
        try (Visitor visitor = browser.inTheDark()) {
            look(visitor, path, name + "-dark");
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.signIn(account, People.PASSWORD, "/sign-in");
        Response response = visitor.open(path);
        assertThat(response.status()).isEqualTo(200);
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        visitor.picture(name);
        assertThat(visitor.overhang()).as("pixels to the right of the window").isZero();
        assertThat(visitor.barriers()).as("barriers").isEmpty();
        assertThat(visitor.complaints()).as("console").isEmpty();
    }

    @Test
    void the_page_to_sign_in_on() {
        try (Visitor visitor = browser.onPhone()) {
            visitor.open("/sign-in");
            visitor.picture("sign-in");
            assertThat(visitor.overhang()).isZero();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_missing_has_a_page_too() {
        try (Visitor visitor = browser.visitor()) {
            visitor.signIn(account, People.PASSWORD, "/");
            for (String path : List.of("/nothing", "/indicators/qz-145/99/350525", "/counties/none/350525")) {
                assertThat(visitor.open(path).status()).isEqualTo(404);
                assertThat(visitor.page().locator("h1").textContent()).isEqualTo("没有找到");
                assertThat(visitor.page().locator("nav.main a").count()).isPositive();
                assertThat(visitor.barriers()).isEmpty();
            }
            visitor.picture("missing");
        }
    }

    @Test
    void all_of_the_first_page_weighs_less_than_300_kilobytes() {
        try (Visitor visitor = browser.visitor()) {
            visitor.signIn(account, People.PASSWORD, "/sign-in");
            visitor.page().context().clearCookies();
            visitor.signIn(account, People.PASSWORD, "/");
            int bytes = (int) visitor.page()
                    .evaluate("() => [...performance.getEntriesByType('navigation'),"
                            + " ...performance.getEntriesByType('resource')]"
                            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
            assertThat(bytes).isBetween(10_000, 300_000);
        }
    }
}
