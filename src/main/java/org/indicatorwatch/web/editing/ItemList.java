package org.indicatorwatch.web.editing;

import java.util.List;

import org.indicatorwatch.web.list.Listing;

/**
 * A list of things to be edited.
 *
 * @param path of the list, from which the addresses of the things follow
 * @param columns names of those that the rows fill, in their order
 */
public record ItemList(String topic, String path, List<String> columns, Listing<Row> list, String searched) {

    /** Address of the list as a file, without its ending. */
    public String file() {
        return path + "/-list";
    }

    /** A thing; the first cell leads to it. */
    public record Row(String address, List<Cell> cells) {

        public String name() {
            return cells.get(0).text();
        }

        /** All cells but the first. */
        public List<Cell> rest() {
            return cells.subList(1, cells.size());
        }
    }

    public record Cell(String label, String text) {}
}
