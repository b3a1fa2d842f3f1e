package org.indicatorwatch.platform.coded;

import java.util.regex.Pattern;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.indicatorwatch.platform.web.ProblemException;

/** Something whose key is its code. */
@MappedSuperclass
public abstract class CodedEntity extends PanacheEntityBase {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Natural key; never changes. */
    @Id
    public String code;

    /** Counts changes; the entity tag of the REST interface. */
    @Version
    public long version;

    /** @throws ProblemException 422 unless it is 1 to 64 letters, digits, dots, dashes and underscores */
    public static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.invalid("code", "bad-code", code);
        }
    }
}
