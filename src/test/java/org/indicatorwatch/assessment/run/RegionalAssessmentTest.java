package org.indicatorwatch.assessment.run;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.indicatorwatch.testing.Api.admin;

/** A city and its three counties: derived figures, promises that each county must keep, targets of their own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegionalAssessmentTest {

    @Inject
    AssessmentService assessments;

    private static void put(String path, String body) {
        int status = admin().body(body.replace('\'', '"')).put(path).statusCode();
        assertThat(status).as(path).isIn(200, 201);
    }

    private static void post(String region, String period, String fields) {
        String row =
                "{\"indicator\":\"t-rate\",\"region\":\"%s\",\"period\":\"%s\",%s}".formatted(region, period, fields);
        admin().body("{\"readings\":[" + row.replace('\'', '"') + "]}")
                .post("/readings")
                .then()
                .statusCode(200);
    }

    private static JsonPath assessed(String target, String region) {
        admin().post("/assessments/run?wait=60s").then().statusCode(200);
        return admin().get("/assessments?plan=t-plan&target=" + target + "&region=" + region)
                .jsonPath();
    }

    /** How many assessments there are once the changes are dealt with. */
    private int due(String target, String region) {
        assessments.assessDue();
        return admin().get("/assessments?plan=t-plan&target=" + target + "&region=" + region)
                .jsonPath()
                .getInt("total");
    }

    @BeforeEach
    void aCityWithThreeCounties() {
        put("/regions/TC", "{'name':'测试市','level':'CITY'}");
        for (String county : new String[] {"TC1", "TC2", "TC3"}) {
            put("/regions/" + county, "{'name':'县%s','level':'COUNTY','parent':'TC'}".formatted(county));
        }
        put(
                "/indicators/t-rate",
                "{'name':'测试率','unit':'%','decimals':2,'polarity':'HIGHER','measure':'RATE','frequency':'ANNUAL',"
                        + "'range':{'min':0,'max':100,'hard':true},'aggregation':'RATIO'}");
        put("/plans/t-plan", "{'title':'测试规划','region':'TC','baselinePeriod':'2020','goalPeriod':'2025'}");
        String goal = "'goal':{'period':'2025','text':'≥50','rule':{'type':'level','op':'>=','value':50}}";
        put("/plans/t-plan/targets/whole", "{'name':'全市','indicator':'t-rate'," + goal + "}");
        put("/plans/t-plan/targets/each", "{'name':'各县','indicator':'t-rate','scope':'EACH'," + goal + "}");
    }

    @Test
    void aDerivedRateIsNotRoundedBeforeItIsJudged() {
        put(
                "/plans/t-plan/targets/sharp",
                "{'name':'全市','indicator':'t-rate','goal':{'period':'2025',"
                        + "'rule':{'type':'level','op':'>=','value':90}}}");
        post("TC1", "2025", "'value':89.99,'numerator':44997,'denominator':50000,'confirm':true");
        post("TC2", "2025", "'value':90,'numerator':44999,'denominator':50000,'confirm':true");

        JsonPath city = assessed("sharp", "TC");
        assertThat(city.getString("items[0].status")).isEqualTo("MISSED");
        assertThat(city.getDouble("items[0].value")).isEqualTo(89.996);
        assertThat(city.getString("items[0].explanation")).endsWith("下级地区共3个，已报2个。");
    }

    @Test
    void aSumWaitsForEveryRegionAndIsAskedOfNoneOfThem() {
        put(
                "/indicators/t-count",
                "{'name':'测试数','unit':'台','decimals':0,'polarity':'HIGHER','measure':'STOCK',"
                        + "'frequency':'ANNUAL','aggregation':'SUM'}");
        put(
                "/plans/t-plan/targets/total",
                "{'name':'全市台数','indicator':'t-count','goal':{'period':'2025',"
                        + "'rule':{'type':'level','op':'>=','value':50}}}");
        String row = "{'indicator':'t-count','region':'%s','period':'2022',%s}";
        String some = row.formatted("TC1", "'value':10") + "," + row.formatted("TC2", "'value':22");
        String rest = row.formatted("TC3", "'state':'NOT_APPLICABLE'");

        admin().body(("{'readings':[" + some + "]}").replace('\'', '"')).post("/readings");
        assertThat(assessed("total", "TC").getString("items[0].status")).isEqualTo("NO_DATA");
        assertThat(assessed("total", "TC1").getInt("total")).isZero();

        admin().body(("{'readings':[" + rest + "]}").replace('\'', '"')).post("/readings");
        JsonPath city = assessed("total", "TC");
        assertThat(city.getInt("items[0].value")).isEqualTo(32);
        assertThat(city.getInt("items[0].coverage.expected")).isEqualTo(2);
    }

    @Test
    void theCitysRateIsTheSumOfNumeratorsOverTheSumOfDenominators() {
        post("TC1", "2022", "'value':60,'numerator':60,'denominator':100");
        post("TC2", "2022", "'value':30,'numerator':270,'denominator':900");

        JsonPath city = assessed("whole", "TC");
        assertThat(city.getDouble("items[0].value")).isEqualTo(33.0);
        assertThat(city.getList("items[0].flags")).asString().contains("derived");
        assertThat(city.getInt("items[0].coverage.reported")).isEqualTo(2);
        assertThat(city.getInt("items[0].coverage.expected")).isEqualTo(3);

        post("TC", "2022", "'value':40");
        JsonPath reported = assessed("whole", "TC");
        assertThat(reported.getDouble("items[0].value")).isEqualTo(40.0);
        assertThat(reported.getList("items[0].flags")).asString().doesNotContain("derived");
        assertThat((Object) reported.get("items[0].coverage")).isNull();
    }

    @Test
    void aReferenceThatReportedNothingIsNotMadeUpFromTheRegionItself() {
        put("/regions/TP", "{'name':'测试省','level':'PROVINCE'}");
        put("/regions/TPC", "{'name':'省内市','level':'CITY','parent':'TP'}");
        put(
                "/plans/t-plan/targets/average",
                "{'name':'全省平均','indicator':'t-rate','region':'TPC','goal':{'period':'2025','text':'≥全省平均',"
                        + "'rule':{'type':'benchmark','op':'>=','region':'TP'}}}");
        post("TPC", "2023", "'value':40,'numerator':40,'denominator':100");

        JsonPath city = assessed("average", "TPC");
        assertThat(city.getString("items[0].status")).isEqualTo("NO_DATA");
        assertThat(city.getList("items[0].flags")).asString().contains("referenceMissing");
    }

    @Test
    void aPromiseToBeKeptByEachCountyIsJudgedByTheWorst() {
        post("TC1", "2023", "'value':55,'numerator':55,'denominator':100");
        post("TC2", "2023", "'value':20,'numerator':20,'denominator':100");
        post("TC3", "2023", "'state':'NOT_APPLICABLE'");

        admin().post("/assessments/run?wait=60s");
        admin().get("/assessments?plan=t-plan&target=each&region=TC")
                .then()
                .body("items[0].status", equalTo("OFF_TRACK"))
                .body("items[0].met", is(false))
                .body("items[0].failing", equalTo(List.of("TC2")))
                .body("items[0].since", notNullValue())
                .body("items[0].explanation", equalTo("各县要求2个地区均达到，目前为“滞后”：1个地区滞后（县TC2）。"));
    }

    @Test
    void aCountyWithATargetOfItsOwnIsJudgedByItAlone() {
        post("TC1", "2021", "'value':20,'numerator':20,'denominator':100");
        assertThat(assessed("whole", "TC1").getInt("total")).isEqualTo(1);

        put(
                "/plans/t-plan/targets/tc1",
                "{'name':'县一','indicator':'t-rate','region':'TC1','baseline':{'period':'2020','value':10},"
                        + "'goal':{'period':'2025','text':'≥15','rule':{'type':'level','op':'>=','value':15}},"
                        + "'milestones':[{'period':'2022','value':14}]}");

        assertThat(due("whole", "TC1")).isZero();
        assertThat(due("tc1", "TC1")).isEqualTo(1);
        admin().delete("/plans/t-plan/targets/tc1").then().statusCode(204);
        assertThat(due("tc1", "TC1")).isZero();
        assertThat(due("whole", "TC1")).isEqualTo(1);
    }

    @Test
    void wordingIsInterpretedAndWhatIsNotReadIsSaid() {
        admin().body("{\"text\":\"达到26.54%以上\",\"unit\":\"%\",\"polarity\":\"HIGHER\"}")
                .post("/targets/interpret")
                .then()
                .statusCode(200)
                .body("rule.type", equalTo("level"))
                .body("rule.op", equalTo(">="))
                .body("rule.value", equalTo(26.54f))
                .body("confidence", notNullValue());
        admin().body("{\"text\":\"不断完善\",\"unit\":\"%\"}")
                .post("/targets/interpret")
                .then()
                .statusCode(200)
                .body("rule", equalTo(null))
                .body("unread", notNullValue());
        admin().body("{\"text\":\"\"}").post("/targets/interpret").then().statusCode(422);
    }

    @Test
    void theInternationalMeasureIsAnsweredForABareSeries() {
        String series =
                """
                {"direction": -1, "baseYear": 2015, "baseValue": 14.5, "currentYear": 2023, "currentValue": 10.4,
                 "targetYear": 2030, "target": 7.25, "limit": null}
                """;
        admin().body(series)
                .post("/assessments/international")
                .then()
                .statusCode(200)
                .body("status", equalTo("moderate_progress"))
                .body("ratio", notNullValue())
                .body("score", notNullValue());
        admin().body(series.replace("-1", "2"))
                .post("/assessments/international")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("direction"));
        admin().get("/readings?region=nowhere").then().body("items", empty());
    }
}
