package org.indicatorwatch.web.layout;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;

import org.indicatorwatch.platform.web.RequestLanguage;

/** Texts of the message bundles in templates, in the language of the request: {@code {m:text('web.sign-in')}}. */
@TemplateExtension(namespace = "m")
final class TemplateTexts {

    private TemplateTexts() {}

    /** A text of the pages; the keys of all begin with {@code web.}. */
    static String text(String key) {
        return in(key);
    }

    static String text(String key, Object first) {
        return in(key, first);
    }

    static String text(String key, Object first, Object second) {
        return in(key, first, second);
    }

    static String text(String key, Object first, Object second, Object third) {
        return in(key, first, second, third);
    }

    /** One of a group of texts, such as the name of a role: {@code {m:named('choice.Role', user.role)}}. */
    static String named(String group, Object name) {
        return in(group + "." + name);
    }

    /** Label of a field of a form that edits something. */
    static String edited(String topic, String field) {
        return in("edit." + topic + "." + field);
    }

    /** What is said below that label. */
    static String hint(String topic, String field) {
        return in("edit." + topic + "." + field + ".hint");
    }

    /** A text about things that are edited: {@code title}, {@code new}, {@code intro}, {@code empty}, {@code delete}. */
    static String about(String topic, String key) {
        return in("things." + topic + "." + key);
    }

    /** What a page about a problem is headed with. */
    static String problemTitle(int status) {
        String kind =
                switch (status) {
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 409, 412 -> "conflict";
                    default -> status < 500 ? "refused" : "failed";
                };
        return in("problem." + kind);
    }

    private static String in(String key, Object... arguments) {
        return Arc.container().instance(RequestLanguage.class).get().text("web." + key, arguments);
    }
}
