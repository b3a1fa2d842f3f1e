package org.indicatorwatch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.scheduler.Scheduled;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.access.Requires;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(locations = ArchitectureTest.Compiled.class)
class ArchitectureTest {

    /** The compiled files themselves: the class loader of the running service hides where its classes come from. */
    static final class Compiled implements LocationProvider {

        @Override
        public Set<Location> get(Class<?> test) {
            return Set.of(Location.of(Path.of("target", "classes")));
        }
    }

    /** The features in the order of the map in package-info: each may use those before it. */
    private static final List<String> FEATURES = List.of(
            "platform",
            "organisation",
            "identity",
            "catalogue",
            "readings",
            "assessment",
            "delivery",
            "alerts",
            "metrics",
            "demo",
            "web");

    @ArchTest
    static void featuresUseOnlyThoseAboveThem(JavaClasses classes) {
        for (int i = 0; i < FEATURES.size(); i++) {
            String[] below = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(feature -> "org.indicatorwatch." + feature + "..")
                    .toArray(String[]::new);
            if (below.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.indicatorwatch." + FEATURES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static final ArchRule everyFeatureHasItsPlaceInTheOrder = classes()
            .should()
            .resideInAnyPackage(FEATURES.stream()
                    .map(feature -> "org.indicatorwatch." + feature + "..")
                    .toArray(String[]::new))
            .orShould(be(DescribedPredicate.describe(
                    "the map of the architecture", type -> type.getSimpleName().equals("package-info"))));

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.indicatorwatch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.indicatorwatch.(**)").should().beFreeOfCycles();

    /** Rooms of a feature in their order: each may use those before it, and what the feature itself holds. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "identity", List.of("limits", "password", "user", "token", "oidc", "access", "session"),
            "readings", List.of("rules", "plausibility", "collecting", "importing"),
            "readings.importing", List.of("row", "format", "cells", "template", "background", "upload"),
            "assessment", List.of("method", "explanation", "run", "query", "preview"),
            "delivery", List.of("mail", "webhook", "outbox"),
            "alerts", List.of("routing", "silence", "status", "message", "reporting", "notices"));

    @ArchTest
    static void roomsUseOnlyThoseBeforeThem(JavaClasses classes) {
        ROOMS.forEach((feature, rooms) -> {
            for (int i = 0; i < rooms.size() - 1; i++) {
                String[] later = rooms.subList(i + 1, rooms.size()).stream()
                        .map(room -> "org.indicatorwatch." + feature + "." + room + "..")
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage("org.indicatorwatch." + feature + "." + rooms.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(classes);
            }
        });
    }

    /** One meaning per name: a search for a class finds one. */
    @ArchTest
    static void simpleNamesAreUnique(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(names -> names.size() == 1);
        assertThat(byName).isEmpty();
    }

    @ArchTest
    static final ArchRule whatHasAScheduleIsAJob = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Job");

    @ArchTest
    static final ArchRule theMethodIsPure = noClasses()
            .that()
            .resideInAnyPackage(
                    "..assessment.method..",
                    "..assessment.explanation..",
                    "..catalogue.rule..",
                    "..catalogue.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.jboss..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    /** So that a changed sentence never makes a new conclusion. */
    @ArchTest
    static final ArchRule conclusionsKnowNoSentences = noClasses()
            .that()
            .resideInAnyPackage("org.indicatorwatch.assessment", "..assessment.run..", "..assessment.method..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..assessment.explanation..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Messages.class);

    @ArchTest
    static final ArchRule deliveryKnowsRecipientsAndTextOnly = noClasses()
            .that()
            .resideInAPackage("..delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalogue..", "..readings..", "..assessment..", "..organisation..");

    @ArchTest
    static final ArchRule everyRestMethodSaysWhatItRequires = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(be(DescribedPredicate.<JavaMethod>describe(
                    "annotated with @Requires, or every class that answers with it or @OpenToAll",
                    method -> method.isAnnotatedWith(Requires.class)
                            || answering(method.getOwner())
                                    .allMatch(type -> type.isAnnotatedWith(Requires.class)
                                            || type.isAnnotatedWith(PublicAccess.class)))));

    /** Without it, whoever asks for another format would get what the framework makes of the answer. */
    @ArchTest
    static final ArchRule everyRestMethodOfTheInterfaceSaysWhatItProduces = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(be(DescribedPredicate.<JavaMethod>describe(
                    "of a page, annotated with @Produces, or of a class that is",
                    method -> method.getOwner().getPackageName().startsWith("org.indicatorwatch.web")
                            || method.isAnnotatedWith(Produces.class)
                            || method.getOwner().isAnnotatedWith(Produces.class))));

    @ArchTest
    static final ArchRule onlyPagesAreOpenToAll =
            classes().that().areAnnotatedWith(PublicAccess.class).should().resideInAPackage("org.indicatorwatch.web..");

    private static Stream<JavaClass> answering(JavaClass owner) {
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class));
    }
}
