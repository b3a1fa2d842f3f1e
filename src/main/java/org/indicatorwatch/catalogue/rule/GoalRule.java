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
    @JsonSubTypes.Type(value = LevelRule.class, name = "level"),
    @JsonSubTypes.Type(value = AboutRule.class, name = "about"),
    @JsonSubTypes.Type(value = BenchmarkRule.class, name = "benchmark"),
    @JsonSubTypes.Type(value = ChangeRule.class, name = "change"),
    @JsonSubTypes.Type(value = AllOfRule.class, name = "all"),
    @JsonSubTypes.Type(value = AnyOfRule.class, name = "any")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        oneOf = {
            LevelRule.class,
            AboutRule.class,
            BenchmarkRule.class,
            ChangeRule.class,
            AllOfRule.class,
            AnyOfRule.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "level", schema = LevelRule.class),
            @DiscriminatorMapping(value = "about", schema = AboutRule.class),
            @DiscriminatorMapping(value = "benchmark", schema = BenchmarkRule.class),
            @DiscriminatorMapping(value = "change", schema = ChangeRule.class),
            @DiscriminatorMapping(value = "all", schema = AllOfRule.class),
            @DiscriminatorMapping(value = "any", schema = AnyOfRule.class)
        })
public sealed interface GoalRule permits SimpleRule, AllOfRule, AnyOfRule {

    /** Whether each calendar year is judged by itself (每年). */
    boolean everyYear();
}
