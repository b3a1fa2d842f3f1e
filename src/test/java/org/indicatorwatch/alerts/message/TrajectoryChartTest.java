package org.indicatorwatch.alerts.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;

import static org.assertj.core.api.Assertions.assertThat;

class TrajectoryChartTest {

    @Test
    void figuresAndPathBecomeASmallPicture() throws IOException {
        byte[] png = TrajectoryChart.png(
                        facts(
                                """
                        {"status": "OFF_TRACK", "trajectory": [
                          {"period": "2020", "path": 78.0, "value": 78.0}, {"period": "2021", "path": 80.4, "value": 78.2},
                          {"period": "2022Q1", "path": 81.0, "value": null}, {"period": "2025", "path": 90.0, "value": null}]}
                        """))
                .orElseThrow();
        assertThat(png).hasSizeLessThan(20_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(480);
    }

    @Test
    void withoutFiguresThereIsNone() throws IOException {
        assertThat(TrajectoryChart.png(facts("{\"status\": \"NO_DATA\", \"trajectory\": []}")))
                .isEmpty();
    }

    private static TargetSummary facts(String figures) throws IOException {
        JsonNode document = new ObjectMapper().readTree(figures);
        SeriesSummary series = new SeriesSummary(
                new Bilingual("县域内就诊率", "x"), "%", 2, Measure.RATE, Frequency.QUARTERLY, null, document);
        return new TargetSummary(null, null, "永春县", List.of(), series, List.of());
    }
}
