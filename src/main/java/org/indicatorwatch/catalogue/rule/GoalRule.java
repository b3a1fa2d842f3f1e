package org.indicatorwatch.catalogue.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target demands of its readings. A rule is either simple (one series against one demand) or a compound of
 * rules. Its JSON form is part of the API.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Level.class, name = "level"),
    @JsonSubTypes.Type(value = About.class, name = "about"),
    @JsonSubTypes.Type(value = Benchmark.class, name = "benchmark"),
    @JsonSubTypes.Type(value = Change.class, name = "change"),
    @JsonSubTypes.Type(value = AllOf.class, name = "all"),
    @JsonSubTypes.Type(value = AnyOf.class, name = "any")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        oneOf = {Level.class, About.class, Benchmark.class, Change.class, AllOf.class, AnyOf.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "level", schema = Level.class),
            @DiscriminatorMapping(value = "about", schema = About.class),
            @DiscriminatorMapping(value = "benchmark", schema = Benchmark.class),
            @DiscriminatorMapping(value = "change", schema = Change.class),
            @DiscriminatorMapping(value = "all", schema = AllOf.class),
            @DiscriminatorMapping(value = "any", schema = AnyOf.class)
        })
public sealed interface GoalRule permits SimpleRule, AllOf, AnyOf {

    /** Whether each calendar year is judged by itself (每年). */
    boolean everyYear();
}
