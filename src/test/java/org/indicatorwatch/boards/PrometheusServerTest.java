package org.indicatorwatch.boards;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.indicatorwatch.boards.PrometheusServer.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Runs the boards' expressions in a real Prometheus on a hand-written scrape text: two regions of one target, a line to
 * hold, a target without data, a compound of two parts. It is served twice, as two instances behind a load balancer would.
 */
class PrometheusServerTest {

    private static String exposition;
    private static HttpServer first;
    private static HttpServer second;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void start() throws IOException {
        try (InputStream text = PrometheusServerTest.class.getResourceAsStream("/boards/metrics.txt")) {
            exposition = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        first = serve(exposition);
        second = serve(exposition);
        prometheus = PrometheusServer.scraping(address(first), address(second));
        // Rates need two scrapes.
        await("rate(process_uptime_seconds[5m])");
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        first.stop(0);
        second.stop(0);
    }

    static List<DashboardQueries.Query> expressions() {
        return DashboardQueries.all().stream()
                .filter(DashboardQueries.Query::isPromql)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionReturnsRows(DashboardQueries.Query query) {
        assertThat(prometheus.query(query.text())).as(query.text()).isNotEmpty();
    }

    @Test
    void theTableOfTheOverviewListsEverySeriesOnceAlsoWithoutData() {
        assertThat(overview("全部指标", "info"))
                .extracting(row -> row.label("target") + " " + row.label("indicator") + " " + row.label("region_name"))
                .containsExactlyInAnyOrder(
                        "12 county-visit-rate 泉州市",
                        "12 county-visit-rate 永春县",
                        "2 infant-mortality 泉州市",
                        "1 life-expectancy 泉州市",
                        "17  泉州市",
                        "17 online-procurement-drugs 泉州市",
                        "17 online-procurement-consumables 泉州市");
    }

    @Test
    void statusesBecomeCodesInWhichLinesToHoldHaveAHalf() {
        assertThat(overview("全部指标", "status"))
                .extracting(row -> row.label("target") + " " + row.label("indicator") + " " + row.label("region")
                        + " = " + row.value())
                .containsExactlyInAnyOrder(
                        "12 county-visit-rate 350500 = 2.0",
                        "12 county-visit-rate 350525 = 6.0",
                        "2 infant-mortality 350500 = 4.5",
                        "1 life-expectancy 350500 = 0.0",
                        "17  350500 = 3.0",
                        "17 online-procurement-drugs 350500 = 2.0",
                        "17 online-procurement-consumables 350500 = 3.0");
    }

    @Test
    void statusesAreCountedOncePerTargetAndRegion() {
        assertThat(List.of("ON_TRACK", "WATCH", "OFF_TRACK", "CRITICAL", "NO_DATA"))
                .allSatisfy(status -> assertThat(count("各状态指标数", status)).isEqualTo(1));
        assertThat(List.of("ACHIEVED", "MOVING_AWAY", "MISSED"))
                .allSatisfy(status -> assertThat(count("各状态指标数", status)).isZero());
        assertThat(count("指标总数", "total")).isEqualTo(5);
        assertThat(count("数据过期", "stale")).isEqualTo(1);
        assertThat(count("未确认预警", "alerts")).isEqualTo(3);
    }

    @Test
    void probabilitiesAreRoundedAsTheyAreReported() {
        assertThat(overview("全部指标", "probability").stream()
                        .collect(Collectors.toMap(
                                row -> row.label("target") + row.label("indicator") + row.label("region"), Row::value)))
                .containsEntry("12county-visit-rate350500", 40.0)
                .containsEntry("12county-visit-rate350525", 2.0)
                .containsEntry("2infant-mortality350500", 30.0)
                .containsEntry("17350500", 20.0);
    }

    @Test
    void onlyNamesOfTheConnectionPoolAreCriticised() {
        assertThat(PrometheusServer.promtoolCheckMetrics(exposition).output().lines())
                .allMatch(line -> line.startsWith("agroal_"));
    }

    @Test
    void badMetricsAreNamed() {
        PrometheusServer.Promtool answer = PrometheusServer.promtoolCheckMetrics("# TYPE goals counter\ngoals 1\n");
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.output()).contains("goals");
    }

    @Test
    void aRefusedExpressionIsReportedWithItsReason() {
        assertThatThrownBy(() -> prometheus.query("sum by ("))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parse error");
    }

    private static List<Row> overview(String panel, String refId) {
        List<DashboardQueries.Query> found = DashboardQueries.of("overview").stream()
                .filter(query ->
                        query.panel().startsWith(panel) && query.refId().equals(refId))
                .toList();
        assertThat(found).hasSize(1);
        return prometheus.query(found.get(0).text());
    }

    private static double count(String panel, String refId) {
        List<Row> rows = overview(panel, refId);
        assertThat(rows).hasSize(1);
        return rows.get(0).value();
    }

    private static void await(String expression) {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (prometheus.query(expression).size() == 2) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for scrapes", e);
            }
        }
        throw new IllegalStateException("Only one scrape within 10 s: " + expression);
    }

    private static HttpServer serve(String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/metrics", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/q/metrics";
    }
}
