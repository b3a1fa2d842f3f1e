package org.indicatorwatch.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.microsoft.playwright.Response;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.Demo;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in a real browser: nothing is in anybody's way, nothing is reported in the console, nothing hangs over. */
@QuarkusTest
@TestProfile(Demo.Untouched.class)
@WithTestResource(OwnPostgresResource.class)
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
            alerts             , /alerts
            alerts-nothing     , /alerts?kind=TASK_OVERDUE
            alert              , /alerts/1
            silences           , /silences
            silence-new        , /silences/-new?kinds=STATUS&plans=qz-145&targets=12&regions=350525
            contacts           , /contacts
            contact            , /contacts/default
            routes             , /routes
            route              , /routes/default
            dry-run            , /routes/-test?kind=STATUS&severity=HIGH&plan=qz-145&target=12&region=350525
            notifications      , /notifications
            help               , /help
            """;

    private static final Map<String, Visitor> visitors = new HashMap<>();

    private static String account;

    @BeforeEach
    void fill() {
        if (account == null) {
            account = People.account("SECRETARIAT", Map.of());
            Demo.eventuallyJudged();
        }
    }

    @AfterAll
    static void close() {
        visitors.values().forEach(Visitor::close);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void at_a_desk(String name, String path) {
        look(signedIn("", Browser::visitor), path, name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PAGES)
    void on_a_phone(String name, String path) {
        look(signedIn("-phone", () -> Browser.onPhone().withoutJudgingColours()), path, name + "-phone");
    }

    /** Colours are the same everywhere: the pages that have most of them stand for all. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            overview           , /
            heat               , /heat
            indicator          , /indicators/qz-145/12/350525
            alerts             , /alerts
            alert              , /alerts/1
            help               , /help
            duties             , /duties
            admin              , /admin
            admin-target       , /admin/targets/qz-145/12
            """)
    void in_the_dark(String name, String path) {
        look(signedIn("-dark", Browser::inTheDark), path, name + "-dark");
    }

    /** Once for each kind of visitor. */
    private static Visitor signedIn(String kind, Supplier<Visitor> maker) {
        return visitors.computeIfAbsent(kind, unknown -> {
            Visitor visitor = maker.get();
            visitor.signIn(account, People.PASSWORD, "/");
            return visitor;
        });
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.complaints().clear();
        Response response = visitor.open(path);
        visitor.picture(name);
        assertThat(response.status()).isEqualTo(200);
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        assertThat(visitor.overhang()).as("pixels to the right of the window").isZero();
        assertThat(visitor.barriers()).as("barriers").isEmpty();
        assertThat(visitor.complaints()).as("console").isEmpty();
    }

    @Test
    void the_page_to_sign_in_on() {
        try (Visitor visitor = Browser.onPhone()) {
            visitor.open("/sign-in");
            visitor.picture("sign-in");
            assertThat(visitor.overhang()).isZero();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_missing_has_a_page_too() {
        try (Visitor visitor = Browser.visitor()) {
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
        try (Visitor visitor = Browser.visitor()) {
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
