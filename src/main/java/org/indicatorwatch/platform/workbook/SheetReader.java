package org.indicatorwatch.platform.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of one sheet. */
final class SheetReader {

    /** Far more than any form has; a cell further out is not read into a row of sixteen thousand. */
    private static final int MAX_COLUMNS = 256;

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double MAX_DAY_NUMBER = 2_958_465;

    private final PartReader part;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final LocalDate epoch;

    SheetReader(PartReader part, SharedStrings strings, CellFormats formats, boolean from1904) {
        this.part = part;
        this.strings = strings;
        this.formats = formats;
        this.epoch = from1904 ? EPOCH_1904 : EPOCH;
    }

    void forEach(Consumer<SheetRow> consumer) {
        int number = 0;
        while (part.next()) {
            if (part.starts("row")) {
                number = part.number("r", number + 1);
                if (number > WorkbookFormat.MAX_ROWS) {
                    throw new UnreadableWorkbookException("workbook-too-large");
                }
                consumer.accept(new SheetRow(number, cells()));
            } else if (part.ends("sheetData")) {
                return;
            }
        }
    }

    private List<SheetCell> cells() {
        List<SheetCell> cells = new ArrayList<>();
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                int column = column(part.attribute("r"), cells.size());
                SheetCell cell = cell();
                if (column >= MAX_COLUMNS) {
                    if (!cell.isEmpty()) {
                        throw new UnreadableWorkbookException("workbook-too-wide");
                    }
                    continue;
                }
                while (cells.size() <= column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.set(column, cell);
            }
        }
        return cells;
    }

    private static int column(String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > 1 << 20) {
                break;
            }
        }
        return column > 0 ? column - 1 : next;
    }

    private SheetCell cell() {
        String type = part.attribute("t");
        int style = part.number("s", 0);
        String value = null;
        StringBuilder inline = null;
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                inline = new StringBuilder();
                part.appendText(inline);
            } else if (part.starts("f")) {
                formula = true;
                part.text();
            }
        }
        if (inline != null) {
            return of(SheetCell.Kind.TEXT, CharacterEscapes.decode(inline.toString()), formula);
        }
        return value == null
                ? of(SheetCell.Kind.EMPTY, "", formula)
                : valued(type == null ? "n" : type, value, style, formula);
    }

    private SheetCell valued(String type, String value, int style, boolean formula) {
        return switch (type) {
            case "s" -> of(SheetCell.Kind.TEXT, strings.get(value), formula);
            case "str" -> of(SheetCell.Kind.TEXT, CharacterEscapes.decode(value), formula);
            case "b" -> of(SheetCell.Kind.BOOLEAN, value.strip().equals("1") ? "true" : "false", formula);
            case "e" -> of(SheetCell.Kind.ERROR, value, formula);
            case "d" -> of(SheetCell.Kind.DATE, value.length() > 10 ? value.substring(0, 10) : value, formula);
            case "n" -> numeric(value.strip(), formats.kind(style), formula);
            default -> of(SheetCell.Kind.ERROR, type, formula);
        };
    }

    private SheetCell numeric(String value, SheetCell.Kind kind, boolean formula) {
        if (value.isEmpty()) {
            return of(SheetCell.Kind.EMPTY, "", formula);
        }
        if (kind == SheetCell.Kind.DATE) {
            try {
                double day = Double.parseDouble(value);
                if (day >= 1 && day <= MAX_DAY_NUMBER) {
                    return of(kind, epoch.plusDays((long) day).toString(), formula);
                }
            } catch (NumberFormatException e) {
                // Left to whoever wants a number.
            }
            return of(SheetCell.Kind.NUMBER, value, formula);
        }
        return of(kind, value, formula);
    }

    private static SheetCell of(SheetCell.Kind kind, String text, boolean formula) {
        boolean nothing = kind == SheetCell.Kind.TEXT && text.isBlank();
        return nothing && !formula
                ? SheetCell.EMPTY
                : new SheetCell(nothing ? SheetCell.Kind.EMPTY : kind, text, formula);
    }
}
