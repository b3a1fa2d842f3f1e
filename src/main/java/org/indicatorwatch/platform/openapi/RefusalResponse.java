package org.indicatorwatch.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import org.indicatorwatch.platform.web.Problem;

/** The ways in which a request is refused, each with a problem document. */
enum RefusalResponse {
    MALFORMED(400, "The request cannot be understood."),
    UNAUTHORIZED(401, "Nobody is named, or the token or password is not accepted."),
    FORBIDDEN(403, "The account may not do this."),
    NOT_FOUND(404, "There is no such thing."),
    NOT_ACCEPTABLE(406, "There is none of the formats that are accepted."),
    CONFLICT(409, "The state of things does not allow it."),
    STALE(412, "Somebody has changed it since the version that If-Match names."),
    TOO_LARGE(413, "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not understood here."),
    UNPROCESSABLE(422, "The request is understood, but against the rules; violations name the fields."),
    TOO_MANY_REQUESTS(429, "Too many attempts; Retry-After says when to try again.");

    private static final String SCHEMA = "Problem";

    private final int status;
    private final String description;

    RefusalResponse(int status, String description) {
        this.status = status;
        this.description = description;
    }

    /** Adds the refusals, and the form that they share. */
    static void describe(Components components) {
        components.addSchema(SCHEMA, problem());
        for (RefusalResponse refusal : values()) {
            components.addResponse(
                    refusal.name(),
                    OASFactory.createAPIResponse()
                            .description(refusal.description)
                            .content(OASFactory.createContent()
                                    .addMediaType(
                                            Problem.MEDIA_TYPE,
                                            OASFactory.createMediaType()
                                                    .schema(OASFactory.createSchema()
                                                            .ref(SCHEMA)))));
        }
    }

    boolean appliesTo(String path, HttpMethod method, Operation operation) {
        return switch (this) {
            case MALFORMED, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, UNPROCESSABLE -> true;
            case NOT_FOUND -> path.contains("{");
            case CONFLICT -> method != HttpMethod.GET;
            case STALE ->
                operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(header -> "If-Match".equals(header.getName()));
            case TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> operation.getRequestBody() != null;
            case TOO_MANY_REQUESTS ->
                method == HttpMethod.POST && (path.endsWith("/tokens") || path.endsWith("/password"));
        };
    }

    void addTo(APIResponses responses) {
        responses.addAPIResponse(
                Integer.toString(status), OASFactory.createAPIResponse().ref(name()));
    }

    private static Schema problem() {
        Schema violation = object().addProperty("field", text("Path of the field, as in readings[3].value."))
                .addProperty("code", text("Stable."))
                .addProperty("message", text("In the caller's language."));
        return object().description("RFC 9457")
                .addProperty("type", text("urn:indicator-watch:problem: and the code."))
                .addProperty("title", text("What the status means."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("One sentence in the caller's language."))
                .addProperty("instance", text("The path that was asked for."))
                .addProperty("code", text("Stable."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation))
                .addProperty("current", object().description("What is there now; with 412 only."));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
