package org.indicatorwatch.assessment.query;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.explanation.SentenceNames;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;

/** Gives the things in an explanation the names that they have now. */
public final class AssessmentNames {

    private AssessmentNames() {}

    /** The names in a sentence about a target in a region, looked up in a catalogue that was read before. */
    public static SentenceNames of(Target target, String region, CatalogueSnapshot catalogue, Locale language) {
        return of(
                target,
                region,
                code -> catalogue.indicators().get(code),
                code -> catalogue.regions().find(code).map(found -> found.name).orElse(null),
                language);
    }

    /**
     * The names in a sentence about a target in a region.
     *
     * @param indicators an indicator by its code, null for unknown codes
     * @param regions the name of a region by its code, null for unknown codes
     */
    public static SentenceNames of(
            Target target,
            String region,
            Function<String, Indicator> indicators,
            UnaryOperator<String> regions,
            Locale language) {
        boolean english = language.getLanguage().equals("en");
        return new SentenceNames(
                english && target.nameEn != null ? target.nameEn : target.name,
                region.equals(target.region) ? null : regions.apply(region),
                code -> name(indicators.apply(code), english),
                regions);
    }

    private static String name(Indicator indicator, boolean english) {
        if (indicator == null) {
            return null;
        }
        return english && indicator.nameEn != null ? indicator.nameEn : indicator.name;
    }
}
