package org.indicatorwatch.readings.collecting;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.indicatorwatch.readings.collecting.SubmissionStage.collect;
import static org.indicatorwatch.readings.collecting.SubmissionStage.dropRule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.get;
import static org.indicatorwatch.readings.collecting.SubmissionStage.indicator;
import static org.indicatorwatch.readings.collecting.SubmissionStage.post;
import static org.indicatorwatch.readings.collecting.SubmissionStage.reading;
import static org.indicatorwatch.readings.collecting.SubmissionStage.row;
import static org.indicatorwatch.readings.collecting.SubmissionStage.rule;
import static org.indicatorwatch.readings.collecting.SubmissionStage.step;
import static org.indicatorwatch.readings.collecting.SubmissionStage.submission;

/** Figures for which several departments are responsible. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JointSubmissionTest {

    private SubmissionStage stage;
    private String joint;
    private int one;
    private int other;
    private String health;
    private String insurance;

    @BeforeEach
    void aCollectionOfTwoDepartments() {
        stage = new SubmissionStage();
        joint = "joint-" + stage.form;
        indicator(joint + "-a");
        indicator(joint + "-b");
        collect(joint, List.of(joint + "-a", joint + "-b"), List.of("qz-health", "qz-insurance"))
                .statusCode(201);
        one = submission(joint, "qz-health", "350502");
        other = submission(joint, "qz-insurance", "350502");
        health = People.withRole("REPORTER", Map.of("departments", List.of("qz-health")));
        insurance = People.withRole("REPORTER", Map.of("departments", List.of("qz-insurance")));
    }

    private void states(String ofHealth, String ofInsurance) {
        get(one).body("state", equalTo(ofHealth));
        get(other).body("state", equalTo(ofInsurance));
    }

    @Test
    void oneDepartmentAlonePublishesNothing() {
        post(health, "?draft=true", joint + "-a", "50", null).statusCode(200);
        states("DRAFT", "DRAFT");
        get(one).body("joint", contains("qz-insurance"));
        step(health, one, "submit", "{}")
                .statusCode(422)
                .body("violations.field", contains(joint + "-b"))
                .body("violations.code", contains("missing-value"));
        step(health, other, "submit", "{}").statusCode(403);
        states("DRAFT", "DRAFT");
        reading(joint + "-a").statusCode(404);
        reading(joint + "-b").statusCode(404);
    }

    @Test
    void jointFiguresNeedEveryDepartment() {
        post(health, "?draft=true", joint + "-a", "50", null).statusCode(200);
        post(insurance, "?draft=true", joint + "-b", "51", null).statusCode(200);
        String drafter = get(one).extract().path("cells[0].author");
        String another = get(one).extract().path("cells[1].author");

        step(health, one, "submit", "{}").statusCode(200).body("submittedBy", equalTo(drafter));
        states("SUBMITTED", "DRAFT");
        get(one).body("cells.author", contains(drafter, another));
        step(health, other, "submit", "{}").statusCode(403);
        step(stage.verifier, other, "verify", "{}").statusCode(409);
        states("SUBMITTED", "DRAFT");

        step(insurance, other, "submit", "{}").statusCode(200).body("submittedBy", equalTo(another));
        states("SUBMITTED", "SUBMITTED");
    }

    @Test
    void anAdministratorMayGiveTheWordOfBoth() {
        post(health, "?draft=true", joint + "-a", "50", null).statusCode(200);
        post(health, "?draft=true", joint + "-b", "51", null).statusCode(200);
        step(PostgresResource.TOKEN, one, "submit", "{}").statusCode(200);
        states("SUBMITTED", "DRAFT");
        step(PostgresResource.TOKEN, other, "submit", "{}").statusCode(200);
        states("SUBMITTED", "SUBMITTED");
    }

    @Test
    void aFigureThatARuleRejectsIsNoWordOfItsDepartment() {
        String unlimited = People.withRole("REPORTER", Map.of());
        post(unlimited, "", List.of(row(joint + "-a", "50"), row(joint + "-b", "60")))
                .statusCode(200);
        states("DRAFT", "DRAFT");
        rule(joint, joint + "-a", joint + "-b", "ERROR").statusCode(201);
        try {
            post(health, "", joint + "-a", "61", null).statusCode(422).body("rejected", equalTo(1));
            states("DRAFT", "DRAFT");
            // What the rule lets pass beside it still counts.
            post(health, "", joint + "-a", "52", null).statusCode(200);
            states("SUBMITTED", "DRAFT");
        } finally {
            dropRule(joint);
        }
    }
}
