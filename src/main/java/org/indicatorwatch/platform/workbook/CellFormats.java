package org.indicatorwatch.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which of a workbook's cell styles show a number as a percentage or as a date. */
final class CellFormats {

    private static final int MAX_STYLES = 70_000;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General");
    private static final Pattern DATE = Pattern.compile("[yYdDeE]+[^0#]*|[mM]{3,}|^[mM/-]+$");

    private final List<SheetCell.Kind> kinds = new ArrayList<>();

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(PartReader part) {
        CellFormats formats = new CellFormats();
        Map<Integer, String> custom = new HashMap<>();
        boolean inCells = false;
        while (part.next()) {
            if (part.starts("numFmt") && custom.size() < MAX_STYLES) {
                custom.put(part.number("numFmtId", 0), String.valueOf(part.attribute("formatCode")));
            } else if (part.starts("cellXfs")) {
                inCells = true;
            } else if (part.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && part.starts("xf") && formats.kinds.size() < MAX_STYLES) {
                int format = part.number("numFmtId", 0);
                formats.kinds.add(custom.containsKey(format) ? kind(custom.get(format)) : builtIn(format));
            }
        }
        return formats;
    }

    /** What a number in the style is shown as. */
    SheetCell.Kind kind(int style) {
        return style < kinds.size() ? kinds.get(style) : SheetCell.Kind.NUMBER;
    }

    /** ECMA-376, part 1, 18.8.30, with the East Asian additions. */
    private static SheetCell.Kind builtIn(int format) {
        boolean date = (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
        return format == 9 || format == 10
                ? SheetCell.Kind.PERCENT
                : date ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
    }

    private static SheetCell.Kind kind(String code) {
        String bare = LITERAL.matcher(code).replaceAll("");
        if (bare.contains("%")) {
            return SheetCell.Kind.PERCENT;
        }
        boolean exponent = bare.contains("E+") || bare.contains("E-");
        return !exponent && DATE.matcher(bare).find() ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
    }
}
