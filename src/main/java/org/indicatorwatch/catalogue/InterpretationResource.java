package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.wording.DatedValue;
import org.indicatorwatch.catalogue.wording.Interpretation;
import org.indicatorwatch.catalogue.wording.WordingInterpreter;
import org.indicatorwatch.catalogue.wording.WordingRequest;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.NumberBounds;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;

@Path("/api/v1/targets/interpret")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class InterpretationResource {

    private final RequestLanguage language;

    InterpretationResource(RequestLanguage language) {
        this.language = language;
    }

    /**
     * A text and what is known about its indicator.
     *
     * @param baseline a number in the unit, or an object with a {@code value}
     * @param region of the target, from which 全省 is told
     */
    record Request(String text, String unit, Polarity polarity, JsonNode baseline, String region) {}

    /**
     * What the text was taken to mean; {@code assumptions} are sentences to be confirmed.
     *
     * @param goalPeriod the period by which the goal is to be met; left out if the text gives none
     * @param baseline where the series starts, as far as the text says; left out if it does not
     * @param milestones what is to be reached before the goal; left out if there is nothing
     */
    record Answer(
            GoalRule rule,
            List<String> assumptions,
            double confidence,
            String unread,
            @JsonInclude(JsonInclude.Include.NON_NULL) Period goalPeriod,
            @JsonInclude(JsonInclude.Include.NON_NULL) DatedValue baseline,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DatedValue> milestones) {}

    @POST
    public Answer interpret(Request request) {
        FieldChecks.require("", request);
        FieldChecks.requireText("text", request.text());
        FieldChecks.limitText("text", request.text(), WordingRequest.MAX_LENGTH);
        Interpretation read;
        try {
            read = WordingInterpreter.interpret(new WordingRequest(
                    request.text(),
                    request.unit(),
                    request.polarity(),
                    baseline(request.baseline()),
                    request.region()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("text", "invalid-value", e.getMessage());
        }
        boolean english = language.locale().getLanguage().equals("en");
        List<String> assumptions = read.assumptions().stream()
                .map(assumption -> english ? assumption.en() : assumption.zh())
                .toList();
        return new Answer(
                read.rule(),
                assumptions,
                read.confidence(),
                read.unread(),
                read.goalPeriod(),
                read.baseline(),
                read.milestones());
    }

    private static BigDecimal baseline(JsonNode baseline) {
        JsonNode value = baseline != null && baseline.isObject() ? baseline.path("value") : baseline;
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber()) {
            throw ProblemException.invalid("baseline", "not-a-number", value.asText());
        }
        NumberBounds.violation("baseline", value.decimalValue()).ifPresent(violation -> {
            throw ProblemException.invalid(List.of(violation));
        });
        return value.decimalValue();
    }
}
