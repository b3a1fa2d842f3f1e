package org.indicatorwatch.catalogue;

import java.io.Serializable;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Remembers that an item of the packaged catalogue was loaded, in which wording, and as which version. */
@Entity
@Table(name = "packaged_item")
class PackagedItem extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    /** Of the packaged text; differs once a new release words the item differently. */
    String fingerprint;

    /** The entity's version right after loading; a different one means that a user changed it. */
    @Column(name = "version")
    long loadedVersion;

    @Embeddable
    record Key(String kind, String code) implements Serializable {}

    static Optional<PackagedItem> find(String kind, String code) {
        return findByIdOptional(new Key(kind, code));
    }
}
