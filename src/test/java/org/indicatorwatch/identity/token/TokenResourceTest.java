package org.indicatorwatch.identity.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.identity.access.IdentityJob;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TokenResourceTest {

    private static final Map<String, List<String>> CITY_AND_INSURANCE =
            Map.of("regions", List.of("350500"), "departments", List.of("qz-insurance"));

    @Inject
    IdentityJob job;

    @Inject
    Notices notices;

    @Test
    void a_token_is_found_where_its_creation_says() {
        String owner = People.withRole("VIEWER", Map.of());
        var made = create(owner, Map.of("name", "found")).statusCode(201);
        int id = made.extract().path("id");
        String place = URI.create(made.extract().header("Location")).getPath();
        People.with(owner)
                .get(place)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("found"))
                .body("token", nullValue());
        admin().get("/tokens/" + id).then().statusCode(200).body("id", equalTo(id));
        String other = People.withRole("VIEWER", Map.of());
        People.with(other).get(place).then().statusCode(404).body("code", equalTo("not-found"));
        admin().get("/tokens/999999999").then().statusCode(404);
    }

    @Test
    void a_token_is_made_used_listed_and_revoked() {
        String owner = People.withRole("VIEWER", Map.of());
        var made = create(owner, Map.of("name", "boards", "scopes", List.of("READ")))
                .statusCode(201)
                .body("scopes", equalTo(List.of("READ")))
                .body("lastUsedAt", nullValue());
        int id = made.extract().path("id");
        String token = made.extract().path("token");
        assertThat(made.extract().header("Location")).endsWith("/api/v1/tokens/" + id);
        People.with(token).get("/api/v1/regions").then().statusCode(200);
        People.with(owner)
                .get("/api/v1/tokens")
                .then()
                .body("items.find { it.id == " + id + " }.lastUsedAt", notNullValue())
                .body("items.token", everyItem(nullValue()));
        People.with(owner).delete("/api/v1/tokens/" + id).then().statusCode(204);
        People.with(token).get("/api/v1/regions").then().statusCode(401);
        People.administrator()
                .get("/api/v1/audit?subject=token/" + id)
                .then()
                .body("items.action", equalTo(List.of("token.revoke", "token.create")))
                .body("items[1].after.token", nullValue());
    }

    @Test
    void only_an_administrator_sees_and_revokes_what_others_have() {
        String owner = People.withRole("SECRETARIAT", Map.of());
        String other = People.withRole("SECRETARIAT", Map.of());
        int id = create(owner, Map.of("name", "mine")).extract().path("id");
        List<Integer> seen = People.with(other)
                .get("/api/v1/tokens?size=1000")
                .then()
                .extract()
                .path("items.id");
        assertThat(seen).doesNotContain(id);
        People.with(other).delete("/api/v1/tokens/" + id).then().statusCode(404);
        People.administrator().get("/api/v1/tokens?size=1000").then().body("items.id", hasItem(id));
        People.administrator().delete("/api/v1/tokens/" + id).then().statusCode(204);
    }

    @Test
    void a_token_ends_when_it_expires() {
        String owner = People.account("VIEWER", Map.of());
        String token = People.token(owner, Map.of(), "READ");
        People.with(token).get("/api/v1/regions").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> ApiToken.update("expiresAt = ?1 where account.name = ?2", Instant.now(), owner));
        People.with(token).get("/api/v1/regions").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                   | name        | required
                    {"name": "x", "expiresAt": "2020-01-01T00:00:00Z"}   | expiresAt   | in-the-past
                    {"name": "x", "regions": ["350000"]}                 | regions     | outside-limits
                    {"name": "x", "regions": ["440000"]}                 | regions     | unknown-code
                    {"name": "x", "departments": ["qz-health"]}          | departments | outside-limits
                    {"name": "x", "indicators": ["nothing"]}             | indicators  | unknown-code
                    """)
    void a_token_never_reaches_further_than_its_owner(String body, String field, String code) {
        People.with(People.withRole("REPORTER", CITY_AND_INSURANCE))
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_token_made_with_a_limited_token_is_no_wider() {
        String account = People.account("REPORTER", Map.of());
        String county = People.token(account, Map.of("regions", List.of("350525")), "ADMIN");
        create(county, Map.of("name", "inherits")).statusCode(201).body("regions", equalTo(List.of("350525")));
        Map<String, Object> wider = new HashMap<>(Map.of("name", "wider", "regions", List.of("350500")));
        create(county, wider).statusCode(422).body("violations[0].code", equalTo("outside-limits"));
    }

    @Test
    void the_bootstrap_token_makes_tokens_for_the_first_administrator() {
        create(PostgresResource.TOKEN, Map.of("name", "automation"))
                .statusCode(201)
                .body("account", equalTo("admin"))
                .body("scopes", equalTo(List.of("READ", "WRITE")));
    }

    @Test
    void the_owner_is_told_once_that_a_token_will_expire() {
        String owner = People.account("VIEWER", Map.of());
        String signedIn = People.token(owner, Map.of(), "ADMIN");
        Instant soon = Instant.now().plus(Duration.ofDays(20));
        int id = create(signedIn, Map.of("name", "boards", "expiresAt", soon.toString()))
                .extract()
                .path("id");
        job.announceExpiringTokens(soon.minus(IdentityJob.EXPIRY_NOTICE_PERIOD).minusSeconds(60));
        assertThat(notices.of(id)).isEmpty();
        job.announceExpiringTokens(soon.minus(IdentityJob.EXPIRY_NOTICE_PERIOD));
        job.announceExpiringTokens(soon.minus(IdentityJob.EXPIRY_NOTICE_PERIOD).plusSeconds(60));
        assertThat(notices.of(id)).singleElement().satisfies(notice -> {
            assertThat(notice.account()).isEqualTo(owner);
            assertThat(notice.token()).isEqualTo("boards");
        });
        List<String> subjects = People.with(PostgresResource.TOKEN)
                .get("/api/v1/notifications?size=1000")
                .jsonPath()
                .getList("items.findAll { it.reference == '" + id + "' && it.kind == 'TOKEN_EXPIRY' }.subject");
        assertThat(subjects).singleElement().asString().contains("接口密钥“boards”将于");
    }

    private static ValidatableResponse create(String token, Map<String, ?> request) {
        return People.with(token).body(request).post("/api/v1/tokens").then();
    }

    @ApplicationScoped
    static class Notices {

        private final List<TokenExpiring> all = new ArrayList<>();

        void note(@Observes TokenExpiring notice) {
            all.add(notice);
        }

        List<TokenExpiring> of(long id) {
            return all.stream().filter(notice -> notice.id() == id).toList();
        }
    }
}
