package org.concordat.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of structure that hold in every service, and in a module of the platform that holds handlers and resources;
 * each is seen to bite on a violation planted among this module's own tests.
 */
public final class Architecture {

    private static final Pattern BANNED =
            Pattern.compile(".*(Util|Utils|Common|Misc|Helper|Helpers|Manager|Impl|Dto|DTO|Data)");
    private static final Set<String> BANNED_PACKAGES =
            Set.of("util", "utils", "common", "misc", "helper", "helpers", "manager", "impl", "dto", "data");

    /** What the domain may see from outside the project: what Java itself computes with, and nothing that acts. */
    private static final List<String> PLAIN_JAVA = List.of(
            "java.lang.",
            "java.util.",
            "java.time.",
            "java.math.",
            "java.text.",
            "java.io.",
            "java.nio.",
            "java.security.",
            "java.net.URI");

    /** Within those: what reaches out of the process. */
    private static final List<String> ACTING = List.of("java.nio.file.", "java.nio.channels.", "java.lang.foreign.");

    /** Libraries that compute one thing from another as {@code java.math} does, and do nothing besides. */
    private static final List<String> COMPUTING =
            List.of("org.apache.commons.text.similarity.", "org.ojalgo.optimisation.");

    /** Annotations that say something about a shape and do nothing. */
    private static final List<String> INERT = List.of(
            "org.jspecify.annotations.",
            "com.fasterxml.jackson.annotation.",
            "org.eclipse.microprofile.openapi.annotations.");

    /** What every service may build on; the rest of {@code org.concordat} is some other service. */
    private static final List<String> PLATFORM = List.of(
            "org.concordat.kernel.",
            "org.concordat.reference.",
            "org.concordat.registers.",
            "org.concordat.mapping.",
            "org.concordat.disclosure.",
            "org.concordat.returns.",
            "org.concordat.web.",
            "org.concordat.security.",
            "org.concordat.messaging.");

    private static final String DOMAIN_SEES_NO_FRAMEWORK = "domain sees no framework";
    private static final String RING_SEES_ITS_OWN = "a ring sees its own frameworks alone";

    private static final String GATE = "org.concordat.web.json.JsonGate";
    private static final List<String> JSON_READERS =
            List.of("com.fasterxml.jackson.core.", "com.fasterxml.jackson.databind.");

    /** What somebody sent is one of these; what is kept is a text of the database. */
    private static final Set<String> SENT = Set.of("[B", "java.io.InputStream", "java.io.DataInput", "java.io.Reader");

    private static final String PROJECT = "org.concordat.";
    private static final String ALLOWED = "org.concordat.security.Allowed";

    private Architecture() {}

    /** All rules over the compiled classes below a package, such as {@code org.concordat.budgets}. */
    public static void check(String basePackage) {
        check(basePackage, rules(basePackage));
    }

    /**
     * The rules for a module of the platform whose purpose is to wrap a framework, such as {@code org.concordat.web}:
     * all but those about which class may see one.
     */
    public static void checkWrapper(String basePackage) {
        TreeMap<String, Rule> rules = rules(basePackage);
        rules.remove(DOMAIN_SEES_NO_FRAMEWORK);
        rules.remove(RING_SEES_ITS_OWN);
        check(basePackage, rules);
    }

    private static void check(String basePackage, TreeMap<String, Rule> rules) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (classes.stream().allMatch(type -> Ring.of(type).isPresent())) {
            throw new AssertionError("there is nothing in " + basePackage + ", or nothing of the domain");
        }
        List<String> wrong = new ArrayList<>();
        rules.forEach((name, rule) ->
                wrong.addAll(Granted.apply(Granted.STRUCTURE, name, basePackage + ".", rule.violations(classes))));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    /** A rule: what is wrong with a class, in words. */
    @FunctionalInterface
    interface Rule {

        Stream<String> wrongWith(JavaClass type);

        default List<Violation> violations(Collection<JavaClass> classes) {
            return classes.stream()
                    .flatMap(type -> wrongWith(type)
                            .map(what -> new Violation(Ring.outermost(type).getName(), what)))
                    .distinct()
                    .toList();
        }
    }

