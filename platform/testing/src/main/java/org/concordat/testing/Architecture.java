package org.concordat.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of structure that hold in every service; each has a planted violation among this module's own tests. */
public final class Architecture {

    /** The suffix of a file tells its ring. These may know frameworks; everything else is domain and may not. */
    static final Set<String> OUTER_RINGS =
            Set.of("Resource", "Handler", "Store", "Row", "Publisher", "Consumer", "Projection", "Filter", "Check");

    private static final Pattern BANNED =
            Pattern.compile(".*(Util|Utils|Common|Misc|Helper|Helpers|Manager|Impl|Dto|DTO|Data)");

    private Architecture() {}

    /** All rules over the compiled classes of a service, such as {@code org.concordat.budgets}. */
    public static void check(String servicePackage) {
        var service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        if (service.isEmpty()) {
            throw new AssertionError("there is nothing in " + servicePackage);
        }
        for (ArchRule rule : List.of(
                domainSeesNoFramework(),
                everyEndpointSaysWhoMayCallIt(),
                namesSayWhatThingsAre(),
                servicesDoNotKnowEachOther(servicePackage))) {
            rule.check(service);
        }
    }

    static ArchRule domainSeesNoFramework() {
        return noClasses()
                .that(not(inAnOuterRing()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "io.vertx..")
                .allowEmptyShould(true)
                .because("domain code receives time and ids and is tested without a container");
    }

    static ArchRule everyEndpointSaysWhoMayCallIt() {
        return methods()
                .that(new DescribedPredicate<JavaMethod>("answer HTTP") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
                    }
                })
                .should(beAllowed())
                .allowEmptyShould(true)
                .because("an endpoint that names no role is denied, and nobody would notice before a user does");
    }

    static ArchRule namesSayWhatThingsAre() {
        return classes()
                .should(new ArchCondition<JavaClass>("have a name that says what it is") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (BANNED.matcher(type.getSimpleName()).matches()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule servicesDoNotKnowEachOther(String servicePackage) {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to another service") {
                    @Override
                    public boolean test(JavaClass type) {
                        return SERVICES.stream()
                                .map(name -> "org.concordat." + name)
                                .filter(other -> !other.equals(servicePackage))
                                .anyMatch(other -> type.getPackageName().equals(other)
                                        || type.getPackageName().startsWith(other + "."));
                    }
                })
                .allowEmptyShould(true)
                .because("services talk by events alone");
    }

    private static final Set<String> SERVICES =
            Set.of("mandates", "budgets", "kpis", "contracts", "savings", "caseload", "consolidation", "portal");

    private static ArchCondition<JavaMethod> beAllowed() {
        ArchCondition<JavaMethod> onMethod =
                beAnnotatedWith("org.concordat.security.Allowed").<JavaMethod>forSubtype();
        return new ArchCondition<>("be @Allowed, itself or by its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.getOwner().isAnnotatedWith("org.concordat.security.Allowed")) {
                    onMethod.check(method, events);
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> inAnOuterRing() {
        return new DescribedPredicate<>("are in an outer ring") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                String name = outermost.getSimpleName();
                return OUTER_RINGS.stream().anyMatch(name::endsWith);
            }
        };
    }
}
