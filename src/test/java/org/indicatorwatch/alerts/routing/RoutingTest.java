package org.indicatorwatch.alerts.routing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.organisation.RegionTree;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTest {

    private final Contact secretariat = contact("secretariat", ContactRole.SECRETARIAT, null, null);
    private final Contact yongchun = contact("yongchun", ContactRole.DEPARTMENT_LEAD, null, "350525");
    private final Contact insurance = contact("insurance", ContactRole.DEPARTMENT_LEAD, "qz-insurance", null);

    @Test
    void theFirstRouteThatMatchesDecidesUnlessItContinues() {
        Route first = route("first", matchingRegions("350500"), false, "yongchun");
        Route rest = route("rest", Matchers.ALL, false, "secretariat");
        assertThat(told(traits("350525"), first, rest)).isEqualTo(Map.of(yongchun, List.of("first")));

        first.proceed = true;
        assertThat(told(traits("350525"), first, rest))
                .isEqualTo(Map.of(yongchun, List.of("first"), secretariat, List.of("rest")));
    }

    @Test
    void aContactIsNeverToldOfWhatDoesNotConcernIt() {
        Route all = route("all", Matchers.ALL, false, "yongchun", "insurance");
        assertThat(told(traits("350526"), all)).isEqualTo(Map.of(insurance, List.of("all")));
        insurance.enabled = false;
        assertThat(told(traits("350526"), all)).isEmpty();
    }

    @Test
    void rolesStandForAllOfTheirContacts() {
        Route leads = route("leads", Matchers.ALL, false);
        leads.roles = List.of("DEPARTMENT_LEAD");
        assertThat(told(traits("350525"), leads)).containsOnlyKeys(yongchun, insurance);
    }

    @Test
    void everyListOfAMatcherMustAgree() {
        Matchers narrow = new Matchers(
                List.of(AlertKind.STATUS),
                List.of(Severity.HIGH),
                List.of("qz-145"),
                List.of(),
                List.of("350500"),
                List.of(Nature.BINDING),
                List.of("分级诊疗"));
        assertThat(narrow.match(traits("350525"))).isTrue();
        assertThat(matchingRegions("350526").match(traits("350525"))).isFalse();
        assertThat(new Matchers(null, List.of(Severity.LOW), null, null, null, null, null).match(traits("350525")))
                .isFalse();
    }

    private Map<Contact, List<String>> told(AlertTraits traits, Route... routes) {
        return new Routing(List.of(secretariat, yongchun, insurance), List.of(routes), new RegionTree(List.of()))
                .contacts(traits);
    }

    private static AlertTraits traits(String county) {
        return new AlertTraits(
                AlertKind.STATUS,
                Severity.HIGH,
                "qz-145",
                "12",
                List.of(county, "350500", "350000"),
                Nature.BINDING,
                "分级诊疗",
                List.of("qz-insurance", "qz-health"));
    }

    private static Matchers matchingRegions(String region) {
        return new Matchers(null, null, null, null, List.of(region), null, null);
    }

    private static Route route(String code, Matchers matchers, boolean proceed, String... contacts) {
        Route route = new Route();
        route.code = code;
        route.matchers = matchers;
        route.contacts = List.of(contacts);
        route.roles = List.of();
        route.proceed = proceed;
        return route;
    }

    private static Contact contact(String code, ContactRole role, String department, String region) {
        Contact contact = new Contact();
        contact.code = code;
        contact.role = role;
        contact.department = department;
        contact.region = region;
        contact.enabled = true;
        return contact;
    }
}
