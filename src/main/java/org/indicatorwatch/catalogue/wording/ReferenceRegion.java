package org.indicatorwatch.catalogue.wording;

/** Finds the code of the region that 全省, 全国, 华东区 and the like stand for, seen from the target's own region. */
final class ReferenceRegion {

    private static final String COUNTRY = "100000";
    private static final String EAST = "EAST";

    private ReferenceRegion() {}

    /**
     * @param demand one whose head is an average
     * @param region the target's own region; null if unknown
     */
    static String code(Demand demand, String region, Notes notes) {
        Token average = demand.head();
        String word = average.region();
        return switch (word) {
            case "全国", "国家" -> COUNTRY;
            case "华东", "华东区", "华东地区", "华东六省一市" -> EAST;
            case "全省", "省", "省级", "全自治区", "自治区" -> derived(word, region, 2, notes);
            // In an autonomous region 全区 is the whole of it; elsewhere it is a district, which is not known here.
            case "全区" -> isAutonomous(region) ? derived(word, region, 2, notes) : unknown(demand);
            case "全市", "市级" -> hasDigits(region, 4) ? derived(word, region, 4, notes) : unknown(demand);
            case "全县" -> hasDigits(region, 6) ? derived(word, region, 6, notes) : unknown(demand);
            default -> unknown(demand);
        };
    }

    private static String derived(String word, String region, int digits, Notes notes) {
        if (!hasDigits(region, digits)) {
            throw new UnreadableException(Note.NEEDS_REGION, word, word);
        }
        String code = region.substring(0, digits) + "0".repeat(6 - digits);
        notes.add(Note.REGION_DERIVED, word, code);
        return code;
    }

    private static boolean hasDigits(String region, int digits) {
        return region != null && region.matches("\\d{" + digits + "}.*") && !region.equals(COUNTRY);
    }

    private static boolean isAutonomous(String region) {
        return region != null && region.matches("(?:15|45|54|64|65).*");
    }

    private static String unknown(Demand demand) {
        String own = Demand.join(demand.preceding()).replaceAll(".*(?:[不得]+[低高少多超][于过]|[≥≤><]|达到)", "");
        String part = own + demand.head().text();
        throw new UnreadableException(Note.UNKNOWN_BENCHMARK, part, part);
    }
}
