package org.indicatorwatch.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;

/**
 * Debian's Chromium, before the service under test: one for each application, until the process ends. Every visitor has
 * cookies of their own, as on a machine of theirs.
 */
public final class Browser {

    /** How long what is expected of a page may take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final com.microsoft.playwright.Browser CHROME = Playwright.create()
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private Browser() {}

    /** Somebody at a desk. */
    public static Visitor visitor() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody at a desk who has signed in and sees the page. */
    public static Visitor signedIn(String account, String path) {
        Visitor visitor = visitor();
        visitor.signIn(account, People.PASSWORD, path);
        visitor.page().locator("#user-menu").waitFor();
        return visitor;
    }

    /** Somebody with a phone, 360 px wide. */
    public static Visitor onPhone() {
        return visitor(new NewContextOptions().setViewportSize(360, 740));
    }

    /** Somebody at the same desk who has enlarged everything to 200 %. */
    public static Visitor enlarged() {
        return visitor(new NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
    }

    /** Somebody whose system is dark. */
    public static Visitor inTheDark() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** Somebody whose browser runs no scripts. */
    public static Visitor withoutScripts() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    private static Visitor visitor(NewContextOptions options) {
        options.setBaseURL("http://localhost:" + RestAssured.port).setLocale("zh-CN");
        return new Visitor(CHROME.newContext(options));
    }
}
