package org.indicatorwatch.readings.importing.template;

import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.readings.importing.row.ReadingField;

/** How a template looks, whether it is handed out or handed back: columns, protection, drop-downs. */
final class TemplateSheet {

    /** In the order of the columns. */
    static final List<String> COLUMNS = List.of(
            ReadingField.KEY,
            "indicatorName",
            "regionName",
            ReadingField.PERIOD,
            "unit",
            "lastPeriod",
            "lastYear",
            ReadingField.VALUE,
            ReadingField.NUMERATOR,
            ReadingField.DENOMINATOR,
            ReadingField.STATE,
            ReadingField.COMMENT,
            ReadingField.REASON,
            ReadingField.CONFIRM);

    /** Keeps people from slips, not from intent: it is written on the second sheet. */
    static final String PASSWORD = "0000";

    /** Name of the sheet with the drop-down's entries. */
    static final String LISTS = "lists";

    static final int STATES = 4;

    private static final int FIRST_INPUT = COLUMNS.indexOf(ReadingField.VALUE);
    private static final String INPUT_COLOUR = "FFFBE6";
    private static final String HEADING_COLOUR = "DDE6F0";
    private static final int[] WIDTHS = {4, 34, 14, 10, 12, 12, 12, 14, 14, 14, 12, 36, 24, 10};

    private final Worksheet sheet;
    private final Locale language;

    TemplateSheet(Worksheet sheet, Locale language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** Everything that does not depend on the rows. Call before the first row is written. */
    void prepare(int rows) {
        sheet.hideColumn(0);
        sheet.freezePane(FIRST_INPUT, 1);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            heading(column, COLUMNS.get(column));
        }
        sheet.protect(PASSWORD);
        if (rows > 0) {
            list(rows, ReadingField.STATE, LISTS + "!$A$1:$A$" + STATES);
            list(rows, ReadingField.CONFIRM, LISTS + "!$B$1:$B$1");
        }
    }

    void heading(int column, String name) {
        sheet.inlineString(0, column, Messages.text(language, "column." + name));
        sheet.style(0, column)
                .bold()
                .fillColor(HEADING_COLOUR)
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
    }

    private void list(int rows, String field, String entries) {
        int column = COLUMNS.indexOf(field);
        sheet.range(1, column, rows, column)
                .validateWithListByFormula(entries)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(Messages.text(language, "template.title"))
                .error(Messages.text(language, "template.choose"));
    }

    static boolean isInput(int column) {
        return column >= FIRST_INPUT && column < COLUMNS.size();
    }

    /** The look of a cell; {@code colour} overrides that of an input cell, or is null. */
    void style(int row, int column, String colour) {
        boolean input = isInput(column);
        StyleSetter style = sheet.style(row, column).borderStyle(BorderStyle.THIN);
        if (input) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        if (colour != null || input) {
            style.fillColor(colour != null ? colour : INPUT_COLOUR);
        }
        style.set();
    }
}
