package org.concordat.consolidation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.kernel.Borough;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewQuestionTest {

    private static final Subject OWN = new Subject.Sovereign(new Borough("LBHF"));
    private static final Instant MOMENT = Instant.parse("2016-07-15T09:00:00Z");

    @Test
    void results_stand_beside_the_figures_as_at_moments_of_editions_that_have_them() {
        assertThatThrownBy(() -> budget("WF-FUNDED-FTE").aboutBeside(OWN, MOMENT, Edition.FIRST))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nothing stands beside the figures");
        assertThat(budget(null).aboutBeside(OWN, MOMENT, Edition.FIRST))
                .as("without it the question is what it was")
                .isEmpty();
    }

    @Test
    void what_stands_beside_is_asked_for_the_same_audience_and_moment_by_service_line() {
        Question question = budget("WF-FUNDED-FTE")
                .aboutBeside(OWN, MOMENT, Edition.latest())
                .orElseThrow()
                .apply(new Audience.Sovereign());
        assertThat(question.byServiceLine()).contains("WF-FUNDED-FTE");
        assertThat(question.onlyRow()).as("every service line").isEmpty();
        assertThat(question.asAt()).isEqualTo(MOMENT);
        assertThat(question.subject()).isEqualTo(OWN);
        assertThat(question.provisional()).isTrue();
        assertThat(question.detail()).as("single lines stay where they are").isFalse();
        assertThat(question.rowKey()).isEqualTo("serviceLine");
    }

    private static ViewQuestion budget(@Nullable String beside) {
        return new ViewQuestion(
                BudgetDomain.BUDGET, "2016-17-P03", "3.1", null, null, beside, List.of("provisional,detail"));
    }
}
