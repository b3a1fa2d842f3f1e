package org.indicatorwatch.readings.importing.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.importing.row.RowSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes wrong while rows are taken in is told apart from what is wrong with the file. */
class RowSourcesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void what_the_consumer_throws_is_not_the_files_fault(ImportFormat format) throws IOException {
        for (RuntimeException fault :
                List.of(new CancellationException(), new IllegalStateException("The readings could not be staged"))) {
            assertThatThrownBy(() -> rows(format).forEach(row -> {
                        throw fault;
                    }))
                    .isSameAs(fault);
        }
    }

    @Test
    void what_is_wrong_with_a_csv_file_is() {
        refused("indicator,region,period\na,\"b,2024\n".getBytes(StandardCharsets.UTF_8), "not-csv");
        refused("indicator,region,period\na,b,2024\na,说明,2024\n".getBytes(Charset.forName("GBK")), "not-utf-8");
    }

    private static void refused(byte[] csv, String code) {
        assertThatThrownBy(() -> new CsvRows(new ByteArrayInputStream(csv)).forEach(row -> {}))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.violations().get(0).code()).isEqualTo(code);
                });
    }

    private RowSource rows(ImportFormat format) throws IOException {
        byte[] body =
                switch (format) {
                    case JSON -> "{\"readings\": [{\"indicator\": \"a\"}]}".getBytes(StandardCharsets.UTF_8);
                    case CSV -> "indicator,region,period\na,b,2024\n".getBytes(StandardCharsets.UTF_8);
                    case WORKBOOK ->
                        new HandmadeWorkbook(HandmadeWorkbook.row(1, "indicator", "region", "period")
                                        + HandmadeWorkbook.row(2, "a", "b", "2024"))
                                .bytes();
                };
        return format.rows(Files.write(directory.resolve(format + ".file"), body), new ObjectMapper());
    }
}
