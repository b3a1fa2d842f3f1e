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
    public RuleComparison operator;

    @Column(name = "right_side")
    public String right;

    @Enumerated(EnumType.STRING)
    public MissingValues missing;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    /** What people are told who break it, in Chinese; null where only {@link #messageEn} is given. */
    public String message;

    /** The same in English; may be null where {@link #message} is not. */
    @Column(name = "message_en")
    public String messageEn;

    public boolean enabled;

    /** What people are told in Chinese, or in English where that is all there is. */
    String inChinese() {
        return message == null ? messageEn : message;
    }

    /** What people are told in English, or in Chinese where that is all there is. */
    String inEnglish() {
        return messageEn == null ? message : messageEn;
    }

    /** What a violation means for the row. */
    public enum Severity {
        /** The row cannot be accepted. */
        ERROR,
        /** The row is accepted once confirmed, commented or given a reason. */
        WARNING
    }
}
