package org.indicatorwatch.readings.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.indicatorwatch.platform.coded.CodedEntity;

/** What figures of one region and period must satisfy among each other: left side, operator, right side. */
@Entity
@Table(name = "validation_rule")
public class ValidationRule extends CodedEntity {

    /** See {@link Expression}. */
    @Column(name = "left_side")
    public String left;

    @Enumerated(EnumType.STRING)
    public Comparison operator;

    @Column(name = "right_side")
    public String right;

    @Enumerated(EnumType.STRING)
    public MissingValues missing;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    /** What people are told who break it. */
    public String message;

    public boolean enabled;

    /** What a violation means for the row. */
    public enum Severity {
        /** The row cannot be accepted. */
        ERROR,
        /** The row is accepted once confirmed or commented. */
        WARNING
    }
}
