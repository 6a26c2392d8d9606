package org.concordat.consolidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.concordat.testing.Architecture;
import org.junit.jupiter.api.Test;

/** Figures reach an answer through the release step and by no other way. */
class OneStepTest {

    private static final String BASE = "org.concordat.consolidation";

    /** What carries figures before it is settled whether they may be shown. */
    private static final Set<String> RAW =
            Set.of("BudgetFact", "Figures", "BoroughReturn", "Facts", "FactStore", "ControlTotals");

    private static final DescribedPredicate<JavaClass> CARRIES_RAW_FIGURES =
            new DescribedPredicate<>("carry raw figures") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().equals(BASE + ".facts") && RAW.contains(type.getSimpleName());
                }
            };

    /** Those who bring figures in, prove them complete, or release them. */
    static final ArchRule ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".facts", BASE + ".projection", BASE + ".reconciliation", BASE + ".release")
            .should()
            .dependOnClassesThat(CARRIES_RAW_FIGURES);

    static final ArchRule NOBODY_ELSE_MAKES_WHAT_IS_RELEASED = constructors()
            .that()
            .areDeclaredInClassesThat(new DescribedPredicate<>("are released") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().startsWith("Released") && type.isTopLevelClass() && !type.isEnum();
                }
            })
            .should()
            .notBePublic();

    private static JavaClasses service() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE);
    }

    private static JavaClasses planted() {
        return new ClassFileImporter().importPackages(BASE + ".planted");
    }

    @Test
    void the_service_keeps_the_rules_of_structure() {
        Architecture.check(BASE);
    }

    @Test
    void only_the_release_step_sees_raw_figures() {
        assertThat(service()).isNotEmpty();
        ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES.check(service());
    }

    @Test
    void nobody_else_makes_what_is_released() {
        NOBODY_ELSE_MAKES_WHAT_IS_RELEASED.check(service());
    }

    @Test
    void the_rules_bite_on_what_is_planted_for_them() {
        assertThatThrownBy(() -> ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES.check(planted()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RawFiguresOutside");
        assertThatThrownBy(() -> NOBODY_ELSE_MAKES_WHAT_IS_RELEASED.check(planted()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ReleasedByAnybody");
    }
}
