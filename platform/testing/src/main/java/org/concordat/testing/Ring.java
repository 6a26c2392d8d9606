package org.concordat.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a class stands between the domain and the world. The suffix of its name says so, and what the suffix promises
 * must be true. A class without one of these suffixes is domain.
 *
 * @param suffix ends the name of the file, after at least one other word
 * @param promise what such a class does, for the message when it does not
 * @param sees prefixes of packages that only this ring and others with the same entry may see
 */
record Ring(String suffix, String promise, Set<String> sees, Predicate<JavaClass> keepsPromise) {

    private static final Set<String> TABLES = Set.of(
            "java.sql.",
            "javax.sql.",
            "jakarta.persistence.",
            "io.quarkus.hibernate.",
            "io.quarkus.panache.",
            "org.hibernate.");
    private static final Set<String> JACKSON = Set.of("com.fasterxml.jackson.");
    private static final Set<String> JSON_SCHEMA = Set.of("com.networknt.schema.");
    private static final Set<String> JSON_MAPPINGS = Set.of("com.schibsted.spt.data.jslt.");
    private static final Set<String> WORKBOOKS = Set.of("org.dhatim.fastexcel.", "org.apache.commons.compress.");
    private static final Set<String> CSV = Set.of("de.siegmar.fastcsv.");
    private static final Set<String> OPEN_API = Set.of("org.eclipse.microprofile.openapi.");
    private static final Set<String> CACHES = Set.of("com.github.benmanes.caffeine.");

    /** What every ring but the domain may see: the container that makes its objects, logs, settings, metrics. */
    private static final List<String> CONTAINER = List.of(
            "jakarta.enterprise.",
            "jakarta.inject.",
            "jakarta.annotation.",
            "io.quarkus.runtime.",
            "io.quarkus.scheduler.",
            "io.micrometer.",
            "org.jboss.logging.",
            "org.eclipse.microprofile.config.");

    private static final List<String> WORK =
            List.of("Store", "Row", "Publisher", "Lookup", "Handler", "BoroughScope", "Writes", "EntityManager");

    static final List<Ring> ALL = List.of(
            new Ring(
                    "Resource",
                    "answers HTTP",
                    Set.of("jakarta.ws.rs.", "org.jboss.resteasy.", "io.smallrye.", "org.eclipse.microprofile."),
                    type -> type.getAllMethods().stream().anyMatch(Ring::answersHttp)),
            new Ring(
                    "Handler",
                    "is made by the container and works on stores, publishers or a transaction",
                    JACKSON,
                    type -> isMadeByContainer(type) && dependsOn(type, Ring::isWork)),
            new Ring("Store", "touches the database", union(TABLES, JACKSON), type -> sees(type, TABLES)),
            new Ring(
                    "Row",
                    "is a row of a table, mapped or read by a store",
                    union(TABLES, JACKSON),
                    type -> sees(type, Set.of("jakarta.persistence.")) || isReadByStore(type)),
            new Ring(
                    "Publisher",
                    "writes to the outbox",
                    JACKSON,
                    type -> dependsOn(type, other -> other.getSimpleName().startsWith("Outbox"))),
            // Events are applied in the transaction that the connection stands for.
            new Ring("Projection", "reads events", union(JACKSON, Set.of("java.sql.")), Ring::readsEvents),
            new Ring("Consumer", "reads events", union(JACKSON, Set.of("org.apache.kafka.")), Ring::readsEvents),
            new Ring(
                    "Lookup",
                    "is made by the container and asks stores, with no table of its own",
                    Set.of(),
                    type -> isMadeByContainer(type)
                            && dependsOn(type, other -> other.getSimpleName().endsWith("Store"))),
            new Ring(
                    "Health",
                    "says how something is",
                    Set.of("org.eclipse.microprofile.health."),
                    type -> sees(type, Set.of("org.eclipse.microprofile.health."))),
            new Ring("Cache", "keeps what others worked out, within bounds", CACHES, type -> sees(type, CACHES)),
            new Ring(
                    "Filter",
                    "stands before requests, answers or the OpenAPI document",
                    union(OPEN_API, Set.of("jakarta.ws.rs.", "io.quarkus.smallrye.openapi.")),
                    type -> sees(type, Set.of("jakarta.ws.rs.container.", "org.eclipse.microprofile.openapi."))),
            form("Json", "JSON", union(union(JACKSON, JSON_SCHEMA), JSON_MAPPINGS)),
            form("Csv", "CSV", CSV),
            form("Workbook", "XLSX", WORKBOOKS),
            form("Sql", "SQL", TABLES),
            form("OpenApi", "OpenAPI", OPEN_API));

    private static final Set<String> FORMS = Set.of("Json", "Csv", "Workbook", "Sql", "OpenApi");

    private static Ring form(String suffix, String form, Set<String> sees) {
        return new Ring(suffix, "is the %s form of something".formatted(form), sees, type -> sees(type, sees));
    }

    /**
     * By the end of the name; a form may be its beginning as well, {@code JsonReturn} like {@code LineJson}, which then
     * may see it and promises nothing ({@code CsvEncoding}).
     */
    static Optional<Ring> of(JavaClass type) {
        String name = outermost(type).getSimpleName();
        return ALL.stream()
                .filter(ring -> name.length() > ring.suffix.length())
                .filter(ring ->
                        name.endsWith(ring.suffix) || (FORMS.contains(ring.suffix) && name.startsWith(ring.suffix)))
                .findFirst();
    }

    /** Whether a class of this ring may see a class from outside the project. */
    boolean maySee(String className) {
        return startsWithAny(className, sees) || startsWithAny(className, CONTAINER);
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }

    static boolean answersHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
    }

    /** A bean: its class says how long the container keeps it. */
    static boolean isMadeByContainer(JavaClass type) {
        return type.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getPackageName())
                .anyMatch(name -> name.startsWith("jakarta.enterprise.context") || name.startsWith("jakarta.inject"));
    }

    static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive());
    }

    static boolean startsWithAny(String className, Iterable<String> prefixes) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsEvents(JavaClass type) {
        return sees(type, Set.of("org.concordat.messaging.", "org.apache.kafka."));
    }

    private static boolean isReadByStore(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> outermost(use.getOriginClass()).getSimpleName().endsWith("Store"));
    }

    private static boolean isWork(JavaClass type) {
        String name = type.getSimpleName();
        return WORK.stream().anyMatch(name::endsWith);
    }

    private static boolean sees(JavaClass type, Set<String> packages) {
        return dependsOn(type, target -> startsWithAny(target.getName(), packages));
    }

    private static boolean dependsOn(JavaClass type, Predicate<JavaClass> wanted) {
        return targets(type).filter(target -> !target.equals(type)).anyMatch(wanted);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
