package org.indicatorwatch.platform.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.indicatorwatch.testing.Api.admin;

/** Every list as a file, whole, and in the order asked for. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ListFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            regions                   | code,name,
            departments               | code,name,
            indicators                | code,name,
            plans                     | code,
            plans/qz-145/targets      | plan,code,
            readings                  | indicator,indicatorName,
            collections               | code,name,
            submissions               | id,collection,
            submissions/completeness  | department,region,
            assessments               | plan,target,indicator,region,period,
            validation-rules          | code,
            alerts                    | id,kind,
            silences                  | id,
            contacts                  | code,
            routes                    | code,
            notifications             | id,
            users                     | name,
            tokens                    | id,
            audit                     | id,at,actor,
            calendar                  | day,working,name
            """)
    void isAFileOnRequest(String path, String header) throws Exception {
        Response csv = admin().accept("text/csv").get("/" + path);
        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.asString()).startsWith("\uFEFF" + header);
        Response excel = admin().accept(WorkbookFormat.MEDIA_TYPE).get("/" + path);
        excel.then().statusCode(200);
        Path file = Files.write(Files.createTempFile("list", ".xlsx"), excel.asByteArray());
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            assertThat(workbook.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
        } finally {
            Files.delete(file);
        }
        admin().get("/" + path + "?sort=no-such-field")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sort"));
        admin().get("/" + path + "?size=1").then().statusCode(200).body("size", equalTo(1));
    }

    @Test
    void aFileHoldsTheWholeList() {
        int total = admin().get("/plans/qz-145/targets?size=1").jsonPath().getInt("total");
        String csv =
                admin().accept("text/csv").get("/plans/qz-145/targets?size=1").asString();
        assertThat(total).isGreaterThan(50);
        assertThat(csv.lines()).hasSizeGreaterThanOrEqualTo(total + 1);
        assertThat(csv).contains("baseline.period").contains("goal.rule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            assessments   | status=NO_DATA | status=ACHIEVED,ON_TRACK,WATCH | plan=no-such
            alerts        | state=OPEN     | state=RESOLVED                 | plan=no-such
            submissions   | state=EXPECTED | state=SUBMITTED                | region=no-such
            notifications | state=SENT     | state=DEAD                     | recipient=no-such
            readings      | period=2020    | period=2021                    | region=no-such
            audit         | action=user    | action=plan                    | actor=no-such
            """)
    void theColumnsDoNotDependOnTheRows(String list, String some, String others, String none) {
        String header = header(list, none);
        assertThat(header).contains(",");
        assertThat(header(list, some)).isEqualTo(header);
        assertThat(header(list, others)).isEqualTo(header);
        assertThat(header(list, "size=1")).isEqualTo(header);
    }

    @Test
    void whatIsWithinARowHasColumnsOfItsOwn() {
        assertThat(header("assessments", "plan=no-such"))
                .contains(
                        ",projection.value,projection.low,projection.high,", ",change.latest,", ",international.score,")
                .contains(",coverage.reported,coverage.expected,")
                .doesNotContain(",projection,");
    }

    private static String header(String list, String query) {
        return admin().accept("text/csv")
                .get("/" + list + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsComeInTheOrderAskedFor() {
        List<String> codes = admin().get("/regions?sort=-code").jsonPath().getList("items.code");
        assertThat(codes).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
}
