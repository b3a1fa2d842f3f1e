package org.indicatorwatch.readings.importing.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingState;

/**
 * A workbook with a row for each figure that is owed: names, unit and the figures of last period and last year to look
 * at, yellow cells to fill in. Column A holds the key and is hidden; all but the yellow cells are protected. Rows that
 * are left empty are not read in.
 */
public final class TemplateWorkbook {

    private static final int FLUSH_EVERY = 500;
    private static final int HELP_LINES = 7;

    private TemplateWorkbook() {}

    /** Writes the template for the given cells, in their order, and leaves the stream open. */
    public static void write(List<ExpectedCell> cells, Locale language, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "indicator-watch", null);
        Worksheet sheet = workbook.newWorksheet(Messages.text(language, "template.title"));
        TemplateSheet layout = new TemplateSheet(sheet, language);
        layout.prepare(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            write(sheet, layout, i + 1, cells.get(i), language);
            if (i % FLUSH_EVERY == FLUSH_EVERY - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
        writeHelp(workbook, language);
        writeLists(workbook, language);
        workbook.finish();
    }

    private static void write(Worksheet sheet, TemplateSheet layout, int row, ExpectedCell cell, Locale language) {
        String key = cell.key().indicator() + "|" + cell.key().region() + "|"
                + cell.key().period();
        NewReading now = cell.now();
        boolean other = now != null && now.state() != ReadingState.VALUE;
        List<Object> values = Arrays.asList(
                key,
                cell.indicatorName(),
                cell.regionName(),
                cell.key().period().toString(),
                cell.unit(),
                shown(cell.lastPeriod(), language),
                shown(cell.lastYear(), language),
                now == null ? null : now.value(),
                now == null ? null : now.numerator(),
                now == null ? null : now.denominator(),
                other ? Messages.text(language, "reading-state." + now.state()) : null,
                now == null ? null : now.comment());
        for (int column = 0; column < TemplateSheet.COLUMNS.size(); column++) {
            layout.style(row, column, null);
            ListExport.write(sheet, row, column, column < values.size() ? values.get(column) : null);
        }
    }

    private static Object shown(Reading reading, Locale language) {
        if (reading == null) {
            return null;
        }
        return reading.value != null ? reading.value : Messages.text(language, "reading-state." + reading.state);
    }

    static void writeHelp(Workbook workbook, Locale language) throws IOException {
        Worksheet help = workbook.newWorksheet(Messages.text(language, "template.help"));
        help.width(0, 100);
        for (int line = 0; line < HELP_LINES; line++) {
            help.inlineString(line, 0, Messages.text(language, "template.help." + (line + 1), TemplateSheet.PASSWORD));
            help.style(line, 0).wrapText(true).set();
        }
        help.finish();
    }

    static void writeLists(Workbook workbook, Locale language) throws IOException {
        Worksheet lists = workbook.newWorksheet(TemplateSheet.LISTS);
        for (int i = 0; i < TemplateSheet.STATES; i++) {
            lists.inlineString(i, 0, Messages.text(language, "reading-state." + ReadingState.values()[i]));
        }
        lists.inlineString(0, 1, Messages.text(language, "template.yes"));
        lists.setVisibilityState(VisibilityState.HIDDEN);
        lists.finish();
    }
}
