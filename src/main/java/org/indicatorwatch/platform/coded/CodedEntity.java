package org.indicatorwatch.platform.coded;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something whose key is its code. */
@MappedSuperclass
public abstract class CodedEntity extends PanacheEntityBase {

    /** Natural key; never changes. */
    @Id
    public String code;

    /** Counts changes; the entity tag of the REST interface. */
    @Version
    public long version;
}
