package org.indicatorwatch.platform.audit;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One write. Written by {@link Audit} only, changed by nobody. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** Name of the account, or {@code system}. */
    public String actor;

    /** Where the request came from; null for work of the service's own. */
    public String address;

    /** Kind of thing and what was done to it, such as {@code region.update}. */
    public String action;

    /** Kind and key of the thing, such as {@code region/350525}. */
    public String subject;

    /** What was there before; null for something new. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode before;

    /** What is there now; null for something removed. */
    @JdbcTypeCode(SqlTypes.JSON)
    public JsonNode after;

    /** Everything that was ever done. */
    public static List<String> actions() {
        return different("action");
    }

    /** The kinds of all things that anything was ever done to: the first parts of the subjects. */
    public static List<String> kinds() {
        return different("split_part(subject, '/', 1)");
    }

    /** Leaps from each value to the next in the expression's index; the log is too long to be read for it. */
    @SuppressWarnings("unchecked")
    private static List<String> different(String expression) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive found (value) as (
                            select min(%1$s) from audit_entry
                            union all
                            select (select min(%1$s) from audit_entry where %1$s > found.value)
                            from found where found.value is not null)
                        select value from found where value is not null
                        """
                                .formatted(expression),
                        String.class)
                .getResultList();
    }
}
