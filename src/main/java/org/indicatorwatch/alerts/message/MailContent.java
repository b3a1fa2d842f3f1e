package org.indicatorwatch.alerts.message;

import java.util.List;

/**
 * A message in its recipient's language, before it is laid out.
 *
 * @param demo the remark that the figures are not real; empty where they are
 * @param more the remark that further alerts are left out; empty where none are
 */
public record MailContent(
        String language,
        String subject,
        String demo,
        String intro,
        List<MailSection> sections,
        String more,
        String linkLabel,
        String footer) {}
