package org.indicatorwatch.readings.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReadingImportTest {

    private static final String CSV = "text/csv";

    private static ValidatableResponse postRow(String fields) {
        return admin().body("{\"readings\":[{" + fields + "}]}")
                .post("/readings")
                .then();
    }

    private static ValidatableResponse postCsv(String path, byte[] body) {
        return admin().contentType(CSV).body(body).post(path).then();
    }

    private static int count(String region) {
        return admin().get("/readings?region=" + region).jsonPath().getInt("total");
    }

    @Test
    void goodRowsAreStoredAndBadOnesExplainedEachByItself() {
        admin().body(
                        """
                        {"readings": [
                          {"indicator": "county-visit-rate", "region": "350502", "period": "2024-Q1", "value": 71.20},
                          {"indicator": "county-visit-rate", "region": "350502", "period": "2024Q9", "value": 71.2},
                          {"indicator": "no-such", "region": "nowhere", "period": "2024Q2", "value": 1}
                        ]}
                        """)
                .post("/readings")
                .then()
                .statusCode(200)
                .body("status", equalTo("WARNING"))
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("total", equalTo(3))
                .body("problemsTotal", equalTo(3))
                .body("problems.row", contains(2, 3, 3))
                .body("problems.field", contains("period", "indicator", "region"))
                .body("problems.code", contains("invalid-period", "unknown-indicator", "unknown-region"));
        admin().get("/readings/county-visit-rate/350502/2024Q1")
                .then()
                .statusCode(200)
                .body("state", equalTo("VALUE"))
                .body("author", equalTo("bootstrap"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "indicator":"life-expectancy","region":"350503","period":"2024Q1","value":79     | period    | wrong-frequency
                    "indicator":"life-expectancy","region":"350503","period":"2199","value":79       | period    | future-period
                    "indicator":"life-expectancy","region":"350503","period":"2024"                  | value     | missing-value
                    "indicator":"life-expectancy","region":"350503","period":"2024","value":"NaN"    | value     | not-a-number
                    "indicator":"life-expectancy","region":"350503","period":"2024","value":1e400    | value     | above-range
                    "indicator":"life-expectancy","region":"350503","period":"2024","value":-1e999999999 | value | below-range
                    "indicator":"life-expectancy","region":"350503","period":"2024","value":1e-999999999 | value | too-many-decimals
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"comment":"a\\ud800" | comment | invalid-character
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"comment":"\\udc00a" | comment | invalid-character
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"reason":"\\ufffe" | reason | invalid-character
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"comment":"\\uffff" | comment | invalid-character
                    "indicator":"county-visit-rate","region":"350503","period":"1900Q1","value":50   | period    | invalid-period
                    "indicator":"county-visit-rate","region":"350503","period":"1949Q4","value":50   | period    | invalid-period
                    "indicator":"county-visit-rate","region":"350503","period":"2200Q4","value":50   | period    | invalid-period
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":101  | value     | above-range
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":-1   | value     | below-range
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50.123 | value   | too-many-decimals
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"numerator":3,"denominator":2 | numerator | numerator-above-denominator
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"denominator":0 | denominator | below-range
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"state":"NONE" | value | value-without-need
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"state":"ZERO" | state | wrong-format
                    "indicator":"county-visit-rate","region":"350503","period":"2024Q1","value":50,"valeu":5 | valeu | unknown-field
                    """)
    void aRefusedRowNamesFieldAndReasonAndStoresNothing(String fields, String field, String code) {
        int before = count("350503");
        postRow(fields)
                .statusCode(422)
                .body("status", equalTo("ERROR"))
                .body("created", equalTo(0))
                .body("rejected", equalTo(1))
                .body("problems[0].row", equalTo(1))
                .body("problems[0].severity", equalTo("ERROR"))
                .body("problems[0].field", equalTo(field))
                .body("problems[0].code", equalTo(code));
        assertThat(count("350503")).isEqualTo(before);
    }

    @Test
    void aTenThousandCharacterFieldIsRefusedWithoutBeingRepeated() {
        String answer = postRow(
                        "\"indicator\":\"" + "x".repeat(10_000) + "\",\"region\":\"350503\",\"period\":\"2024\"")
                .statusCode(422)
                .body("problems[0].code", equalTo("too-long"))
                .extract()
                .asString();
        assertThat(answer).hasSizeLessThan(600);
    }

    @Test
    void softLimitsWarnUntilConfirmedOrCommented() {
        String row = "\"indicator\":\"insurance-coverage\",\"region\":\"350504\",\"period\":\"2023\",\"value\":101.5";
        postRow(row)
                .statusCode(422)
                .body("problems[0].severity", equalTo("WARNING"))
                .body("problems[0].code", equalTo("above-range"));
        postRow(row + ",\"confirm\":true").statusCode(200).body("created", equalTo(1));
        postRow(row + ",\"comment\":\"含外来人口\"").statusCode(200).body("updated", equalTo(1));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String rows = "indicator,region,period,value\ncounty-visit-rate,350505,2024Q1,70.1\n"
                + "county-visit-rate,350505,2024Q2,70.10\n";
        postCsv("/readings", rows.getBytes(StandardCharsets.UTF_8)).body("created", equalTo(2));
        postCsv("/readings", rows.replace("70.10", "70.1").getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("status", equalTo("SUCCESS"))
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void aDryRunCountsAndStoresNothing() {
        int before = count("350521");
        byte[] rows = "indicator,region,period,value\ncounty-visit-rate,350521,2009Q1,70.1\n"
                .getBytes(StandardCharsets.UTF_8);
        for (String wish : List.of("dryRun=true", "dryRun", "dryRun=1")) {
            postCsv("/readings?" + wish, rows).statusCode(200).body("created", equalTo(1));
        }
        postCsv("/readings?dryRun=perhaps", rows).statusCode(400).body("violations[0].field", equalTo("dryRun"));
        assertThat(count("350521")).isEqualTo(before);
    }

    @Test
    void allOrNothingStoresNothingWhenOneRowIsBad() {
        int before = count("350524");
        byte[] rows = "indicator,region,period,value\ncounty-visit-rate,350524,2024Q1,70.1\nx,350524,2024Q1,1\n"
                .getBytes(StandardCharsets.UTF_8);
        postCsv("/readings?atomic=true", rows)
                .statusCode(422)
                .body("status", equalTo("ERROR"))
                .body("created", equalTo(0))
                .body("rejected", equalTo(2))
                .body("problems", hasSize(1));
        assertThat(count("350524")).isEqualTo(before);
    }

    @Test
    void rowsOfACsvFileAreCountedInItsLines() {
        String rows = "\uFEFFregion,indicator,period,value,comment\n"
                + "350526,county-visit-rate,2023Q1,66.6,\"two\nlines, one cell\"\n"
                + "\n"
                + "350526,county-visit-rate,2023Q1,66.6,\n"
                + "350526,county-visit-rate,2023Q2,Infinity,\n";
        postCsv("/readings", rows.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems.code", contains("duplicate-row", "not-a-number"))
                .body("problems.row", contains(5, 6));
    }

    @Test
    void aFigureSplitByItsThousandsSeparatorIsNotTaken() {
        byte[] rows = "indicator,region,period,value\nmedical-expenditure,350526,2021,1,234\n"
                .getBytes(StandardCharsets.UTF_8);
        postCsv("/readings", rows).statusCode(422).body("problems[0].code", equalTo("beyond-header"));
    }

    @Test
    void aRowThatIsNoneDoesNotKeepTheOthersOut() {
        String good =
                "{\"indicator\":\"county-visit-rate\",\"region\":\"350526\",\"period\":\"2022Q3\",\"value\":66.1}";
        admin().body("{\"readings\":[1,null,{\"value\":{\"a\":1}}," + good + "]}")
                .post("/readings")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(3))
                .body("problems.row", contains(1, 2, 3))
                .body("problems.code", everyItem(equalTo("wrong-type")));
    }

    @Test
    void aNumberThatNoColumnHoldsIsRefusedByItself() {
        String row = "{\"indicator\":\"county-visit-rate\",\"region\":\"350526\",\"period\":\"2022Q%s\",\"value\":66,"
                + "\"numerator\":%s,\"denominator\":1000,\"confirm\":true}";
        admin().body("{\"readings\":[" + row.formatted(1, "1e-20000") + "," + row.formatted(2, "0e-20000") + "]}")
                .post("/readings")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems[0].field", equalTo("numerator"))
                .body("problems[0].code", equalTo("too-many-decimals"));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWhole() {
        int before = count("350581");
        byte[] gbk = "indicator,region,period,value,comment\ncounty-visit-rate,350581,2024Q1,70.1,说明\n"
                .getBytes(Charset.forName("GBK"));
        postCsv("/readings", gbk)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo("not-utf-8"));
        assertThat(count("350581")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"readings":[{"indicator":"county-visit-rate","region":"350582","period":"2024Q1","value":70},{"indi | not-json
                    {"readings":[{"value":NaN}]}                     | not-json
                    {"readings":{}}                                  | wrong-type
                    {"rows":[]}                                      | unknown-field
                    []                                               | required
                    {}                                               | required
                    """)
    void brokenJsonIsRefusedWhole(String body, String code) {
        int before = count("350582");
        admin().body(body)
                .post("/readings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo(code));
        assertThat(count("350582")).isEqualTo(before);
    }

    @Test
    void anUnknownColumnOrFormatIsRefused() {
        postCsv("/readings", "indicator,region,period,valeu\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations[0].field", equalTo("valeu"));
        admin().contentType("application/xml")
                .body("<x/>")
                .post("/readings")
                .then()
                .statusCode(415);
    }

    @Test
    void everyChangeIsARevisionWithAuthorTimeAndReason() {
        String cell = "/readings/county-visit-rate/350583/2024Q2";
        String tag = admin().body("{\"value\": 70.00}")
                .put(cell)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body("{\"value\": 70.50, \"reason\": \"抄写有误\"}")
                .put(cell)
                .then()
                .statusCode(200);
        admin().header("If-Match", tag).body("{\"value\": 1}").put(cell).then().statusCode(412);
        admin().delete(cell).then().statusCode(422).body("violations[0].code", equalTo("reason-required"));
        admin().body("{\"reason\": \"gone\"}").delete(cell).then().statusCode(204);
        admin().get(cell).then().statusCode(404);

        admin().get(cell + "/revisions")
                .then()
                .body("total", equalTo(3))
                .body("items.revision", contains(1, 2, 3))
                .body("items.deleted", contains(false, false, true))
                .body("items.reason", contains(null, "抄写有误", "gone"))
                .body("items.author", contains("bootstrap", "bootstrap", "bootstrap"));
    }

    @Test
    void whatWasKnownThenCanBeReadAsOfThen() {
        String cell = "/readings/county-visit-rate/350583/2024Q3";
        admin().body("{\"value\": 60}").put(cell);
        String then = admin().get(cell).jsonPath().getString("recordedAt");
        admin().body("{\"value\": 61}").put(cell);

        admin().queryParam("asOf", then).get(cell).then().body("value", equalTo(60));
        admin().queryParam("asOf", then)
                .get("/readings?region=350583&period=2024Q3")
                .then()
                .body("items", hasSize(1))
                .body("items[0].revision", equalTo(1));
        admin().get("/readings?region=350583&asOf=2020-01-01").then().body("items", empty());
        admin().get("/readings?asOf=yesterday").then().statusCode(400);
    }

    @Test
    void statesAreNotZero() {
        postRow(
                        "\"indicator\":\"online-supervision-classes\",\"region\":\"3505KF\",\"period\":\"2023\",\"state\":\"NONE\"")
                .statusCode(200);
        postRow("\"indicator\":\"online-supervision-classes\",\"region\":\"3505TS\",\"period\":\"2023\",\"value\":0")
                .statusCode(200);
        admin().get("/readings/online-supervision-classes/3505KF/2023").then().body("value", nullValue());
        admin().get("/readings/online-supervision-classes/3505TS/2023").then().body("value", equalTo(0));
    }
}
