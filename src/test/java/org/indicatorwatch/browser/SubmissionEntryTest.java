package org.indicatorwatch.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.Browser;
import org.indicatorwatch.testing.Demo;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Figures on their way from those who owe them to those who verify them. */
@QuarkusTest
@TestProfile(Demo.class)
@WithTestResource(OwnPostgresResource.class)
class SubmissionEntryTest {

    private static final List<String> HEALTH = List.of(
            "medical-service-revenue-share",
            "primary-care-visit-share",
            "personnel-expense-share",
            "self-inspection-rate");

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @BeforeEach
    void start() {
        Demo.eventuallyCollected();
    }

    private static String last(String indicator, String region) {
        return Api.admin()
                .get("/readings?indicator=" + indicator + "&region=" + region + "&period=2025Q3")
                .jsonPath()
                .getString("items[0].value");
    }

    private static String reporter(String department, String region) {
        return People.account("REPORTER", Map.of("departments", List.of(department), "regions", List.of(region)));
    }

    /**
     * Chromium reports every refused form in its console, as it does a missing picture; htmx reports a check that was
     * under way when the page was left.
     */
    private static void requireCalm(Visitor visitor) {
        assertThat(visitor.complaints().stream()
                        .filter(complaint -> !complaint.contains("status of 422"))
                        .filter(complaint ->
                                !List.of("htmx:afterRequest", "htmx:sendAbort").contains(complaint))
                        .toList())
                .as("console")
                .isEmpty();
        assertThat(visitor.overhang()).as("pixels to the right of the window").isZero();
        assertThat(visitor.barriers()).as("barriers").isEmpty();
    }

    private static void look(Visitor visitor, String name) {
        visitor.picture(name);
        requireCalm(visitor);
    }

    private static void type(Page page, String indicator, String value) {
        page.locator("[id='value-" + indicator + "']").fill(value);
    }

    private static Locator found(Page page, String indicator) {
        return page.locator("[id='found-" + indicator + "']");
    }

