package org.indicatorwatch.readings.importing.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.workbook.CharacterEscapes;
import org.indicatorwatch.platform.workbook.SheetCell;
import org.indicatorwatch.platform.workbook.SheetRow;
import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.ImportProblem;
import org.indicatorwatch.readings.importing.RowProblems;
import org.indicatorwatch.readings.importing.format.ExcelRows;
import org.indicatorwatch.readings.importing.format.FileHeader;

/**
 * A delivered sheet, handed back with its problems: bad cells are red, doubted ones orange, each with a note, and a last
 * column says it all in words. A template comes back as a template, any other table plainly. It can be corrected and
 * delivered again as it is; formulas come back as their results.
 */
public final class AnnotatedWorkbook {

    private static final String PROBLEM = "problem";
    private static final String RED = "FFC7CE";
    private static final String ORANGE = "FFE0B2";
    private static final int FLUSH_EVERY = 500;
    private static final int TEMPLATE_ROWS = 100_000;
    private static final int PROBLEM_WIDTH = 60;

    private final RowProblems problems;
    private final Locale language;
    private Worksheet sheet;
    private FileHeader header;
    private TemplateSheet layout;
    private int problemColumn;

    private AnnotatedWorkbook(RowProblems problems, Locale language) {
        this.problems = problems;
        this.language = language;
    }

    /** Writes the annotated copy and leaves the stream open. */
    public static void write(Path original, RowProblems problems, Locale language, OutputStream out)
            throws IOException {
        AnnotatedWorkbook copy = new AnnotatedWorkbook(problems, language);
        Workbook workbook = new Workbook(out, "indicator-watch", null);
        copy.sheet = workbook.newWorksheet(Messages.text(language, "template.title"));
        try (WorkbookFile file = WorkbookFile.open(original)) {
            file.forEachRow(copy::row);
        }
        copy.sheet.finish();
        if (copy.layout != null) {
            TemplateWorkbook.writeHelp(workbook, language);
            TemplateWorkbook.writeLists(workbook, language);
        }
        workbook.finish();
    }

    private void row(SheetRow row) {
        if (row.isEmpty()) {
            return;
        }
        if (header == null) {
            heading(row);
        } else {
            body(row);
        }
        if (row.number() % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void heading(SheetRow row) {
        header = ExcelRows.header(row);
        int known = header.names().indexOf(PROBLEM);
        problemColumn = known >= 0 ? known : header.names().size();
        boolean template = row.number() == 1
                && header.names().stream()
                        .filter(Objects::nonNull)
                        .filter(name -> !name.equals(PROBLEM))
                        .toList()
                        .equals(TemplateSheet.COLUMNS);
        if (template) {
            layout = new TemplateSheet(sheet, language);
            layout.prepare(TEMPLATE_ROWS);
            layout.heading(problemColumn, PROBLEM);
        } else {
            sheet.freezePane(0, row.number());
            for (int column = 0; column < header.names().size(); column++) {
                sheet.inlineString(
                        row.number() - 1,
                        column,
                        CharacterEscapes.encode(row.cell(column).text()));
                sheet.style(row.number() - 1, column).bold().set();
            }
            sheet.inlineString(row.number() - 1, problemColumn, Messages.text(language, "column." + PROBLEM));
            sheet.style(row.number() - 1, problemColumn).bold().set();
        }
        sheet.width(problemColumn, PROBLEM_WIDTH);
    }

    private void body(SheetRow row) {
        int at = row.number() - 1;
        List<ImportProblem> found = problems.of(row.number());
        int width = layout != null
                ? TemplateSheet.COLUMNS.size()
                : Math.max(row.cells().size(), header.names().size());
        for (int column = 0; column < width; column++) {
            if (column == problemColumn) {
                continue;
            }
            write(at, column, row.cell(column));
            String address = WorkbookFormat.columnName(column) + row.number();
            List<ImportProblem> here = found.stream()
                    .filter(problem -> address.equals(problem.cell()))
                    .toList();
            style(at, column, here);
            if (!here.isEmpty()) {
                sheet.comment(at, column, words(here));
            }
        }
        if (!found.isEmpty()) {
            sheet.inlineString(at, problemColumn, CharacterEscapes.encode(words(found)));
            sheet.style(at, problemColumn)
                    .wrapText(true)
                    .fillColor(colour(found))
                    .set();
        }
    }

    private void style(int row, int column, List<ImportProblem> here) {
        String colour = here.isEmpty() ? null : colour(here);
        if (layout != null) {
            layout.style(row, column, colour);
        } else if (colour != null) {
            sheet.style(row, column).fillColor(colour).set();
        }
    }

    private static String colour(List<ImportProblem> here) {
        return here.stream().anyMatch(problem -> problem.severity() == ImportProblem.Severity.ERROR) ? RED : ORANGE;
    }

    private String words(List<ImportProblem> found) {
        return found.stream().map(problem -> problem.message(language)).collect(Collectors.joining("\n"));
    }

    /** As it was delivered: text stays text, however it begins, since a text cell is never run. */
    private void write(int row, int column, SheetCell cell) {
        switch (cell.kind()) {
            case EMPTY -> {
                // Nothing to hand back.
            }
            case NUMBER, PERCENT -> {
                try {
                    sheet.value(row, column, new BigDecimal(cell.text()));
                } catch (NumberFormatException e) {
                    sheet.inlineString(row, column, CharacterEscapes.encode(cell.text()));
                }
                if (cell.kind() == SheetCell.Kind.PERCENT) {
                    sheet.style(row, column).format("0.00%").set();
                }
            }
            case TEXT, DATE, BOOLEAN, ERROR -> sheet.inlineString(row, column, CharacterEscapes.encode(cell.text()));
        }
    }
}
