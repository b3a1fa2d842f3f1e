package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What tables hold, on pages and in the files that pages give. */
public final class Tables {

    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private Tables() {}

    /** The figure that comes first in each cell, without its unit; each must have one. */
    public static List<Double> numbers(Locator cells) {
        return cells.allTextContents().stream()
                .map(text -> FIGURE.matcher(text.replace('−', '-'))
                        .results()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no figure in " + text)))
                .map(figure -> Double.valueOf(figure.group()))
                .toList();
    }

    /** The table of that part of the page as a CSV file, headings first. */
    public static List<CSVRecord> exported(Page page, String part) {
        Download download =
                page.waitForDownload(() -> page.locator(part).getByText("CSV").click());
        try {
            String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
            return CSVParser.parse(csv.replaceFirst("^\ufeff", ""), CSVFormat.RFC4180)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column without its heading; from 0. */
    public static List<String> column(List<CSVRecord> rows, int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }
}
