package org.indicatorwatch.platform.coded;

import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import org.indicatorwatch.platform.web.EntityTags;

/** Answers about one coded entity. */
public final class CodedAnswers {

    private CodedAnswers() {}

    /** 200 with the entity's view and tag. */
    public static <E extends CodedEntity> Response of(E entity, Function<E, ?> view) {
        return EntityTags.ok(view.apply(entity), entity.version);
    }

    /** 201 or 200 with the stored entity's view and tag. */
    public static <E extends CodedEntity> Response of(CodedService.Saved<E> saved, Function<E, ?> view) {
        Response.Status status = saved.created() ? Response.Status.CREATED : Response.Status.OK;
        return EntityTags.tagged(status, view.apply(saved.entity()), saved.entity().version)
                .build();
    }
}
