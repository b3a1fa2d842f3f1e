package org.indicatorwatch.testing;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;

/** Debian's Chromium, before the service under test. Every visitor has cookies of their own, as on a machine of theirs. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browser start() {
        Playwright playwright = Playwright.create();
        LaunchOptions options = new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** Somebody at a desk. */
    public Visitor visitor() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody with a phone, 360 px wide. */
    public Visitor onPhone() {
        return visitor(new NewContextOptions().setViewportSize(360, 740));
    }

    /** Somebody at the same desk who has enlarged everything to 200 %. */
    public Visitor enlarged() {
        return visitor(new NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
    }

    /** Somebody whose system is dark. */
    public Visitor inTheDark() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** Somebody whose browser runs no scripts. */
    public Visitor withoutScripts() {
        return visitor(new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    private Visitor visitor(NewContextOptions options) {
        options.setBaseURL("http://localhost:" + RestAssured.port).setLocale("zh-CN");
        return new Visitor(browser.newContext(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
