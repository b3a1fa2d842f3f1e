package org.indicatorwatch.web.editing;

import java.util.List;
import java.util.Optional;

import org.indicatorwatch.platform.coded.CodedEntity;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.coded.CodedView;

/**
 * The pages of one kind of {@link CodedEntity}.
 *
 * @param <E> the entity
 * @param <V> its form in the REST interface
 */
public abstract class CodedPage<E extends CodedEntity, V extends CodedView> extends ItemPage<V> {

    private final CodedService<E, V> service;

    protected CodedPage(String path, String topic, CodedService<E, V> service) {
        super(path, topic, service.viewType());
        this.service = service;
    }

    @Override
    protected List<V> all() {
        return service.views();
    }

    @Override
    protected Optional<StoredItem<V>> find(String key) {
        return service.find(key).map(entity -> new StoredItem<>(service.view(entity), entity.version));
    }

    @Override
    protected void save(String key, V thing, String version) {
        service.put(key, thing, version);
    }

    @Override
    protected void delete(String key, String version) {
        service.delete(key, version);
    }
}
