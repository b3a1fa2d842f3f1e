package org.indicatorwatch.alerts.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.platform.coded.CodedEntity;

/** A person, or a program, who may be told of alerts. */
@Entity
public class Contact extends CodedEntity {

    public String name;
    public String email;

    /** Code of the department whose alerts alone concern the contact; null for all. */
    public String department;

    @Enumerated(EnumType.STRING)
    public ContactRole role;

    /** Code of the region whose subtree's alerts alone concern the contact; null for all. */
    public String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> channels;

    @Column(name = "webhook_url")
    public String webhookUrl;

    /** Key with which bodies to the webhook are signed; null for none. Never answered. */
    @Column(name = "webhook_secret")
    String webhookSecret;

    /** {@code zh} or {@code en}. */
    public String language;

    /** Whether low severities are told in the daily digest. */
    public boolean digest;

    public boolean enabled;

    /** Follows the configuration until somebody edits it. */
    @Column(name = "from_configuration")
    boolean fromConfiguration;

    public Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Where messages go; empty where the contact has no address. */
    public List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        for (String channel : channels) {
            switch (Channel.valueOf(channel)) {
                case EMAIL -> {
                    if (email != null) {
                        recipients.add(byEmail());
                    }
                }
                case WEBHOOK -> {
                    if (webhookUrl != null) {
                        recipients.add(new Recipient(code, name, Channel.WEBHOOK, webhookUrl, webhookSecret));
                    }
                }
            }
        }
        return recipients;
    }

    /** The contact's mailbox; only for contacts that have one. */
    public Recipient byEmail() {
        return new Recipient(code, name, Channel.EMAIL, email, null);
    }

    /** Whether alerts of these traits concern the contact at all. */
    boolean isConcernedBy(AlertTraits traits) {
        return enabled
                && (department == null || traits.departments().contains(department))
                && (region == null || traits.regions().contains(region));
    }
}
