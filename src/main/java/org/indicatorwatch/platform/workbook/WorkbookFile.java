package org.indicatorwatch.platform.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook of Excel, WPS or LibreOffice (ECMA-376, .xlsx) on disk. Rows are streamed; what is held in memory is the
 * table of shared texts, which is limited. Refused are macros, encryption, the older binary formats, documents with a
 * DTD, and parts that unpack to more than is sensible. Links to other files are not followed.
 */
public final class WorkbookFile implements Closeable {

    private static final long LARGEST_SHEET = 1L << 30;
    private static final long LARGEST_PART = 48L << 20;
    private static final int MOST_PARTS = 5000;
    private static final int OLD_FORMAT = 0xd0cf;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;

    private WorkbookFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableWorkbookException if it is none, or has macros */
    public static WorkbookFile open(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            if ((start.read() << 8 | start.read()) == OLD_FORMAT) {
                throw new UnreadableWorkbookException("workbook-old-or-encrypted");
            }
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw PartReader.broken(e);
        }
        try {
            check(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
        return new WorkbookFile(zip);
    }

    private static void check(ZipFile zip) {
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableWorkbookException("workbook-too-large");
        }
        boolean macros = zip.stream()
                .anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")
                        || entry.getName().startsWith("xl/macrosheets/"));
        if (macros) {
            throw new UnreadableWorkbookException("workbook-with-macros");
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw new UnreadableWorkbookException("not-a-workbook");
        }
    }

    /** Hands over the rows of the first sheet that is not hidden, in order. */
    public void forEachRow(Consumer<SheetRow> consumer) throws IOException {
        Map<String, String> targets = new HashMap<>();
        part("xl/_rels/workbook.xml.rels", LARGEST_PART, rels -> {
            while (rels.next()) {
                if (rels.starts("Relationship") && !"External".equals(rels.attribute("TargetMode"))) {
                    targets.put(rels.attribute("Id"), path(String.valueOf(rels.attribute("Target"))));
                }
            }
            return null;
        });
        List<String> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        part(WORKBOOK, LARGEST_PART, workbook -> {
            while (workbook.next()) {
                if (workbook.starts("workbookPr")) {
                    String set = workbook.attribute("date1904");
                    from1904[0] = "1".equals(set) || "true".equals(set);
                } else if (workbook.starts("sheet")
                        && !String.valueOf(workbook.attribute("state")).contains("idden")) {
                    sheets.add(targets.get(relation(workbook)));
                }
            }
            return null;
        });
        if (sheets.isEmpty() || sheets.get(0) == null || zip.getEntry(sheets.get(0)) == null) {
            throw new UnreadableWorkbookException("not-a-workbook");
        }
        SharedStrings strings = optional("xl/sharedStrings.xml", SharedStrings::read, SharedStrings.none());
        CellFormats formats = optional("xl/styles.xml", CellFormats::read, CellFormats.none());
        part(sheets.get(0), LARGEST_SHEET, sheet -> {
            new SheetReader(sheet, strings, formats, from1904[0]).forEach(consumer);
            return null;
        });
    }

    /** {@code r:id}, which shares its local name with nothing else on a sheet's element. */
    private static String relation(PartReader workbook) {
        return workbook.attribute("id");
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private <T> T optional(String name, Function<PartReader, T> reader, T otherwise) throws IOException {
        return zip.getEntry(name) == null ? otherwise : part(name, LARGEST_PART, reader);
    }

    private <T> T part(String name, long limit, Function<PartReader, T> reader) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableWorkbookException("not-a-workbook");
        }
        try (InputStream stream = new LimitedStream(zip.getInputStream(entry), entry.getCompressedSize(), limit);
                PartReader part = new PartReader(new BufferedInputStream(stream, 1 << 16))) {
            return reader.apply(part);
        } catch (ZipException e) {
            throw PartReader.broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
