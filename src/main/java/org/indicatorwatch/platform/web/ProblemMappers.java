package org.indicatorwatch.platform.web;

import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document; what is not foreseen is logged and answered without detail. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int STATUS_TOO_LARGE = 413;

    /** How the framework, which has no type for it, says that a form has more fields than it reads. */
    private static final String TOO_MANY_FIELDS_PREFIX = "Param limit of ";

    private final RequestLanguage language;

    ProblemMappers(RequestLanguage language) {
        this.language = language;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, UriInfo uri) {
        return answer(problem, uri);
    }

    /** Named twice, because the framework brings a mapper of its own for the second. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable(JacksonException exception, UriInfo uri) {
        return answer(JsonProblems.of(exception), uri);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthorized(UriInfo uri) {
        Response plain = answer(ProblemException.plain(401), uri);
        return Response.fromResponse(plain).header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, UriInfo uri) {
        return answer(ProblemException.forbidden(), uri);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException exception, UriInfo uri) {
        LOG.debugf(exception, "Constraint %s", exception.getConstraintName());
        return answer(ProblemException.conflict("in-use"), uri);
    }

    /** A value that the database cannot hold, such as a NUL character or a day after the end of its calendar. */
    @ServerExceptionMapper
    Response data(DataException exception, UriInfo uri) {
        LOG.debug("The database refused a value", exception);
        return answer(ProblemException.malformed(), uri);
    }

    @ServerExceptionMapper
    Response fromFramework(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        return status >= 500 ? unexpected(exception, uri) : answer(ProblemException.plain(status), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception, UriInfo uri) {
        if (exception instanceof UncheckedIOException && exception.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        if (exception.getMessage() != null && exception.getMessage().startsWith(TOO_MANY_FIELDS_PREFIX)) {
            return answer(ProblemException.plain(STATUS_TOO_LARGE), uri);
        }
        if (isGone(exception)) {
            LOG.infof("The connection broke off before %s was answered: %s", uri.getPath(), exception);
            return answer(ProblemException.plain(400), uri);
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(exception, "Request %s failed, reference %s", uri.getPath(), reference);
        return answer(ProblemException.internal(reference), uri);
    }

    /** Whether the caller hung up before it was answered, as a browser does whose page is left. */
    static boolean isGone(Throwable exception) {
        for (Throwable each = exception; each != null; each = each.getCause()) {
            if (each instanceof ClosedChannelException || each instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    private Response answer(ProblemException problem, UriInfo uri) {
        Locale locale = language.locale();
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Language", locale.toLanguageTag())
                .entity(Problem.of(problem, uri.getRequestUri().getPath(), locale));
        problem.retryAfter().ifPresent(wait -> answer.header("Retry-After", Math.max(1, wait.toSeconds() + 1)));
        return answer.build();
    }
}
