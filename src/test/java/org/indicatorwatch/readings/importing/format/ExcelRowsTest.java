package org.indicatorwatch.readings.importing.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.number;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.row;
import static org.indicatorwatch.readings.importing.format.HandmadeWorkbook.text;

class ExcelRowsTest {

    private static final String HEADER = row(1, "indicator", "region", "period", "value", "confirm", "comment");

    @TempDir
    Path directory;

    @Test
    void a_fraction_in_a_numeric_period_is_refused_since_january_looks_like_october() throws Exception {
        Path file = Path.of(
                ExcelRowsTest.class.getResource("/cases/numeric-period.xlsx").toURI());
        List<RawRow> rows = new ArrayList<>();
        new ExcelRows(file).forEach(rows::add);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(ReadingField.PERIOD)).isNull();
        assertThat(rows.get(0).unreadable())
                .extracting(violation -> violation.code())
                .containsExactly("numeric-period");
        assertThat(rows.get(0).columns().address(ReadingField.PERIOD, 2)).isEqualTo("C2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            71.2                 | 71.2
            ７１．２               | 71.2
            1,234,567.5          | 1234567.5
            1 234.5              | 1234.5
            12,34                | 12,34
            78.2%                | 78.2%
            ７８．２％             | 78.2%
            －3                   | -3
            70。1                 | 70.1
            １，０６９．５          | 1069.5
            ＋3                   | +3
            约70                  | 约70
            """)
    void figures_typed_as_text(String typed, String read) throws IOException {
        assertThat(only(cells(text("D2", typed))).get(ReadingField.VALUE)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "0.78200000000000003, 1, 78.2%",
        "0.782, 2, 78.2%",
        "1.1000000000000001, 0, 1.1",
        "71.2, 4, 71.2",
        "1.5E3, 0, 1500",
        "-0, 0, 0"
    })
    void figures_saved_as_numbers(String saved, int style, String read) throws IOException {
        assertThat(only(cells(number("D2", saved, style))).get(ReadingField.VALUE))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年, 2024",
        "2024年第三季度, 2024Q3",
        "2024年3季度, 2024Q3",
        "２０２４Ｑ３, 2024Q3",
        "2024年上半年, 2024S1",
        "2024年9月, 202409",
        "2024/9, 202409",
        "2024-09-30, 2024-09-30"
    })
    void periods_typed_as_text(String typed, String read) throws IOException {
        String rows = HEADER + "<row r=\"2\">" + text("C2", typed) + text("D2", "1") + "</row>";
        assertThat(only(read(rows)).get(ReadingField.PERIOD)).isEqualTo(read);
    }

    @Test
    void a_month_that_became_a_date_is_understood() throws IOException {
        String rows = HEADER + "<row r=\"2\">" + number("C2", "45536", 3) + text("D2", "1") + "</row>";
        assertThat(only(read(rows)).get(ReadingField.PERIOD)).isEqualTo("202409");
    }

    @Test
    void shared_texts_and_numbers_as_codes() throws IOException {
        RawRow row = only(read(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>350525</v></c>"
                + "<c r=\"C2\"><v>202409</v></c><c r=\"D2\"><v>1</v></c><c r=\"E2\" t=\"b\"><v>1</v></c></row>"));
        assertThat(row.fields())
                .containsEntry(ReadingField.INDICATOR, "county-visit-rate")
                .containsEntry(ReadingField.REGION, "350525")
                .containsEntry(ReadingField.PERIOD, "202409")
                .containsEntry(ReadingField.CONFIRM, "true");
    }

    @Test
    void rows_and_cells_without_addresses_are_counted() throws IOException {
        RawRow row = only(read(HEADER + "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c/><c/><c><v>5</v></c></row>"));
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.get(ReadingField.VALUE)).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <c r="D2" t="e"><v>#DIV/0!</v></c>                | cell-error
            <c r="D2" s="3"><v>45536</v></c>                  | date-cell
            <c r="D2" t="d"><v>2024-09-01</v></c>             | date-cell
            <c r="D2"><f>B2/C2</f></c>                        | formula
            <c r="D2" t="str"><f>B2</f><v>71</v></c>          | formula
            <c r="F2" t="str"><f>HYPERLINK("x")</f><v>x</v></c> | formula
            """)
    void what_is_not_understood_is_held_against_its_cell(String cell, String code) throws IOException {
        RawRow row = only(cells(cell));
        assertThat(row.unreadable()).extracting("code").containsExactly(code);
        assertThat(row.columns().address(row.unreadable().get(0).field(), row.number()))
                .isEqualTo(cell.substring(6, 8));
    }

    @Test
    void the_saved_number_of_a_formula_counts() throws IOException {
        assertThat(only(cells("<c r=\"D2\"><f>B2/C2</f><v>71.25</v></c>")).get(ReadingField.VALUE))
                .isEqualTo("71.25");
    }

