package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;

/** Somebody who looks at pages. Remembers what the browser complained about. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = script();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean judgesColours = true;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static String script() {
        try (InputStream file = Visitor.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For pages that are also looked at on a desk: most of the work to find barriers is spent on contrast. */
    public Visitor withoutJudgingColours() {
        judgesColours = false;
        return this;
    }

    /** The page, to look at and to work on. */
    public Page page() {
        return page;
    }

    public Response open(String path) {
        return page.navigate(path);
    }

    /** Signs in and arrives at the asked-for page. */
    public void signIn(String account, String password, String path) {
        open(path);
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill(password);
        page.locator("main button").click();
    }

    /** What the console has shown so far. */
    public List<String> complaints() {
        return complaints;
    }

    /** By how many pixels the page is wider than its window. */
    public int overhang() {
        return (int) page.evaluate("() => Math.max(0, document.scrollingElement.scrollWidth - innerWidth)");
    }

    /** Serious and critical findings of axe-core about the page as it is now. */
    @SuppressWarnings("unchecked")
    public List<String> barriers() {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(AXE);
        }
        List<Map<String, Object>> violations = (List<Map<String, Object>>) page.evaluate(
                "async colours => (await axe.run(document, {resultTypes: ['violations'],"
                        + " rules: {'color-contrast': {enabled: colours}}})).violations.map(v =>"
                        + " ({id: v.id, impact: v.impact, where: v.nodes.map(n => n.target.join(' ')).join(', ')}))",
                judgesColours);
        return violations.stream()
                .filter(violation -> List.of("serious", "critical").contains(violation.get("impact")))
                .map(violation -> violation.get("id") + ": " + violation.get("where"))
                .toList();
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
