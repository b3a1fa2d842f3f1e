package org.indicatorwatch.readings.importing.cells;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.assertj.core.api.Assertions.assertThat;

class FormFigureTest {

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
        for (String field : new String[] {ReadingField.VALUE, ReadingField.NUMERATOR, ReadingField.DENOMINATOR}) {
            assertThat(typed(field, typed).field(field)).isEqualTo(read);
        }
        assertThat(typed(ReadingField.VALUE, typed).mark())
                .isEqualTo(typed(ReadingField.VALUE, read).mark());
    }

    @Test
    void remarks_stay_as_they_are_typed() {
        assertThat(typed(ReadingField.COMMENT, "６９．８，口径已核对。").field(ReadingField.COMMENT))
                .isEqualTo("６９．８，口径已核对。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6e1", "6E+1", "６ｅ１"})
    void an_exponent_is_no_number_in_a_form(String typed) {
        assertThat(typed(ReadingField.VALUE, typed).unreadable())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(ReadingField.VALUE);
                    assertThat(violation.code()).isEqualTo("not-a-number");
                });
    }

    @ParameterizedTest
    @CsvSource({"%,500,600,83.33", "‰,26,12000,2.17", "1/10万,１,12000,8.33", "比值,20,10,2.00"})
    void the_parts_of_a_rate_make_its_value(String unit, String numerator, String denominator, String value) {
        FormFigure typed = parts(numerator, denominator);
        assertThat(typed.completed(rate(unit)).field(ReadingField.VALUE)).isEqualTo(value);
        assertThat(typed.completed(rate("人")).field(ReadingField.VALUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,", ",1000", "500,0", "五百,1000", "1,1e-999999999"})
    void parts_that_make_none_are_left_alone(String numerator, String denominator) {
        assertThat(parts(numerator, denominator).completed(rate("%")).field(ReadingField.VALUE))
                .isEmpty();
    }

    @Test
    void what_is_said_of_the_figure_is_not_overruled() {
        FormFigure typed = figure(
                Map.of(ReadingField.VALUE, "86.2", ReadingField.NUMERATOR, "500", ReadingField.DENOMINATOR, "1000"));
        assertThat(typed.completed(rate("%")).field(ReadingField.VALUE)).isEqualTo("86.2");
        FormFigure withheld = figure(Map.of(
                ReadingField.STATE, "WITHHELD", ReadingField.NUMERATOR, "500", ReadingField.DENOMINATOR, "1000"));
        assertThat(withheld.completed(rate("%")).field(ReadingField.VALUE)).isEmpty();
    }

    private static FormFigure parts(String numerator, String denominator) {
        Map<String, String> fields = new HashMap<>();
        fields.put(ReadingField.NUMERATOR, numerator);
        fields.put(ReadingField.DENOMINATOR, denominator);
        return figure(fields);
    }

    private static FormFigure typed(String field, String text) {
        return figure(Map.of(field, text));
    }

    private static FormFigure figure(Map<String, String> fields) {
        return new FormFigure("rate", fields, false, "", "", false);
    }

    private static Indicator rate(String unit) {
        Indicator indicator = new Indicator();
        indicator.measure = Measure.RATE;
        indicator.unit = unit;
        indicator.decimals = 2;
        return indicator;
    }
}
