package org.indicatorwatch.alerts.contacts;

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
     * Who is told of alerts of these traits, each once, with the codes of the routes that lead there. A contact that is
     * named but not concerned (other department, other region, disabled) is left out.
     */
    public Map<Contact, List<String>> recipients(AlertTraits traits) {
        Map<Contact, List<String>> told = new LinkedHashMap<>();
        for (Route route : routes) {
            if (route.matchers.match(traits)) {
                for (Contact contact : contacts) {
                    if (route.leadsTo(contact) && contact.isConcernedBy(traits)) {
                        told.computeIfAbsent(contact, unknown -> new ArrayList<>())
                                .add(route.code);
                    }
                }
                if (!route.proceed) {
                    break;
                }
            }
        }
        return told;
    }

    /** The routes in the order in which they are tried. */
    public List<Route> routes() {
        return routes;
    }

    /** The contacts of a role whom alerts of these traits concern. */
    public List<Contact> concerned(ContactRole role, AlertTraits traits) {
        return contacts.stream()
                .filter(contact -> contact.role == role && contact.isConcernedBy(traits))
                .toList();
    }
}
