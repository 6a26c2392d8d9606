package org.concordat.mandates.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.mandates.mandate.ExampleMandates.TRI_BOROUGH;
import static org.concordat.mandates.mandate.ExampleMandates.YEAR;
import static org.concordat.mandates.mandate.ExampleMandates.printed;
import static org.concordat.mandates.mandate.ExampleMandates.references;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackerCheckTest {

    private static final Tracker COMMITTED = tracker("CPP-RATE", null);
    private static final Tracker INITIATIVE = tracker(null, "CS-12");

    @Test
    void has_nothing_to_say_of_what_the_mandate_commits_to_and_of_what_other_services_keep() {
        assertThat(said(COMMITTED, INITIATIVE)).isEmpty();
    }

    @Test
    void warns_of_one_that_is_there_twice_and_of_an_indicator_without_target() {
        assertThat(said(COMMITTED, COMMITTED)).containsExactly("WARNING DUPLICATE_TRACKER /priorities/0/trackedBy/1");
        assertThat(said(tracker("ICPC-15", null)))
                .containsExactly("WARNING TRACKER_WITHOUT_TARGET /priorities/0/trackedBy/0/kpi");
    }

    @Test
    void refuses_what_names_nothing_or_several_and_what_is_no_code() {
        assertThat(said(INITIATIVE, tracker(null, null)))
                .containsExactly("ERROR TRACKER_NOT_ONE /priorities/0/trackedBy/1");
        assertThat(said(tracker("CPP-RATE", "CS-12")))
                .containsExactly("ERROR TRACKER_NOT_ONE /priorities/0/trackedBy/0");
        assertThat(said(tracker("cpp rate", null)))
                .containsExactly("ERROR UNKNOWN_KPI_FORM /priorities/0/trackedBy/0/kpi");
    }

    private static Tracker tracker(@Nullable String kpi, @Nullable String initiative) {
        return new Tracker(Optional.ofNullable(kpi), Optional.ofNullable(initiative), Optional.empty());
    }

    private static List<String> said(Tracker... trackers) {
        MandateTerms printed = printed();
        MandateTerms terms = new MandateTerms(
                YEAR,
                "Mandate",
                printed.sharing(),
                List.of(),
                List.of(new MandateTerms.StatedPriority("1", "Keep children safe", List.of(trackers))),
                printed.kpiCommitments(),
                List.of(),
                List.of(),
                List.of());
        return MandateCheck.check(terms, references(TRI_BOROUGH)).stream()
                .map(finding -> "%s %s %s".formatted(finding.severity(), finding.code(), finding.at()))
                .toList();
    }
}
