package org.indicatorwatch.web.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What auditors read of a change: in words and in the time of the place, not as it is stored. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditPageTest {

    private final String region = "a" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void change() {
        for (String level : List.of("PROVINCE", "CITY")) {
            Api.admin()
                    .body(Map.of("name", "某地", "level", level))
                    .put("/regions/" + region)
                    .then()
                    .statusCode(level.equals("PROVINCE") ? 201 : 200);
        }
    }

    @Test
    void fields_and_codes_have_names() {
        String page = visitor("zh").get("/audit?subject=region/" + region).asString();
        assertThat(page).contains("<b>级别</b>").contains("原为 </span>省级</del>").contains("改为 </span>地市级</ins>");
        assertThat(page).doesNotContain(">PROVINCE<").doesNotContain("<b>level</b>");
        assertThat(visitor("en").get("/audit?subject=region/" + region).asString())
                .contains("<b>Level</b>")
                .doesNotContain(">PROVINCE<");
    }

    @Test
    void moments_are_those_of_the_place() {
        Api.admin()
                .body(Map.of("role", "VIEWER", "displayName", "查阅", "password", "correct horse battery"))
                .put("/users/" + region)
                .then()
                .statusCode(201);
        String page = visitor("zh").get("/audit?subject=user/" + region).asString();
        assertThat(page).contains("<b>角色</b>").contains("查阅人员").contains("<b>建立时间</b>");
        assertThat(page).containsPattern("</span>20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d</ins>");
        assertThat(page).doesNotContainPattern("</span>20\\d\\d-\\d\\d-\\d\\dT");
    }

    @Test
    void files_are_headed_and_dated_as_the_page_is() {
        String file = visitor("zh")
                .get("/audit/list.csv?subject=region/" + region)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).startsWith("\ufeff编号,时间,操作人,来源地址,操作,对象,原内容,新内容\r\n");
        assertThat(file)
                .containsPattern("\n\\d+,20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d,")
                .contains("地区 · 修改");
        assertThat(file).contains("\"\"level\"\":\"\"PROVINCE\"\"");
        assertThat(visitor("en").get("/audit/list.csv?subject=region/" + region).asString())
                .startsWith("\ufeffNumber,Time,");
    }

    private static RequestSpecification visitor(String language) {
        return RestAssured.given()
                .cookie("language", language)
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
    }
}
