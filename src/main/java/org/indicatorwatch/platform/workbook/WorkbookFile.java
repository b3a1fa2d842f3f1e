package org.indicatorwatch.platform.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final long MAX_SHEET_BYTES = 1L << 30;
    private static final long MAX_PART_BYTES = 48L << 20;
    private static final int MAX_PARTS = 5000;
    private static final int OLE_SIGNATURE = 0xd0cf;

    private final ZipFile zip;

    private WorkbookFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableWorkbookException if it is none, or has macros */
    public static WorkbookFile open(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            if ((start.read() << 8 | start.read()) == OLE_SIGNATURE) {
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
        if (zip.size() > MAX_PARTS) {
            throw new UnreadableWorkbookException("workbook-too-large");
        }
        boolean macros = zip.stream()
                .anyMatch(entry -> entry.getName().endsWith("vbaProject.bin")
                        || entry.getName().startsWith("xl/macrosheets/"));
        if (macros) {
            throw new UnreadableWorkbookException("workbook-with-macros");
        }
    }

    /** Hands over the rows of the first sheet that is not hidden, in order. */
    public void forEachRow(Consumer<SheetRow> consumer) throws IOException {
        String document = relationships("").ofType("officeDocument").orElseThrow(WorkbookFile::incomplete);
        Relationships parts = relationships(document);
        List<Optional<String>> sheets = new ArrayList<>();
        boolean[] from1904 = {false};
        part(document, MAX_PART_BYTES, workbook -> {
            while (workbook.next()) {
                if (workbook.starts("workbookPr")) {
                    String set = workbook.attribute("date1904");
                    from1904[0] = "1".equals(set) || "true".equals(set);
                } else if (workbook.starts("sheet")
                        && !String.valueOf(workbook.attribute("state")).contains("idden")) {
                    sheets.add(parts.target(relation(workbook)));
                }
            }
            return null;
        });
        String first = sheets.stream().findFirst().flatMap(each -> each).orElseThrow(WorkbookFile::incomplete);
        SharedStrings strings = optional(parts.ofType("sharedStrings"), SharedStrings::read, SharedStrings.none());
        CellFormats formats = optional(parts.ofType("styles"), CellFormats::read, CellFormats.none());
        part(first, MAX_SHEET_BYTES, sheet -> {
            new SheetReader(sheet, strings, formats, from1904[0]).forEach(consumer);
            return null;
        });
    }

    /** {@code r:id}, which shares its local name with nothing else on a sheet's element. */
    private static String relation(PartReader workbook) {
        return workbook.attribute("id");
    }

    /** @param source the part that refers to others; empty for the workbook as a package */
    private Relationships relationships(String source) throws IOException {
        return optional(
                Optional.of(Relationships.partOf(source)),
                part -> Relationships.read(part, source),
                Relationships.none());
    }

    private <T> T optional(Optional<String> name, Function<PartReader, T> reader, T otherwise) throws IOException {
        return name.isEmpty() || zip.getEntry(name.get()) == null
                ? otherwise
                : part(name.get(), MAX_PART_BYTES, reader);
    }

    private static UnreadableWorkbookException incomplete() {
        return new UnreadableWorkbookException("not-a-workbook");
    }

    private <T> T part(String name, long limit, Function<PartReader, T> reader) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw incomplete();
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
