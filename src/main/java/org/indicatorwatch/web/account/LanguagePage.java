package org.indicatorwatch.web.account;

import java.time.Duration;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.platform.access.OpenToAll;
import org.indicatorwatch.platform.web.Language;
import org.indicatorwatch.web.layout.Answers;
import org.indicatorwatch.web.layout.ReturnPath;

/** Remembers the language that somebody chose. */
@Path("/language")
@OpenToAll
class LanguagePage {

    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    @POST
    public Response choose(@FormParam("language") String language, @FormParam("next") String next) {
        NewCookie cookie = new NewCookie.Builder(Language.COOKIE)
                .value("en".equals(language) ? "en" : "zh-CN")
                .path("/")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(Answers.goTo(ReturnPath.checked(next)))
                .cookie(cookie)
                .build();
    }
}
