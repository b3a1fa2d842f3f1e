package org.indicatorwatch.readings.collecting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.indicatorwatch.readings.collecting.SubmissionStage.admin;
import static org.indicatorwatch.readings.collecting.SubmissionStage.as;
import static org.indicatorwatch.readings.collecting.SubmissionStage.post;
import static org.indicatorwatch.readings.collecting.SubmissionStage.row;
import static org.indicatorwatch.readings.collecting.SubmissionStage.step;

/** Templates, lists and receipts. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionFilesTest {

    private SubmissionStage stage;

    @BeforeEach
    void aCollectionOfTwoFigures() {
        stage = new SubmissionStage();
    }

    @Test
    void theTemplateHoldsWhatIsDrafted() throws IOException {
        int id = stage.submission();
        post(stage.reporter, "?draft=true", stage.first, "63.25", null).statusCode(200);
        byte[] template =
                as(stage.reporter).get("/submissions/" + id + "/template.xlsx").asByteArray();
        Path file = Files.write(Files.createTempFile("template", ".xlsx"), template);
        List<String> values = new ArrayList<>();
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            workbook.forEachRow(row -> values.add(row.cell(7).text()));
        } finally {
            Files.delete(file);
        }
        assertThat(values.subList(1, 3)).containsExactly("63.25", "");
    }

    @Test
    void listsAreSortedAndGivenAsFiles() {
        admin().get("/submissions?collection=" + stage.form + "&sort=-region")
                .then()
                .statusCode(200)
                .body("items.region", contains("350503", "350502"));
        admin().get("/submissions?collection=" + stage.form + "&sort=colour")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sort"));
        admin().get("/submissions/completeness?collection=" + stage.form + "&sort=-region")
                .then()
                .body("items.region", contains("350503", "350502"));
        String csv = admin().accept("text/csv")
                .get("/submissions?collection=" + stage.form + "&sort=region")
                .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("id,collection,").contains("350502").contains("qz-health");
        String completeness = admin().accept("text/csv")
                .get("/submissions/completeness?by=region&collection=" + stage.form)
                .asString();
        assertThat(completeness.lines().toList()).hasSize(3);
        for (String list : List.of("/submissions", "/submissions/completeness", "/collections", "/readings")) {
            admin().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .get(list + "?sort=-" + (list.equals("/collections") ? "name" : "region"))
                    .then()
                    .statusCode(200)
                    .contentType(containsString("spreadsheetml"));
        }
        assertThat(admin().accept("text/csv").get("/collections").asString()).contains(stage.form);
        admin().get("/readings?size=1&sort=value,-period").then().statusCode(200);
        admin().accept("text/csv").get("/readings?sort=colour").then().statusCode(400);
    }

    @Test
    void completenessIsCountedPerDepartmentRegionAndPeriod() {
        stage.submitted();
        admin().queryParam("collection", stage.form)
                .get("/submissions/completeness")
                .then()
                .statusCode(200)
                .body("items.region", contains("350502", "350503"))
                .body("items.delivered", contains(1, 0))
                .body("items.overdue", contains(0, 1));
        admin().queryParam("collection", stage.form)
                .queryParam("by", "department")
                .get("/submissions/completeness")
                .then()
                .body("items", hasSize(1))
                .body("items[0].completeness", equalTo(0.5f))
                .body("items[0].late", equalTo(2));
    }

    @Test
    void theReceiptStaysAsItWasSubmitted() {
        int id = stage.submission();
        admin().get("/submissions/" + id + "/receipt").then().statusCode(409).body("code", equalTo("not-submitted"));
        stage.submitted();
        String hash = admin().accept("application/json")
                .get("/submissions/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("figures.indicator", contains(stage.first, stage.second))
                .body("submittedAt", notNullValue())
                .extract()
                .path("hash");
        assertThat(hash).hasSize(64);
        step(stage.verifier, id, "verify", "{}").statusCode(200);
        admin().accept("text/html")
                .get("/submissions/" + id + "/receipt")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString(hash))
                .body(containsString("数据报送回执"));
        post(PostgresResource.TOKEN, "", stage.first, "75", "更正").statusCode(200);
        admin().accept("application/json")
                .get("/submissions/" + id + "/receipt")
                .then()
                .body("hash", not(equalTo(hash)));
    }
}
