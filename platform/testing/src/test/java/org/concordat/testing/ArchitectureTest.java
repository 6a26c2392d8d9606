package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.concordat.testing.planted");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Architecture.domainSeesNoFramework(), "FrameworkInDomain"),
                Arguments.of(Architecture.everyEndpointSaysWhoMayCallIt(), "OpenDoorResource"),
                Arguments.of(Architecture.namesSayWhatThingsAre(), "FigureHelper"),
                Arguments.of(Architecture.servicesDoNotKnowEachOther("org.concordat.testing"), "Neighbour"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_finds_the_violation_planted_for_it_and_no_other(ArchRule rule, String planted) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(planted));
    }

    @Test
    void a_package_with_nothing_in_it_is_no_success() {
        assertThatThrownBy(() -> Architecture.check("org.concordat.nowhere")).hasMessageContaining("nothing");
    }
}
