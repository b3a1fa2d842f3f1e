package org.indicatorwatch.catalogue.rule;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.platform.InvalidValueException;

/** A promise that any one of its parts keeps (或), judged by its best part. */
@Schema(
        name = "AnyOfRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "any"))
public record AnyOfRule(List<SimpleRule> of, boolean everyYear) implements GoalRule {

    public AnyOfRule {
        if (of == null || of.size() < 2 || of.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValueException("too-few-parts");
        }
        of = List.copyOf(of);
    }

    public AnyOfRule(List<SimpleRule> of) {
        this(of, false);
    }
}
