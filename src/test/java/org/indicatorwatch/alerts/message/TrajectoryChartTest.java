package org.indicatorwatch.alerts.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;

import static org.assertj.core.api.Assertions.assertThat;

class TrajectoryChartTest {

    @Test
    void figuresAndPathBecomeASmallPicture() throws IOException {
        Plans behind = Plans.level("≥ 90").from("78.0").readings("2021", "78.2", "78.4");
        byte[] png = TrajectoryChart.png(summary(behind)).orElseThrow();
        assertThat(png).hasSizeLessThan(20_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(480);
    }

    @Test
    void withoutFiguresThereIsNone() {
        assertThat(TrajectoryChart.png(summary(Plans.level("≥ 90")))).isEmpty();
    }

    private static TargetSummary summary(Plans plan) {
        StoredResult result = StoredResult.of(plan.request(), plan.assess(), "county-visit-rate");
        SeriesSummary series = new SeriesSummary(
                new Bilingual("县域内就诊率", "x"), "%", 2, Measure.RATE, Frequency.QUARTERLY, null, result);
        return new TargetSummary(null, null, result, "永春县", List.of(), series, List.of());
    }
}
