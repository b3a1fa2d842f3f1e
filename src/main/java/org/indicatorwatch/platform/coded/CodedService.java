package org.indicatorwatch.platform.coded;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * The only writer of one kind of {@link CodedEntity}.
 *
 * @param <E> the entity
 * @param <V> its form in the REST interface and in the packaged catalogue
 */
public abstract class CodedService<E extends CodedEntity, V extends CodedView> {

    @Inject
    protected EntityManager entities;

    @Inject
    Audit audit;

    private final Class<E> type;
    private final Class<V> viewType;
    private final String kind;

    protected CodedService(Class<E> type, Class<V> viewType, String kind) {
        this.type = type;
        this.viewType = viewType;
        this.kind = kind;
    }

    /** Checks the view and carries it over to the entity. */
    protected abstract void apply(V view, E entity);

    /** The entity as the REST interface shows it. */
    public abstract V view(E entity);

    /** Called after an entity was created, changed or deleted, in the same transaction. */
    protected void changed(String code) {}

    /** Refuses to delete what is still referred to in ways that the database does not know. */
    protected void refuseWhereNeeded(E entity) {}

    /** In the order in which they are listed, as HQL. */
    protected String order() {
        return "code";
    }

    /** All of them. */
    @Transactional
    public List<E> all() {
        return entities.createQuery("from " + type.getName() + " order by " + order(), type)
                .getResultList();
    }

    /** All of them, as the REST interface shows them. */
    @Transactional
    public List<V> views() {
        return all().stream().map(this::view).toList();
    }

    public Class<V> viewType() {
        return viewType;
    }

    public Optional<E> find(String code) {
        return Optional.ofNullable(entities.find(type, code));
    }

    /** @throws ProblemException 404 if there is none */
    public E get(String code) {
        return find(code).orElseThrow(() -> ProblemException.notFound(kind, code));
    }

    /**
     * Creates or replaces.
     *
     * @param ifMatch the version that the caller believes to replace, or null
     * @return the stored entity, with its new version
     * @throws ProblemException 412 if the version differs, 422 if the content is against the rules
     */
    @Transactional
    public SavedEntity<E> put(String code, V view, String ifMatch) {
        CodedEntity.requireCode(code);
        FieldChecks.require("", view);
        FieldChecks.requireSame("code", view.code(), code);
        E entity = entities.find(type, code, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.check(ifMatch, entity == null ? null : entity.version);
        boolean created = entity == null;
        V before = created ? null : view(entity);
        if (created) {
            entity = newEntity();
            entity.code = code;
        }
        apply(view, entity);
        if (created) {
            entities.persist(entity);
        }
        entities.flush();
        audit.record(kind + (created ? ".create" : ".update"), kind + "/" + code, before, view(entity));
        changed(code);
        return new SavedEntity<>(entity, created);
    }

    /** @throws ProblemException 404, 412, or 409 while something still refers to it */
    @Transactional
    public void delete(String code, String ifMatch) {
        E entity = get(code);
        EntityTags.check(ifMatch, entity.version);
        refuseWhereNeeded(entity);
        V before = view(entity);
        entities.remove(entity);
        entities.flush();
        audit.record(kind + ".delete", kind + "/" + code, before, null);
        changed(code);
    }

    /** Refuses a code that refers to nothing. */
    protected void requireExists(Class<?> other, String field, String otherCode) {
        CodeReferences.requireExists(entities, other, field, otherCode);
    }

    private E newEntity() {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be created", e);
        }
    }

    /** Outcome of a PUT. */
    public record SavedEntity<E>(E entity, boolean created) {}
}
