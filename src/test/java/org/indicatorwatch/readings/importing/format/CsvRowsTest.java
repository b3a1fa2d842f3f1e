package org.indicatorwatch.readings.importing.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.readings.importing.row.RawRow;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRowsTest {

    @Test
    void rows_of_mere_commas_and_the_case_of_headings_mean_nothing() throws IOException {
        try (InputStream body = CsvRowsTest.class.getResourceAsStream("/cases/ghost-rows.csv")) {
            List<RawRow> rows = rows(body);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).number()).isEqualTo(2);
            assertThat(rows.get(0).fields())
                    .isEqualTo(Map.of(
                            "indicator",
                            "county-visit-rate",
                            "region",
                            "350525",
                            "period",
                            "2024Q1",
                            "value",
                            "85.88"));
        }
    }

    @Test
    void a_record_is_numbered_by_the_line_that_it_begins_in() throws IOException {
        List<RawRow> rows = rows(
                """
                indicator,region,period,value,comment

                a,1,2024,1,"two
                lines"
                ,,,,
                b,2,2024,2,"three
                lines
                long"
                c,3,2024,3,
                """);
        assertThat(rows).extracting(RawRow::number).containsExactly(3, 6, 9);
    }

    @Test
    void codes_are_read_without_what_nobody_sees() throws IOException {
        List<RawRow> rows = rows("indicator,region,period,value\n"
                + "county\u2010visit,\u00a035\u200b0525\ufeff,２０２４Q1,1\n"
                + "ｃｏｕｎｔｙ－ｖｉｓｉｔ,３５０５２５,2024Q1\u200b,1\n");
        assertThat(rows).extracting(row -> row.get("region")).containsExactly("350525", "350525");
        assertThat(rows).extracting(row -> row.get("period")).containsExactly("2024Q1", "2024Q1");
        assertThat(rows.get(1).get("indicator")).isEqualTo("county-visit");
    }

    private static List<RawRow> rows(String csv) throws IOException {
        return rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<RawRow> rows(InputStream body) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        new CsvRows(body).forEach(rows::add);
        return rows;
    }
}
