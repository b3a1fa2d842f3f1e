package org.indicatorwatch.catalogue.rule;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.web.JsonProblems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GoalRuleJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'level','op':'>=','value':90,'everyYear':false}",
                "{'type':'level','op':'<','value':12.00,'everyYear':true}",
                "{'type':'about','value':25,'twoSided':false,'everyYear':false}",
                "{'type':'about','value':25,'tolerance':0.5,'twoSided':true,'everyYear':false}",
                "{'type':'benchmark','op':'>=','region':'350000','everyYear':false}",
                "{'type':'benchmark','op':'near','region':'EAST','within':0.05,'everyYear':false}",
                "{'type':'change','op':'<=','value':-0.5,'unit':'POINTS','approx':false,'everyYear':false}",
                "{'type':'all','of':[{'type':'level','op':'>=','value':95,'indicator':'a','baseline':{'period':'2020','value':90},'everyYear':false},{'type':'level','op':'>=','value':85,'indicator':'b','everyYear':false}],'everyYear':false}"
            })
    void aRuleComesBackAsItWent(String text) throws JsonProcessingException {
        String original = text.replace('\'', '"');

        GoalRule rule = json.readValue(original, GoalRule.class);

        assertThat(json.readTree(json.writeValueAsString(rule))).isEqualTo(json.readTree(original));
    }

    @ParameterizedTest
    @CsvSource({"≥, >=", "≤, <=", "＞, >", "＜, <", "'>= ', >="})
    void fullWidthAndMathematicalSignsAreNormalised(String sign, String symbol) throws JsonProcessingException {
        String text = "{\"type\":\"level\",\"op\":\"" + sign + "\",\"value\":1}";

        assertThat(json.readValue(text, LevelRule.class).op().symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"type":"least","value":90}            | type       | wrong-format | [least, [level, about, benchmark, change, all, any]]
            {"op":">=","value":90}                 | ''         | lacks-field  | [type]
            {"type":"all","of":[{"type":"any"}]}   | of[0].type | wrong-format | [any, [level, about, benchmark, change]]
            """)
    void anUnknownKindIsNamedWithThoseThereAre(String text, String field, String code, String arguments) {
        JacksonException refused =
                catchThrowableOfType(JacksonException.class, () -> json.readValue(text, GoalRule.class));

        assertThat(JsonProblems.of(refused).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.arguments()).hasToString(arguments);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'level','op':'=','value':90}",
                "{'type':'level','value':90}",
                "{'type':'level','op':'>='}",
                "{'type':'about','value':1,'tolerance':-1}",
                "{'type':'benchmark','op':'near','region':'EAST','within':2}",
                "{'type':'any','of':[]}",
                "{'type':'change','op':'<=','value':7}"
            })
    void aRuleThatMakesNoSenseIsRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text.replace('\'', '"'), GoalRule.class))
                .isInstanceOf(ValueInstantiationException.class);
    }
}
