package org.indicatorwatch.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.DepartmentView;
import org.indicatorwatch.organisation.RegionView;

/** The catalogue files that ship with the service, under {@code catalogue/}. */
public final class PackagedCatalogue {

    private static final List<String> PLANS =
            List.of("qz-145", "yongchun-2024", "zhongwei-2022", "sanming-2024", "guangxi-145");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).findAndRegisterModules();

    /** A plan with its targets, in the order of the document. */
    record PlanFile(
            String code,
            String title,
            String documentNumber,
            String region,
            Period baselinePeriod,
            Period goalPeriod,
            List<TargetView> targets) {

        PlanView plan() {
            return new PlanView(code, title, documentNumber, region, baselinePeriod, goalPeriod);
        }
    }

    private PackagedCatalogue() {}

    static List<RegionView> regions() {
        return read("regions", new TypeReference<>() {});
    }

    static List<DepartmentView> departments() {
        return read("departments", new TypeReference<>() {});
    }

    static List<IndicatorView> indicators() {
        return read("indicators", new TypeReference<>() {});
    }

    static List<PlanFile> plans() {
        return PLANS.stream()
                .map(code -> read("plans/" + code, new TypeReference<PlanFile>() {}))
                .toList();
    }

    /** The content of {@code catalogue/<name>.yaml}. */
    public static <T> T read(String name, TypeReference<T> type) {
        String path = "/catalogue/" + name + ".yaml";
        try (InputStream file = PackagedCatalogue.class.getResourceAsStream(path)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged file " + path + " cannot be read", e);
        }
    }
}
