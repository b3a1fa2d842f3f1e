package org.indicatorwatch.benchmark;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.workbook.WorkbookFormat;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports 100,000 readings as CSV and as a workbook into the packaged service with a heap of 256 MB, beside a plain COPY
 * of the same rows into the same tables with their indexes and constraints. Run with {@code mvn -Pbenchmark verify}.
 */
class ImportBenchmark {

    private static final int ROWS = 100_000;
    private static final int INDICATORS = 25;
    private static final int QUARTERS = 84;

    private record Row(String indicator, String region, Period period, BigDecimal value) {}

    @Test
    void a_hundred_thousand_rows() throws Exception {
        try (MeasuredService service = new MeasuredService("256m")) {
            List<Row> rows = rows(service);
            Path csv = csv(service, rows);
            String csvType = "text/csv; charset=UTF-8";
            copy(service, rows);
            measure("CSV, first import after start", service, rows, csv, csvType);
            System.out.printf("%-30s %6.2f s%n", "CSV, posted again", load(service, csv, csvType, "unchanged"));
            Path workbook = service.file("rows.xlsx");
            service.download("/api/v1/readings", WorkbookFormat.MEDIA_TYPE, workbook);
            for (int round = 1; round <= 3; round++) {
                measure("CSV, round " + round, service, rows, csv, csvType);
                measure("workbook, round " + round, service, rows, workbook, WorkbookFormat.MEDIA_TYPE);
            }
            int[] heap = service.peakHeap();
            System.out.printf("heap: at most %d MiB in use, %d MiB after a collection%n", heap[0], heap[1]);
        }
    }

    /** Each import right after a COPY, so that both meet the same machine. */
    private static void measure(String what, MeasuredService service, List<Row> rows, Path file, String type)
            throws Exception {
        double copy = copy(service, rows);
        clear(service);
        report(what, load(service, file, type, "created"), copy);
    }

    private static void report(String what, double seconds, double copy) {
        System.out.printf(
                "%-30s %6.2f s  %,8.0f rows/s  plain COPY %5.2f s  ratio %4.1f%n",
                what, seconds, ROWS / seconds, copy, seconds / copy);
    }

    private static List<Row> rows(MeasuredService service) throws Exception {
        List<String> regions = new ArrayList<>();
        Matcher codes = Pattern.compile("\"code\":\"([^\"]+)\"")
                .matcher(service.send("GET", "/api/v1/regions?size=1000", null, BodyPublishers.noBody())
                        .body());
        while (codes.find()) {
            regions.add(codes.group(1));
        }
        for (int i = 0; i < INDICATORS; i++) {
            String indicator =
                    """
                    {"name": "x", "unit": "%", "decimals": 2, "polarity": "HIGHER", "measure": "RATE",
                     "accumulation": "PERIOD", "frequency": "QUARTERLY", "aggregation": "NONE",
                     "range": {"min": 0, "max": 100, "hard": true}}""";
            service.send(
                    "PUT", "/api/v1/indicators/bench-" + i, "application/json", BodyPublishers.ofString(indicator));
        }
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        Period first = new Period(Frequency.QUARTERLY, 2003, 1);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            for (String region : regions) {
                for (int i = 0; i < INDICATORS && rows.size() < ROWS; i++) {
                    BigDecimal value = BigDecimal.valueOf(6000 + random.nextInt(2000), 2);
                    rows.add(new Row("bench-" + i, region, first.plus(quarter), value));
                }
            }
        }
        assertThat(rows).hasSize(ROWS);
        return rows;
    }

    private static Path csv(MeasuredService service, List<Row> rows) throws Exception {
        Path file = service.file("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("indicator,region,period,value\n");
            for (Row row : rows) {
                out.write(row.indicator() + "," + row.region() + "," + row.period() + "," + row.value() + "\n");
            }
        }
        return file;
    }

    private static double copy(MeasuredService service, List<Row> rows) throws Exception {
        clear(service);
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(String.join(
                            "\t",
                            row.indicator(),
                            row.region(),
                            row.period().toString(),
                            "1",
                            row.period().endDate().toString(),
                            "VALUE",
                            row.value().toString(),
                            "f",
                            "bench",
                            "2024-01-01T00:00:00Z"))
                    .append('\n');
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        String columns =
                " (indicator, region, period, revision, period_end, state, value, deleted, author, recorded_at)";
        try (Connection connection = service.database()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String table : List.of("reading", "reading_revision")) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + columns + " from stdin", new ByteArrayInputStream(lines));
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void clear(MeasuredService service) throws Exception {
        try (Connection connection = service.database();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate reading, reading_revision, reading_staging");
        }
    }

    private static double load(MeasuredService service, Path file, String type, String outcome) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = service.send("POST", "/api/v1/readings", type, BodyPublishers.ofFile(file));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(answer.body()).contains("\"" + outcome + "\":" + ROWS);
        return seconds;
    }
}
