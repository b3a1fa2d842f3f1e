package org.indicatorwatch.catalogue.rule;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.platform.InvalidValueException;

/** A promise of several parts that must all be kept (并), judged by its worst part. */
@Schema(
        name = "AllOfRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "all"))
public record AllOfRule(List<SimpleRule> of, boolean everyYear) implements GoalRule {

    public AllOfRule {
        if (of == null || of.size() < 2 || of.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValueException("too-few-parts");
        }
        of = List.copyOf(of);
    }

    public AllOfRule(List<SimpleRule> of) {
        this(of, false);
    }
}