    @Test
    void unknown_and_lacking_columns_are_named() {
        assertThatThrownBy(() -> read(row(1, "indicator", "地区代码", "数量")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting("field")
                        .containsExactly("C1", "period"));
    }

    @Test
    void macros_entities_and_other_formats_are_refused() throws IOException {
        HandmadeWorkbook macros = new HandmadeWorkbook(HEADER);
        macros.parts.put("xl/vbaProject.bin", "x");
        refused(macros.bytes(), "workbook-with-macros");
        HandmadeWorkbook entities = new HandmadeWorkbook(HEADER);
        entities.parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>");
        refused(entities.bytes(), "workbook-with-entities");
        refused("indicator,region".getBytes(), "not-a-workbook");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "workbook-old-or-encrypted");
        HandmadeWorkbook broken = new HandmadeWorkbook(HEADER + "<row r=\"2\"><c>");
        refused(broken.bytes(), "not-a-workbook");
        refused(
                new HandmadeWorkbook(HEADER + "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>").bytes(),
                "workbook-too-wide");
    }

    @ParameterizedTest
    @CsvSource({
        "worksheets/data.xml, xl/worksheets/data.xml",
        "../xl/worksheets/data.xml, xl/worksheets/data.xml",
        "./worksheets/x/../data.xml, xl/worksheets/data.xml",
        "/xl/worksheets/data.xml, xl/worksheets/data.xml",
        "../data.xml, data.xml",
        "/elsewhere/data.xml, elsewhere/data.xml"
    })
    void parts_are_found_by_what_refers_to_them(String target, String part) throws IOException {
        HandmadeWorkbook workbook = new HandmadeWorkbook(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                + number("C2", "45536", 3) + number("D2", "1", 0) + "</row>");
        workbook.parts.put(part, workbook.parts.remove("xl/worksheets/sheet1.xml"));
        workbook.parts.put("xl/other/formats.xml", workbook.parts.remove("xl/styles.xml"));
        workbook.parts.put("texts.xml", workbook.parts.remove("xl/sharedStrings.xml"));
        workbook.parts.put(
                "xl/_rels/workbook.xml.rels",
                HandmadeWorkbook.relations(
                        "rId7",
                        "styles",
                        "other/formats.xml",
                        "rId8",
                        "sharedStrings",
                        "/texts.xml",
                        "rId1",
                        "worksheet",
                        target));
        RawRow row = only(readFile(workbook.bytes()));
        assertThat(row.get(ReadingField.INDICATOR)).isEqualTo("county-visit-rate");
        assertThat(row.get(ReadingField.PERIOD)).isEqualTo("202409");
    }

    @Test
    void the_workbook_itself_may_lie_elsewhere() throws IOException {
        HandmadeWorkbook workbook = new HandmadeWorkbook(HEADER + row(2, "a", "b", "2024", "1"));
        workbook.parts.put("book.xml", workbook.parts.remove("xl/workbook.xml"));
        workbook.parts.put("_rels/.rels", HandmadeWorkbook.relations("rId1", "officeDocument", "/book.xml"));
        workbook.parts.put(
                "_rels/book.xml.rels", HandmadeWorkbook.relations("rId1", "worksheet", "xl/worksheets/sheet1.xml"));
        assertThat(only(readFile(workbook.bytes())).get(ReadingField.REGION)).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Target=\"../../xl/worksheets/sheet1.xml\"",
                "Target=\"worksheets/none.xml\"",
                "Target=\"worksheets/sheet1.xml\" TargetMode=\"External\"",
                "Target=\"http://example.org/sheet1.xml\""
            })
    void what_lies_outside_is_not_followed(String target) throws IOException {
        HandmadeWorkbook workbook = new HandmadeWorkbook(HEADER);
        workbook.parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" " + target + "/></Relationships>");
        refused(workbook.bytes(), "not-a-workbook");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        HandmadeWorkbook bomb = new HandmadeWorkbook(HEADER);
        bomb.parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>0</t></si>".repeat(1_000_000) + "</sst>");
        refused(bomb.bytes(), "workbook-too-large");
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> readFile(file)).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.violations().get(0).code())
                .isEqualTo(code));
    }

    private List<RawRow> cells(String cells) throws IOException {
        return read(HEADER + "<row r=\"2\">" + cells + "</row>");
    }

    private List<RawRow> read(String rows) throws IOException {
        return readFile(new HandmadeWorkbook(rows).bytes());
    }

    private List<RawRow> readFile(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("file.xlsx"), bytes);
        List<RawRow> rows = new ArrayList<>();
        new ExcelRows(file).forEach(rows::add);
        return rows;
    }

    private static RawRow only(List<RawRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