    static TreeMap<String, Rule> rules(String basePackage) {
        TreeMap<String, Rule> rules = new TreeMap<>();
        rules.put(DOMAIN_SEES_NO_FRAMEWORK, Architecture::frameworksInDomain);
        rules.put(RING_SEES_ITS_OWN, Architecture::frameworksOfOtherRings);
        rules.put("a suffix is true", Architecture::untrueSuffix);
        rules.put("a body comes in by the gate", Architecture::bodiesPastTheGate);
        rules.put("an endpoint says who may call it", Architecture::openEndpoints);
        rules.put("a name says what a thing is", Architecture::emptyNames);
        rules.put("services do not know each other", type -> neighbours(type, basePackage));
        return rules;
    }

    /** Domain code receives time and ids and is tested without a container: it sees values, and nothing that acts. */
    static Stream<String> frameworksInDomain(JavaClass type) {
        if (Ring.of(type).isPresent()) {
            return Stream.empty();
        }
        return Ring.targets(type)
                .filter(target -> isOurs(target) ? Ring.isMadeByContainer(target) : !isPlain(target))
                .map(target -> "is domain and sees " + target.getName());
    }

    static Stream<String> frameworksOfOtherRings(JavaClass type) {
        return Ring.of(type).stream()
                .flatMap(ring -> Ring.targets(type)
                        .filter(target -> !isOurs(target) && !isPlain(target) && !ring.maySee(target.getName()))
                        .map(target -> "is a %s and sees %s".formatted(ring.suffix(), target.getName())));
    }

    static Stream<String> untrueSuffix(JavaClass type) {
        return type.isTopLevelClass()
                ? Ring.of(type)
                        .filter(ring -> type.getSimpleName().endsWith(ring.suffix()))
                        .filter(ring -> !ring.keepsPromise().test(type))
                        .map(ring -> "does not keep what its suffix promises: a %s %s"
                                .formatted(ring.suffix(), ring.promise()))
                        .stream()
                : Stream.empty();
    }

    /**
     * A body has its bounds where it is read, so there is one place that reads JSON from bytes, and no endpoint lets the
     * framework do it.
     */
    static Stream<String> bodiesPastTheGate(JavaClass type) {
        Stream<String> bound = type.getMethods().stream()
                .filter(Ring::answersHttp)
                .filter(method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getAnnotations().isEmpty()
                                && !parameter.getRawType().getName().equals("[B")))
                .map(method -> "takes a body in %s otherwise than as bytes".formatted(method.getName()));
        Stream<String> read = type.getName().equals(GATE)
                ? Stream.empty()
                : type.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .filter(called -> Ring.startsWithAny(called.getOwner().getName(), JSON_READERS)
                                && Ring.startsWithAny(called.getName(), List.of("read", "create", "values"))
                                && called.getRawParameterTypes().stream()
                                        .anyMatch(parameter -> SENT.contains(parameter.getName())))
                        .map(called -> "reads JSON by %s, past the gate".formatted(called.getName()));
        return Stream.concat(bound, read);
    }

    /** An endpoint that names no role is denied, and nobody would notice before a user does. */
    static Stream<String> openEndpoints(JavaClass type) {
        return type.getMethods().stream()
                .filter(Ring::answersHttp)
                .filter(method -> !method.isAnnotatedWith(ALLOWED) && !type.isAnnotatedWith(ALLOWED))
                .map(method -> "answers HTTP in %s and does not say who is @Allowed".formatted(method.getName()));
    }

    static Stream<String> emptyNames(JavaClass type) {
        boolean nameless = BANNED.matcher(type.getSimpleName()).matches()
                || Stream.of(type.getPackageName().split("\\.")).anyMatch(BANNED_PACKAGES::contains);
        return nameless ? Stream.of("has a name that says nothing") : Stream.empty();
    }

    /** Services talk by events alone, and the platform knows no service. */
    static Stream<String> neighbours(JavaClass type, String basePackage) {
        return Ring.targets(type)
                .filter(target -> isOurs(target)
                        && !target.getName().startsWith(basePackage + ".")
                        && !Ring.startsWithAny(target.getName(), PLATFORM))
                .map(target -> "knows another service by " + target.getName());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(PROJECT);
    }

    private static boolean isPlain(JavaClass type) {
        return Ring.startsWithAny(type.getName(), PLAIN_JAVA) && !Ring.startsWithAny(type.getName(), ACTING)
                || Ring.startsWithAny(type.getName(), COMPUTING)
                || Ring.startsWithAny(type.getName(), INERT);
    }
}