    @Test
    void a_quarter_of_three_people() {
        int id = Demo.submission("qz-health-quarterly", "350525", "2025Q4");
        // Below the goal of more than 65 %, in the plan's last quarter.
        String typed = "63.2";
        try (Visitor reporter = Browser.visitor();
                Visitor verifier = Browser.visitor();
                Visitor secretariat = Browser.visitor()) {
            Page form = reporter.page();
            reporter.signIn(reporter("qz-health", "350525"), People.PASSWORD, "/duties");
            assertThat(form.locator("h1")).hasText("填报任务");
            look(reporter, "duties");
            form.locator("a[href='/submissions/" + id + "']").click();
            assertThat(form.locator("h1")).hasText("市卫健委季度监测表");
            look(reporter, "entry");

            type(form, "primary-care-visit-share", "约60");
            assertThat(found(form, "primary-care-visit-share")).containsText("“约60”不是数字。");
            type(form, "primary-care-visit-share", "3.1");
            assertThat(found(form, "primary-care-visit-share")).containsText("相差过大");
            assertThat(form.getByLabel("已核对，确认无误")).hasCount(1);
            look(reporter, "entry-checked");
            form.getByText("保存草稿").click();
            assertThat(form.getByRole(AriaRole.ALERT).first()).containsText("确认");
            assertThat(form.locator("#value-primary-care-visit-share")).hasValue("3.1");

            type(form, "primary-care-visit-share", typed);
            type(form, HEALTH.get(0), last(HEALTH.get(0), "350525"));
            form.locator("button[value=submit]").click();
            assertThat(found(form, HEALTH.get(2))).containsText("缺少数值");
            assertThat(found(form, HEALTH.get(3))).containsText("缺少数值");
            look(reporter, "entry-refused");

            type(form, HEALTH.get(2), last(HEALTH.get(2), "350525"));
            form.locator("[id='state-" + HEALTH.get(3) + "']").selectOption("NOT_APPLICABLE");
            form.locator("button[value=submit]").click();
            assertThat(form.locator(".done")).containsText("已提交");
            look(reporter, "entry-submitted");
            form.locator(".done a").click();
            assertThat(form.locator("h1")).hasText("数据报送回执");
            assertThat(form.locator("main")).containsText(typed);
            look(reporter, "receipt");

            Page queue = verifier.page();
            verifier.signIn(People.account("VERIFIER", Map.of()), People.PASSWORD, "/verification");
            look(verifier, "verification");
            Locator card = queue.locator("#s" + id);
            card.locator("summary").click();
            card.locator("button[value=return]").click();
            assertThat(queue.locator("#s" + id + " .error")).containsText("必须说明理由");
            look(verifier, "verification-refused");
            queue.locator("#reason-" + id).fill("请核对基层诊疗人次的口径");
            queue.locator("#s" + id + " button[value=return]").click();
            assertThat(queue.locator(".done")).containsText("已退回");
            assertThat(queue.locator("#s" + id)).hasCount(0);

            reporter.open("/duties");
            assertThat(form.locator("main")).containsText("退回理由：请核对基层诊疗人次的口径");
            look(reporter, "duties-returned");
            form.locator("tbody a[href='/submissions/" + id + "']").click();
            look(reporter, "entry-returned");
            form.locator("[id='comment-primary-care-visit-share']").fill("口径已核对");
            form.locator("button[value=submit]").click();
            assertThat(form.locator(".done")).containsText("已提交");

            verifier.open("/verification?region=350525");
            int waiting = queue.locator("article.waiting").count();
            queue.keyboard().press("j");
            assertThat(queue.locator("article.waiting").first()).isFocused();
            while (waiting > 0) {
                queue.keyboard().press("j");
                queue.keyboard().press("v");
                assertThat(queue.locator("article.waiting")).hasCount(--waiting);
                assertThat(queue.locator(".done")).containsText("已核实");
                assertThat(queue).hasURL(Pattern.compile(".*region=350525.*"));
                queue.waitForLoadState();
            }
            assertThat(queue.locator("main")).containsText("没有");
            look(verifier, "verification-empty");

            // Until then, what the alert says may still be written anew under the hands of whoever acknowledges it.
            Api.eventually("the verified figure is judged", () -> Api.admin()
                    .get("/assessments?plan=qz-145&target=11&region=350525")
                    .jsonPath()
                    .getList("items[0].flags")
                    .stream()
                    .noneMatch("provisional"::equals));
            secretariat.signIn(People.account("SECRETARIAT", Map.of()), People.PASSWORD, "/alerts?region=350525");
            Page inbox = secretariat.page();
            look(secretariat, "alerts-missed");
            inbox.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("未实现"))
                    .filter(new Locator.FilterOptions().setHasText("基层医疗卫生机构诊疗人次数占比"))
                    .locator("th a")
                    .click();
            assertThat(inbox.locator("main")).containsText("63.20%");
            inbox.locator("#comment").fill("约谈县卫健局");
            inbox.getByText("确认", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(inbox.locator("p.tags")).containsText("已确认");
            look(secretariat, "alert-missed");
            assertThat(inbox.locator("#history ~ .scroll")).containsText("约谈县卫健局");
            inbox.getByText("查看指标进展").click();
            assertThat(inbox.locator("main")).containsText("2025年第四季度");
            assertThat(inbox.locator("main")).containsText("口径已核对");
            requireCalm(secretariat);

            reporter.open("/submissions/" + id);
            assertThat(form.locator("main")).containsText("数据已核实并锁定");
            look(reporter, "entry-verified");
        }
    }

    @Test
    void two_who_fill_in_the_same_form_see_each_others_versions() {
        int id = Demo.submission("qz-health-quarterly", "350583", "2025Q4");
        String value = last("primary-care-visit-share", "350583");
        try (Visitor first = Browser.visitor();
                Visitor second = Browser.onPhone()) {
            first.signIn(reporter("qz-health", "350583"), People.PASSWORD, "/submissions/" + id);
            second.signIn(reporter("qz-health", "350583"), People.PASSWORD, "/submissions/" + id);
            look(second, "entry-phone");
            type(first.page(), "primary-care-visit-share", value);
            first.page().getByText("保存草稿").click();
            assertThat(first.page().locator(".done")).containsText("草稿已保存");
            type(second.page(), "primary-care-visit-share", value);
            second.page().locator("[id='comment-primary-care-visit-share']").fill("另一人");
            second.page().getByText("保存草稿").click();
            assertThat(second.page().locator(".rival")).containsText(value);
            look(second, "entry-conflict-phone");
            second.page().getByText("保存草稿").click();
            assertThat(second.page().locator(".done")).containsText("草稿已保存");
            assertThat(second.page().locator("[id='comment-primary-care-visit-share']"))
                    .hasValue("另一人");
            second.open("/duties");
            look(second, "duties-phone");
        }
    }

