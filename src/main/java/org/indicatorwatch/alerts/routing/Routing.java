package org.indicatorwatch.alerts.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.organisation.RegionTree;

/** Contacts, routes and regions as they are now: tells who is to be told of what, and why. */
public final class Routing {

    private final List<Contact> contacts;
    private final List<Route> routes;
    private final RegionTree regions;

    /** @param routes in the order of their positions */
    public Routing(List<Contact> contacts, List<Route> routes, RegionTree regions) {
        this.contacts = contacts;
        this.routes = routes;
        this.regions = regions;
    }

    /** As they stand in the database. */
    public static Routing load() {
        return new Routing(
                Contact.listAll(Sort.by("code")),
                Route.listAll(Sort.by("position").and("code")),
                RegionTree.load());
    }

    public RegionTree regions() {
        return regions;
    }

    /**
     * A route and what became of it.
     *
     * @param tried false where an earlier route ended the search
     */
    public record Attempt(Route route, boolean tried, boolean matched) {}

    /** All routes in their order, as they are tried for alerts of these traits. */
    public List<Attempt> attempts(AlertTraits traits) {
        List<Attempt> attempts = new ArrayList<>();
        boolean ended = false;
        for (Route route : routes) {
            boolean matched = !ended && route.matchers.match(traits);
            attempts.add(new Attempt(route, !ended, matched));
            ended |= matched && !route.proceed;
        }
        return attempts;
    }

    /**
     * Who is told of alerts of these traits, each once, with the codes of the routes that lead there. A contact that is
     * named but not concerned (other department, other region, disabled) is left out.
     */
    public Map<Contact, List<String>> contacts(AlertTraits traits) {
        Map<Contact, List<String>> told = new LinkedHashMap<>();
        for (Attempt attempt : attempts(traits)) {
            for (Contact contact : contacts) {
                if (attempt.matched() && attempt.route().leadsTo(contact) && contact.isConcernedBy(traits)) {
                    told.computeIfAbsent(contact, unknown -> new ArrayList<>()).add(attempt.route().code);
                }
            }
        }
        return told;
    }

    /** The contacts of a role whom alerts of these traits concern. */
    public List<Contact> concerned(ContactRole role, AlertTraits traits) {
        return contacts.stream()
                .filter(contact -> contact.role == role && contact.isConcernedBy(traits))
                .toList();
    }
}
