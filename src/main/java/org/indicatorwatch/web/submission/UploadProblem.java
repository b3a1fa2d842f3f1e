package org.indicatorwatch.web.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.readings.importing.ImportProblem;
import org.indicatorwatch.web.layout.PageWording;

/**
 * Something wrong with a row of a workbook.
 *
 * @param about names of its indicator and region, as far as the row says which; empty otherwise
 */
public record UploadProblem(ImportProblem.View problem, String about) {

    /** The same problems with names. */
    static List<UploadProblem> of(List<ImportProblem.View> problems, PageWording words) {
        Names indicators = new Names(code -> {
            Indicator indicator = Indicator.findById(code);
            return indicator == null ? code : words.name(indicator);
        });
        Names regions = new Names(code -> {
            Region region = Region.findById(code);
            return region == null ? code : region.name;
        });
        return problems.stream()
                .map(problem -> new UploadProblem(
                        problem, join(indicators.of(problem.indicator()), regions.of(problem.region()))))
                .toList();
    }

    private static String join(String... names) {
        List<String> known = new ArrayList<>(List.of(names));
        known.removeIf(String::isEmpty);
        return String.join(" · ", known);
    }

    /** Names by code, each looked up once; what has none is called by its code. */
    private record Names(Function<String, String> lookup, Map<String, String> known) {

        Names(Function<String, String> lookup) {
            this(lookup, new HashMap<>());
        }

        String of(String code) {
            return code == null ? "" : known.computeIfAbsent(code, lookup);
        }
    }
}