    @Test
    void what_was_typed_is_not_left_behind_unasked() {
        int id = Demo.submission("qz-health-quarterly", "350524", "2025Q4");
        try (Visitor visitor = Browser.visitor()) {
            visitor.signIn(reporter("qz-health", "350524"), People.PASSWORD, "/submissions/" + id);
            Page page = visitor.page();
            List<String> questions = new ArrayList<>();
            page.onDialog(dialog -> {
                questions.add(dialog.type());
                dialog.dismiss();
            });
            page.locator("[id='value-primary-care-visit-share']").click();
            page.keyboard().type("61.5");
            page.locator("nav.main a").first().click();
            page.waitForCondition(() -> questions.equals(List.of("beforeunload")));
            assertThat(page).hasURL(Pattern.compile(".*/submissions/" + id + "$"));

            page.locator("button[value=save]").click();
            assertThat(page.locator(".done")).isVisible();
            page.locator("nav.main a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/duties$"));
            assertThat(questions).hasSize(1);
        }
    }

    @Test
    void a_template_goes_out_and_comes_back_with_its_problems_marked() throws Exception {
        int id = Demo.submission("qz-insurance-quarterly", "350526", "2025Q4");
        try (Visitor visitor = Browser.visitor()) {
            Page page = visitor.page();
            visitor.signIn(reporter("qz-insurance", "350526"), People.PASSWORD, "/submissions/" + id);
            Download template =
                    page.waitForDownload(() -> page.getByText("下载填报模板").click());
            Path empty = template.path();
            String value = last("county-inpatient-share", "350526");

            upload(page, filled(empty, Map.of("H2", value, "H3", "约70")));
            assertThat(page.locator("#progress h2")).hasText("处理完成");
            assertThat(page.locator("#progress")).containsText("H3：“约70”不是数字。");
            look(visitor, "upload-problems");
            Download marked = page.waitForDownload(
                    () -> page.locator("#progress a[download]").click());
            assertThat(sheet(marked.path())).contains("“约70”不是数字");

            page.locator("#progress a[href$='#upload']").click();
            upload(page, filled(empty, Map.of("H2", value, "K3", "不公开")));
            assertThat(page.locator("#progress")).containsText("数据已存为草稿");
            look(visitor, "upload-done");
            page.getByText("核对并提交").click();
            assertThat(page.locator("#value-county-inpatient-share")).hasValue(value);
            requireCalm(visitor);

            FileChooser chooser =
                    page.waitForFileChooser(() -> page.locator("#file").click());
            chooser.setFiles(new FilePayload(
                    "photo.xlsx", WorkbookFormat.MEDIA_TYPE, "no workbook".getBytes(StandardCharsets.UTF_8)));
            page.getByText("上传", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#progress .alert")).containsText("不是可识别的 Excel 工作簿");
            look(visitor, "upload-failed");
        }
    }

    private static void upload(Page page, byte[] workbook) {
        FileChooser chooser =
                page.waitForFileChooser(() -> page.locator("#file").click());
        chooser.setFiles(new FilePayload("filled.xlsx", WorkbookFormat.MEDIA_TYPE, workbook));
        page.getByText("上传", new Page.GetByTextOptions().setExact(true)).click();
    }

    /** The workbook with cells of its first sheet filled in, the way Excel would. */
    private static byte[] filled(Path workbook, Map<String, String> cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] part = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(SHEET)) {
                    part = filled(new String(part, StandardCharsets.UTF_8), cells)
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part);
            }
        }
        return out.toByteArray();
    }

    private static String filled(String sheet, Map<String, String> cells) {
        String filled = sheet;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            String found = "<c r=\"" + cell.getKey() + "\"( s=\"\\d+\")?[^>]*?(?:/>|></c>)";
            String text =
                    "<c r=\"" + cell.getKey() + "\"$1 t=\"inlineStr\"><is><t>" + cell.getValue() + "</t></is></c>";
            filled = filled.replaceFirst(found, text);
        }
        return filled;
    }

    private static String sheet(Path workbook) throws IOException {
        try (ZipFile file = new ZipFile(workbook.toFile())) {
            String xml = new String(file.getInputStream(file.getEntry(SHEET)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(xml)
                    .replaceAll(entity -> Character.toString(Integer.parseInt(entity.group(1), 16)));
        }
    }
}
