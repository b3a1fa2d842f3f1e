package org.indicatorwatch.catalogue.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds demands on a rank among regions, 进入全省前三, which are no values. */
final class RankReader {

    private static final String NUMBER = "(?:[一二三四五六七八九十]+|\\d+)";
    private static final Pattern RANK =
            Pattern.compile("(?:进入|位居|位列|保持|稳居|排名|排位|居|列)*(?:全省|全国|全市|全区|全县|华东区?|同类地区)?(?:排名|排位|的)?"
                    + "(?:(?<![年底末月日目之以此提当餐产学术])前" + NUMBER + "(?![\\d.]|个?(?:年|月|季|期|次|批|天|小时))(?:分之" + NUMBER
                    + "|/\\d+|[名位强列%])?|第" + NUMBER + "[名位])");

    private RankReader() {}

    /** @throws UnreadableException if the text asks for a rank */
    static void refuse(String text) {
        Matcher rank = RANK.matcher(text);
        if (rank.find()) {
            throw new UnreadableException(Note.RANK, rank.group(), rank.group());
        }
    }
}
