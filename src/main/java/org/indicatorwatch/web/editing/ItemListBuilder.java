package org.indicatorwatch.web.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Things of one kind as a list: those that contain a text in any column, sorted by any column, as page or file. */
final class ItemListBuilder<V> {

    private final String topic;
    private final String path;
    private final List<V> all;
    private final List<ItemColumn<V>> columns;
    private final Function<V, String> address;
    private final PageWording words;

    /**
     * @param topic of the texts, after {@code web.edit.}
     * @param path of the list
     * @param all in the order in which they are listed unless another is asked for
     * @param address of a thing's own page
     */
    ItemListBuilder(
            String topic,
            String path,
            List<V> all,
            List<ItemColumn<V>> columns,
            Function<V, String> address,
            PageWording words) {
        this.topic = topic;
        this.path = path;
        this.all = all;
        this.columns = columns;
        this.address = address;
        this.words = words;
    }

    ItemList page(ListQuery query) {
        Map<String, Function<V, ? extends Comparable<?>>> orders = orders();
        Listing<V> found = Listing.of(query, filtered(query), orders);
        return new ItemList(
                topic,
                path,
                List.copyOf(orders.keySet()),
                found.showing(found.items().stream().map(this::row).toList()),
                query.value("q"));
    }

    ListExport<V> export(ListQuery query) {
        List<V> things = Listing.sorted(query, filtered(query), orders());
        List<ListColumn<V>> exported = columns.stream()
                .map(column -> new ListColumn<V>(
                        heading(column), thing -> column.value().apply(thing)))
                .toList();
        return new ListExport<>(topic, exported, things::forEach);
    }

    private ItemList.Row row(V thing) {
        return new ItemList.Row(
                address.apply(thing),
                columns.stream()
                        .map(column -> new ItemList.Cell(
                                heading(column),
                                Objects.requireNonNullElse(column.value().apply(thing), "")))
                        .toList());
    }

    private String heading(ItemColumn<V> column) {
        return words.text("edit." + topic + "." + column.name());
    }

    private List<V> filtered(ListQuery query) {
        String text = query.value("q").toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(thing -> columns.stream()
                        .map(column -> column.value().apply(thing))
                        .anyMatch(value ->
                                value != null && value.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }

    private Map<String, Function<V, ? extends Comparable<?>>> orders() {
        Map<String, Function<V, ? extends Comparable<?>>> orders = new LinkedHashMap<>();
        columns.forEach(column -> orders.put(column.name(), column.value()));
        return orders;
    }
}
