package org.indicatorwatch.alerts.routing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.platform.coded.CodedView;

/**
 * A contact in the REST interface.
 *
 * @param webhookSecret only written; null leaves the present one, an empty text removes it
 * @param language {@code zh} (default) or {@code en}
 */
public record ContactView(
        String code,
        String name,
        String email,
        String department,
        ContactRole role,
        String region,
        List<Channel> channels,
        String webhookUrl,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String webhookSecret,
        String language,
        Boolean digest,
        Boolean enabled)
        implements CodedView {

    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.code,
                contact.name,
                contact.email,
                contact.department,
                contact.role,
                contact.region,
                contact.channels.stream().map(Channel::valueOf).toList(),
                contact.webhookUrl,
                null,
                contact.language,
                contact.digest,
                contact.enabled);
    }
}
