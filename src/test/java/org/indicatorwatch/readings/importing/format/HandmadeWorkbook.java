package org.indicatorwatch.readings.importing.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, as other programs write them. */
public final class HandmadeWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    final Map<String, String> parts = new LinkedHashMap<>();

    /** Styles: 0 general, 1 built-in 0.00%, 2 a custom percentage, 3 a Chinese date, 4 a custom number. */
    public HandmadeWorkbook(String rows) {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"x\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/>"
                        + "<sheet name=\"数据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "/xl/worksheets/sheet1.xml",
                        "rId2",
                        "styles",
                        "styles.xml",
                        "rId3",
                        "sharedStrings",
                        "sharedStrings.xml"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"176\" formatCode=\"0.0%;[Red]-0.0%\"/>"
                        + "<numFmt numFmtId=\"177\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;;@\"/>"
                        + "<numFmt numFmtId=\"178\" formatCode=\"#,##0.00_ ;[Red]-#,##0.00\\ \"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"176\"/>"
                        + "<xf numFmtId=\"177\"/><xf numFmtId=\"178\"/></cellXfs></styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst " + MAIN + "><si><t>county-visit-rate</t></si>"
                        + "<si><r><t>３５０</t></r><r><t>525</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The relations of a part: id, type and target of each. */
    static String relations(String... parts) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < parts.length; i += 3) {
            relations
                    .append("<Relationship Id=\"" + parts[i] + "\" Type=\"")
                    .append("http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + parts[i + 1])
                    .append("\" Target=\"" + parts[i + 2] + "\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    /** A row of text cells. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String address, String value, int style) {
        return "<c r=\"" + address + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }
}
