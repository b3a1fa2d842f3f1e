package org.indicatorwatch.alerts.routing;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.platform.coded.CodedEntity;

/** Leads the alerts it matches to contacts. Routes are tried in the order of their positions. */
@Entity
@Table(name = "alert_route")
public class Route extends CodedEntity {

    public int position;

    @JdbcTypeCode(SqlTypes.JSON)
    public Matchers matchers;

    /** Codes of contacts. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> contacts;

    /** All contacts of these roles. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> roles;

    /** Whether the routes after it are looked at too. */
    public boolean proceed;

    boolean leadsTo(Contact contact) {
        return contacts.contains(contact.code) || roles.contains(contact.role.name());
    }
}
