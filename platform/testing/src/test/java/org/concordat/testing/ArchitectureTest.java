package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String BASE = "org.concordat.testing.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);
    private static final Map<String, Set<String>> VIOLATIONS = Map.of(
            "domain sees no framework",
            Set.of("FrameworkInDomain", "FilesInDomain", "StoreInDomain"),
            "a ring sees its own frameworks alone",
            Set.of("TableReadingPublisher"),
            "an endpoint says who may call it",
            Set.of("OpenDoorResource", "BoundBodyResource"),
            "a name says what a thing is",
            Set.of("FigureHelper", "misc.Anything", "misc.package-info"),
            "a body comes in by the gate",
            Set.of("BoundBodyResource", "BesideTheGateJson"),
            "services do not know each other",
            Set.of("Neighbour"));

    static Stream<Arguments> violations() {
        return VIOLATIONS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void each_rule_finds_the_violations_planted_for_it_and_no_other(String rule, Set<String> planted) {
        assertThat(found(rule))
                .containsExactlyInAnyOrderElementsOf(
                        planted.stream().map(name -> BASE + "." + name).toList());
    }

    @Test
    void every_suffix_that_is_not_true_is_found() {
        assertThat(found("a suffix is true"))
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrderElementsOf(
                        Ring.ALL.stream().map(ring -> "Untrue" + ring.suffix()).toList());
    }

    @Test
    void every_rule_has_a_violation_planted_for_it() {
        assertThat(Architecture.rules(BASE).keySet())
                .allMatch(rule -> rule.equals("a suffix is true") || VIOLATIONS.containsKey(rule));
    }

    @Test
    void a_package_with_nothing_in_it_is_no_success() {
        assertThatThrownBy(() -> Architecture.check("org.concordat.nowhere")).hasMessageContaining("nothing");
    }

    @Test
    void a_package_without_domain_is_no_success_either() {
        assertThatThrownBy(() -> Architecture.check(BASE + ".suffixes.UntrueStore"))
                .hasMessageContaining("nothing");
    }

    @Test
    void the_platform_knows_no_service() {
        assertThat(rule("services do not know each other").violations(PLANTED))
                .extracting(Violation::what)
                .containsExactly("knows another service by org.concordat.savings.planted.SavingsFigure");
    }

    @Test
    void an_exception_covers_its_class_alone_and_one_that_nothing_needs_is_found() {
        Map<String, Set<String>> granted = Map.of("rule", Set.of("org.a.Needed", "org.a.Obsolete", "org.b.Elsewhere"));

        assertThat(Granted.apply(
                        granted,
                        "rule",
                        "org.a",
                        List.of(new Violation("org.a.Needed", "is wrong"), new Violation("org.a.New", "is wrong"))))
                .containsExactly(
                        "rule: org.a.New is wrong",
                        "rule: org.a.Obsolete keeps the rule now: take it off the list of exceptions");
    }

    private static List<String> found(String rule) {
        return rule(rule).violations(PLANTED).stream()
                .map(Violation::where)
                .distinct()
                .toList();
    }

    private static Architecture.Rule rule(String name) {
        return Objects.requireNonNull(Architecture.rules(BASE).get(name), name);
    }
}
