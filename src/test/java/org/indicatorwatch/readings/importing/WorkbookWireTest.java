package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.platform.workbook.SheetRow;
import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.format.HandmadeWorkbook;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.number;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.row;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.text;

/** Workbooks and exports over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WorkbookWireTest {

    private static final String READINGS = "/api/v1/readings";

    @Test
    void a_template_that_is_filled_in_is_understood() throws IOException {
        csv("indicator,region,period,value\ncounty-inpatient-share,350526,2015Q2,61.5\n"
                + "county-inpatient-share,350526,2014Q3,60.25\n");
        byte[] template = template();
        List<SheetRow> rows = rows(template);
        assertThat(texts(rows.get(1)))
                .startsWith(
                        "county-inpatient-share|350526|2015Q3",
                        "城乡参保人员的县域内住院量占比",
                        "德化县",
                        "2015Q3",
                        "%",
                        "61.5",
                        "60.25");
        assertThat(rows).hasSize(3);
        post(template).then().statusCode(200).body("total", equalTo(0));

        HandmadeWorkbook filled = new HandmadeWorkbook(row(1, texts(rows.get(0)).toArray(String[]::new))
                + "<row r=\"2\">" + text("A2", "county-inpatient-share|350526|2015Q3") + number("H2", "62.1", 0)
                + text("L2", "'=核对过") + "</row><row r=\"3\">" + text("A3", "county-inpatient-share|350527|2015Q3")
                + "</row><row r=\"4\">" + text("A4", "county-inpatient-share|350526|2015Q4") + text("K4", "确认无")
                + "</row>");
        post(filled.bytes()).then().statusCode(200).body("created", equalTo(2)).body("problemsTotal", equalTo(0));
        admin().get(READINGS + "/county-inpatient-share/350526/2015Q3")
                .then()
                .body("value", equalTo(62.1f))
                .body("comment", equalTo("=核对过"));
        admin().get(READINGS + "/county-inpatient-share/350526/2015Q4").then().body("state", equalTo("NONE"));
        post(filled.bytes()).then().statusCode(200).body("unchanged", equalTo(2));
    }

    @Test
    void a_template_of_something_unknown_is_refused() {
        admin().get(READINGS + "/template.xlsx?indicator=nope&region=350526&period=2015Q3")
                .then()
                .statusCode(422)
                .body("violations.field", contains("indicator"))
                .body("violations.code", contains("unknown-indicator"));
        admin().get(READINGS + "/template.xlsx?indicator=county-inpatient-share&region=nope&period=2015Q3")
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-region"));
    }

    @Test
    void a_template_comes_back_as_a_template() throws IOException {
        HandmadeWorkbook filled =
                new HandmadeWorkbook(row(1, texts(rows(template()).get(0)).toArray(String[]::new)) + "<row r=\"2\">"
                        + text("A2", "county-inpatient-share|350526|2015Q3") + text("H2", "约62")
                        + "</row><row r=\"3\">" + text("A3", "county-inpatient-share|350526|2013Q4")
                        + number("H3", "0.61", 1) + "</row>");
        Response annotated = admin().queryParam("annotate", true)
                .contentType(WorkbookFormat.MEDIA_TYPE)
                .body(filled.bytes())
                .post(READINGS);
        annotated.then().statusCode(200).contentType(WorkbookFormat.MEDIA_TYPE);
        List<SheetRow> rows = rows(annotated.asByteArray());
        assertThat(rows.get(1).cell(7).text()).isEqualTo("约62");
        assertThat(rows.get(1).cell(14).text()).isEqualTo("H2：“约62”不是数字。");
        post(annotated.asByteArray())
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("problems.cell", contains("H2"));
    }

    @Test
    void a_fraction_in_a_template_is_asked_about() throws IOException {
        String[] heading = texts(rows(template()).get(0)).toArray(String[]::new);
        String key = text("A2", "county-inpatient-share|350526|2012Q4");
        HandmadeWorkbook typed =
                new HandmadeWorkbook(row(1, heading) + "<row r=\"2\">" + key + number("H2", "0.78", 0) + "</row>");
        post(typed.bytes())
                .then()
                .statusCode(422)
                .body("problems.code", hasItem("percent-as-fraction"))
                .body("problems[0].cell", equalTo("H2"))
                .body("problems[0].message", containsString("78"));
        HandmadeWorkbook formatted =
                new HandmadeWorkbook(row(1, heading) + "<row r=\"2\">" + key + number("H2", "0.612", 1) + "</row>");
        post(formatted.bytes()).then().statusCode(200).body("created", equalTo(1));
        admin().get(READINGS + "/county-inpatient-share/350526/2012Q4").then().body("value", equalTo(61.2f));
    }

    @Test
    void problems_name_the_cell_and_the_workbook_comes_back_with_them() throws IOException {
        HandmadeWorkbook bad = new HandmadeWorkbook(row(1, "指标代码", "地区代码", "报告期", "本期数值", "说明")
                + row(2, "county-visit-rate", "350525", "2015Q1", "171.2", "")
                + row(3, "county-visit-rate", "350525", "2015Q2", "71.2", "")
                + row(4, "no-such", "350525", "2015Q9", "约70", "=1+1"));
        post(bad.bytes())
                .then()
                .statusCode(200)
                .body("rejected", equalTo(2))
                .body("problems.cell", contains("D2", "A4", "C4", "D4"))
                .body("problems[0].message", startsWith("D2："));
        Response annotated = admin().queryParam("annotate", true)
                .contentType(WorkbookFormat.MEDIA_TYPE)
                .body(bad.bytes())
                .post(READINGS);
        annotated.then().statusCode(200).contentType(WorkbookFormat.MEDIA_TYPE);
        List<SheetRow> rows = rows(annotated.asByteArray());
        assertThat(texts(rows.get(0))).endsWith("说明", "问题");
        assertThat(rows.get(1).cell(5).text()).isEqualTo("D2：171.2 超过上限 100。");
        assertThat(rows.get(2).cell(5).isEmpty()).isTrue();
        assertThat(rows.get(3).cell(5).text()).contains("A4：", "C4：", "D4：");
        post(annotated.asByteArray())
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(2));
    }

    @Test
    void an_exported_list_is_imported_unchanged() throws IOException {
        String rows =
                """
                indicator,region,period,value,numerator,denominator,state,comment
                gps-per-10000,350583,2013,1.25,125,1000000,,=HYPERLINK("http://x")
                gps-per-10000,350583,2014,,,,WITHHELD,"two
                lines, a ""quote"" and '=a"
                gps-per-10000,350583,2015,3,,,,'plain'
                """;
        csv(rows);
        for (String type : List.of("text/csv", WorkbookFormat.MEDIA_TYPE)) {
            Response export = admin().accept(type)
                    .queryParam("indicator", "gps-per-10000")
                    .queryParam("region", "350583")
                    .get(READINGS);
            export.then().statusCode(200);
            if (type.equals("text/csv")) {
                assertThat(export.asString()).contains("'=HYPERLINK");
            }
            admin().contentType(type)
                    .body(export.asByteArray())
                    .post(READINGS)
                    .then()
                    .statusCode(200)
                    .body("unchanged", equalTo(3))
                    .body("total", equalTo(3));
        }
    }

    @Test
    void without_a_wish_a_list_is_json() {
        admin().accept("*/*").get(READINGS + "?size=1").then().statusCode(200).contentType("application/json");
        admin().get(READINGS + "?size=1").then().statusCode(200).contentType("application/json");
    }

    @Test
    void a_workbook_with_macros_is_refused() {
        admin().contentType("application/vnd.ms-excel.sheet.macroEnabled.12")
                .body(new byte[] {1})
                .post(READINGS)
                .then()
                .statusCode(415);
    }

    private static byte[] template() {
        Response response = admin().queryParam("indicator", "county-inpatient-share")
                .queryParam("region", "350526")
                .queryParam("period", "2015Q3", "2015Q4")
                .get(READINGS + "/template.xlsx");
        response.then().statusCode(200).contentType(WorkbookFormat.MEDIA_TYPE);
        return response.asByteArray();
    }

    private static List<SheetRow> rows(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("test", ".xlsx");
        Files.write(file, workbook);
        List<SheetRow> rows = new ArrayList<>();
        try (WorkbookFile read = WorkbookFile.open(file)) {
            read.forEachRow(rows::add);
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(cell -> cell.text()).toList();
    }

    private static Response post(byte[] workbook) {
        return admin().contentType(WorkbookFormat.MEDIA_TYPE).body(workbook).post(READINGS);
    }

    private static void csv(String rows) {
        admin().contentType("text/csv; charset=UTF-8")
                .body(rows)
                .post(READINGS)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(WorkbookFormat.MEDIA_TYPE, io.restassured.http.ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
