package org.indicatorwatch.web.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.ReturnPath;

/** The form to sign in with, wherever it is shown. */
@ApplicationScoped
class SignInForm {

    private final boolean elsewhere;

    SignInForm(@ConfigProperty(name = "indicator-watch.oidc.sign-in", defaultValue = "false") boolean elsewhere) {
        this.elsewhere = elsewhere;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signIn(Form form, String next, boolean elsewhere, KeptForm kept);
    }

    /**
     * The page with the form.
     *
     * @param next where to go on afterwards
     * @param kept what is to be sent again afterwards
     */
    TemplateInstance page(Form form, String next, KeptForm kept) {
        return Templates.signIn(form, ReturnPath.checked(next), elsewhere, kept);
    }
}
