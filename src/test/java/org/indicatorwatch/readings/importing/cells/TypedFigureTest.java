package org.indicatorwatch.readings.importing.cells;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.readings.importing.row.Field;

import static org.assertj.core.api.Assertions.assertThat;

class TypedFigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ６９．８     | 69.8
            70。1       | 70.1
            1,069.5     | 1069.5
            １，０６９．５ | 1069.5
            ６９．８％   | 69.8%
            －3         | -3
            ＋3         | +3
            约70        | 约70
            """)
    void numbers_are_read_as_a_chinese_input_method_writes_them(String typed, String read) {
        for (String field : new String[] {Field.VALUE, Field.NUMERATOR, Field.DENOMINATOR}) {
            assertThat(typed(field, typed).field(field)).isEqualTo(read);
        }
        assertThat(typed(Field.VALUE, typed).mark())
                .isEqualTo(typed(Field.VALUE, read).mark());
    }

    @Test
    void remarks_stay_as_they_are_typed() {
        assertThat(typed(Field.COMMENT, "６９．８，口径已核对。").field(Field.COMMENT)).isEqualTo("６９．８，口径已核对。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6e1", "6E+1", "６ｅ１"})
    void an_exponent_is_no_number_in_a_form(String typed) {
        assertThat(typed(Field.VALUE, typed).unreadable()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(Field.VALUE);
            assertThat(violation.code()).isEqualTo("not-a-number");
        });
    }

    @ParameterizedTest
    @CsvSource({"%,500,600,83.33", "‰,26,12000,2.17", "1/10万,１,12000,8.33", "比值,20,10,2.00"})
    void the_parts_of_a_rate_make_its_value(String unit, String numerator, String denominator, String value) {
        TypedFigure typed = parts(numerator, denominator);
        assertThat(typed.completed(rate(unit)).field(Field.VALUE)).isEqualTo(value);
        assertThat(typed.completed(rate("人")).field(Field.VALUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,", ",1000", "500,0", "五百,1000", "1,1e-999999999"})
    void parts_that_make_none_are_left_alone(String numerator, String denominator) {
        assertThat(parts(numerator, denominator).completed(rate("%")).field(Field.VALUE))
                .isEmpty();
    }

    @Test
    void what_is_said_of_the_figure_is_not_overruled() {
        TypedFigure typed = figure(Map.of(Field.VALUE, "86.2", Field.NUMERATOR, "500", Field.DENOMINATOR, "1000"));
        assertThat(typed.completed(rate("%")).field(Field.VALUE)).isEqualTo("86.2");
        TypedFigure withheld =
                figure(Map.of(Field.STATE, "WITHHELD", Field.NUMERATOR, "500", Field.DENOMINATOR, "1000"));
        assertThat(withheld.completed(rate("%")).field(Field.VALUE)).isEmpty();
    }

    private static TypedFigure parts(String numerator, String denominator) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Field.NUMERATOR, numerator);
        fields.put(Field.DENOMINATOR, denominator);
        return figure(fields);
    }

    private static TypedFigure typed(String field, String text) {
        return figure(Map.of(field, text));
    }

    private static TypedFigure figure(Map<String, String> fields) {
        return new TypedFigure("rate", fields, false, "", "", false);
    }

    private static Indicator rate(String unit) {
        Indicator indicator = new Indicator();
        indicator.measure = Measure.RATE;
        indicator.unit = unit;
        indicator.decimals = 2;
        return indicator;
    }
}
