package org.indicatorwatch.web.account;

import java.time.Duration;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;

import org.indicatorwatch.identity.session.SecureCookies;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.ReturnPath;

/** Remembers the language that somebody chose. */
@Path("/language")
@PublicAccess
class LanguagePage {

    private static final int COOKIE_MAX_AGE_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private final SecureCookies cookies;

    LanguagePage(SecureCookies cookies) {
        this.cookies = cookies;
    }

    @POST
    public Response choose(
            @FormParam("language") String language, @FormParam("next") String next, RoutingContext context) {
        NewCookie cookie = new NewCookie.Builder(RequestLanguage.COOKIE)
                .value("en".equals(language) ? "en" : "zh-CN")
                .path("/")
                .maxAge(COOKIE_MAX_AGE_SECONDS)
                .httpOnly(true)
                .secure(cookies.isSecure(context))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(HtmlResponses.seeOther(ReturnPath.checked(next)))
                .cookie(cookie)
                .build();
    }
}
