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
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.ReportingDomain;
import org.junit.jupiter.api.Test;

/** Figures reach an answer through the release step and by no other way. */
class OneStepTest {

    private static final String BASE = "org.concordat.consolidation";

    /** Figures before it is settled whether they may be shown are in packages of this name, of whichever domain. */
    private static final DescribedPredicate<JavaClass> RAW_FACTS =
            JavaClass.Predicates.resideInAnyPackage(BASE + "..facts..").as("carry raw figures");

    /** A domain says in its declaration where its raw facts are, and looks at none. */
    private static final DescribedPredicate<JavaClass> DECLARES_A_DOMAIN =
            new DescribedPredicate<>("declare a domain") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAssignableTo(DomainSource.class)
                            || type.isAssignableTo(Domain.class)
                            || type.isEquivalentTo(Declaration.class);
                }
            };

    /** Those who bring figures in, prove them complete, or release them. */
    static final ArchRule ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    BASE + "..facts..", BASE + ".projection", BASE + ".reconciliation", BASE + ".release")
            .and(DescribedPredicate.not(DECLARES_A_DOMAIN))
            .should()
            .dependOnClassesThat(RAW_FACTS);

    /** What declares a domain is allowed to name its format, and so must do nothing with it. */
    static final ArchRule DECLARATIONS_LOOK_AT_NO_FIGURES = noClasses()
            .that(DECLARES_A_DOMAIN)
            .should()
            .dependOnClassesThat(RAW_FACTS.and(DescribedPredicate.describe(
                    "are lines or figures",
                    type -> Set.of("PostedLine", "LineAmounts", "BoroughReturn", "LineTotals")
                            .contains(type.getSimpleName()))));

    /** Who works out what others owe sees all of everybody, and says what of it may be told. */
    static final ArchRule ONLY_THE_RELEASE_STEP_ASKS_FOR_ALL_OF_A_BOROUGH = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".release..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it asks for all of a borough, whoever asks",
                    call -> call.getTargetOwner().isEquivalentTo(ReleaseHandler.class)
                            && call.getTarget().getName().equals("whole")));

    /** Who asks as somebody else, or by mandates that are none, says of no figure what it is. */
    static final ArchRule ONLY_EFFECTS_SUPPOSE_OTHER_MANDATES = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".release..", BASE + ".effects..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it supposes other mandates, or somebody else who asks",
                    call -> call.getTargetOwner().isEquivalentTo(ReleaseHandler.class)
                            && call.getTarget().getName().startsWith("supposed")));

    /** And so it reads none. */
    static final ArchRule EFFECTS_READ_NO_FIGURE = noClasses()
            .that()
            .resideInAPackage(BASE + "..effects..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it reads a figure",
                    call -> call.getTargetOwner().isEquivalentTo(ReleasedCell.class)
                            && Set.of("figure", "quantity", "value")
                                    .contains(call.getTarget().getName())));

    static final ArchRule ONLY_BUDGETS_NAME_TYPES_AND_MEASURES = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".budget..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to budgets",
                    type -> Set.of(LineType.class, BudgetMeasure.class).stream().anyMatch(type::isEquivalentTo)
                            || type.getPackageName().startsWith(BASE + ".budget")));

    static final ArchRule ONLY_SAVINGS_NAME_WHAT_BELONGS_TO_THEM = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".savings..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".savings..");

    static final ArchRule ONLY_CONTRACTS_NAME_WHAT_BELONGS_TO_THEM = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".procurement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + ".procurement..", "org.concordat.kernel.contracts..");

    /** A fund is a group of rows to everybody but the domains that have funds. */
    static final ArchRule ONLY_BUDGETS_AND_SAVINGS_NAME_FUNDS = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".budget..", BASE + ".savings..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Fund.class);

    static final ArchRule NOBODY_ASKS_WHICH_DOMAIN_IT_IS = noClasses()
            .that(DescribedPredicate.not(DECLARES_A_DOMAIN))
            .and()
            .resideOutsideOfPackages(
                    BASE + ".budget..",
                    BASE + ".caseload..",
                    BASE + ".kpi..",
                    BASE + ".savings..",
                    BASE + ".procurement..")
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "it names a domain", access -> access.getTargetOwner().isEquivalentTo(ReportingDomain.class)));

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

    /** Read once: reading takes longer than any rule. */
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE + ".planted");

    @Test
    void only_the_release_step_sees_raw_figures() {
        assertThat(SERVICE).isNotEmpty();
        ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES.check(SERVICE);
    }

    @Test
    void only_the_release_step_asks_for_all_of_a_borough() {
        ONLY_THE_RELEASE_STEP_ASKS_FOR_ALL_OF_A_BOROUGH.check(SERVICE);
    }

    @Test
    void only_effects_suppose_other_mandates_and_they_read_no_figure() {
        ONLY_EFFECTS_SUPPOSE_OTHER_MANDATES.check(SERVICE);
        EFFECTS_READ_NO_FIGURE.check(SERVICE);
    }

    @Test
    void what_declares_a_domain_looks_at_no_figures() {
        DECLARATIONS_LOOK_AT_NO_FIGURES.check(SERVICE);
    }

    @Test
    void only_a_domain_names_what_belongs_to_it() {
        ONLY_BUDGETS_NAME_TYPES_AND_MEASURES.check(SERVICE);
        ONLY_SAVINGS_NAME_WHAT_BELONGS_TO_THEM.check(SERVICE);
        ONLY_CONTRACTS_NAME_WHAT_BELONGS_TO_THEM.check(SERVICE);
        ONLY_BUDGETS_AND_SAVINGS_NAME_FUNDS.check(SERVICE);
    }

    @Test
    void nobody_asks_which_domain_it_has_before_it() {
        NOBODY_ASKS_WHICH_DOMAIN_IT_IS.check(SERVICE);
    }

    @Test
    void nobody_else_makes_what_is_released() {
        NOBODY_ELSE_MAKES_WHAT_IS_RELEASED.check(SERVICE);
    }

    @Test
    void the_rules_bite_on_what_is_planted_for_them() {
        assertThatThrownBy(() -> ONLY_THE_RELEASE_STEP_SEES_RAW_FIGURES.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RawFiguresOutside")
                .hasMessageContaining("ScorecardPage");
        assertThatThrownBy(() -> ONLY_THE_RELEASE_STEP_ASKS_FOR_ALL_OF_A_BOROUGH.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("WholeBoroughOutside");
        assertThatThrownBy(() -> ONLY_EFFECTS_SUPPOSE_OTHER_MANDATES.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SupposedOutside");
        assertThatThrownBy(() -> EFFECTS_READ_NO_FIGURE.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ReadsAFigure");
        assertThatThrownBy(() -> ONLY_BUDGETS_NAME_TYPES_AND_MEASURES.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BudgetsOutside");
        assertThatThrownBy(() -> ONLY_BUDGETS_AND_SAVINGS_NAME_FUNDS.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FundsOutside");
        assertThatThrownBy(() -> ONLY_SAVINGS_NAME_WHAT_BELONGS_TO_THEM.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SavingsOutside");
        assertThatThrownBy(() -> ONLY_CONTRACTS_NAME_WHAT_BELONGS_TO_THEM.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ContractsOutside");
        assertThatThrownBy(() -> NOBODY_ASKS_WHICH_DOMAIN_IT_IS.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksWhichDomain");
        assertThatThrownBy(() -> NOBODY_ELSE_MAKES_WHAT_IS_RELEASED.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ReleasedByAnybody");
    }
}
