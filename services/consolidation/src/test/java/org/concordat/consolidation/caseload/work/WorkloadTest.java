package org.concordat.consolidation.caseload.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.work.Workload.Stock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

    /** As practice frameworks put it: 8 to 10 newly qualified, 10 to 12, 12 to 20. */
    private static final Map<Grade, Band> BANDS = Map.of(
            Grade.NEWLY_QUALIFIED, new Band(8, 10),
            Grade.SOCIAL_WORKER, new Band(10, 12),
            Grade.SENIOR_SOCIAL_WORKER, new Band(12, 20));

    private final List<Stock> stocks = new ArrayList<>();

    private void worker(String worker, String team, Grade grade, int hundredths, int cases) {
        stocks.add(new Stock(grade.post().code(), team, worker, new Amount(hundredths, 1)));
        // What a worker was before comes to nothing by now.
        stocks.add(new Stock(Grade.OTHER.post().code(), "BEFORE", worker, new Amount(0, 0)));
        cases(worker, team, cases);
    }

    private void cases(String worker, String team, int cases) {
        stocks.add(new Stock("WORK-HELD-CASES", team, worker, new Amount(cases, 0)));
    }

    private static Workload.TeamLoad ofTeam(Workload workload, String team) {
        return Objects.requireNonNull(workload.teams().get(team));
    }

    @ParameterizedTest
    @CsvSource({
        "NEWLY_QUALIFIED, 100, 7, BELOW",
        "NEWLY_QUALIFIED, 100, 8, WITHIN",
        "NEWLY_QUALIFIED, 100, 10, WITHIN",
        "NEWLY_QUALIFIED, 100, 11, ABOVE",
        "SOCIAL_WORKER, 100, 9, BELOW",
        "SOCIAL_WORKER, 100, 12, WITHIN",
        "SENIOR_SOCIAL_WORKER, 100, 20, WITHIN",
        "SENIOR_SOCIAL_WORKER, 100, 21, ABOVE",
        // Half a worker has half the band, and three fifths of 10 to 12 is 6 to 7.2.
        "SOCIAL_WORKER, 50, 4, BELOW",
        "SOCIAL_WORKER, 50, 6, WITHIN",
        "SOCIAL_WORKER, 60, 7, WITHIN",
        "SOCIAL_WORKER, 60, 8, ABOVE",
    })
    void a_worker_stands_to_the_band_of_the_post_by_full_time(
            Grade grade, int hundredths, int cases, Band.Standing standing) {
        worker("W-1", "A", grade, hundredths, cases);
        Workload workload = Workload.of(stocks, BANDS);
        assertThat(workload.standing()).isEqualTo(Map.of(standing, 1));
        assertThat(workload.withoutBand()).isZero();
    }

    @Test
    void whose_post_has_no_band_or_who_has_no_time_is_held_against_none() {
        worker("W-1", "A", Grade.TEAM_MANAGER, 100, 2);
        worker("W-2", "A", Grade.SOCIAL_WORKER, 0, 2);
        Workload workload = Workload.of(stocks, BANDS);
        assertThat(workload.withoutBand()).isEqualTo(2);
        assertThat(workload.standing()).isEmpty();
        assertThat(workload.workers(Band.Standing.ABOVE)).isZero();
    }

    @Test
    void teams_have_their_own_means_and_those_without_cases_count_where_the_rule_says() {
        worker("W-1", "A", Grade.SOCIAL_WORKER, 100, 12);
        worker("W-2", "A", Grade.SENIOR_SOCIAL_WORKER, 50, 0);
        worker("W-3", "B", Grade.PERSONAL_ADVISER, 100, 15);
        cases("W-1", "B", 1);
        cases("W-9", "B", 3);
        Workload workload = Workload.of(stocks, BANDS);
        assertThat(workload.most()).isEqualTo(15);
        assertThat(workload.casesOfOthers()).isEqualTo(3);
        Workload.TeamLoad team = ofTeam(workload, "A");
        assertThat(team.casesForWorker()).isEqualTo(new Amount(13, 2));
        assertThat(team.casesForFullTime()).isEqualTo(new Amount(1300, 150));
        assertThat(team.casesForSocialWorker()).isEqualTo(new Amount(1300, 100));
        assertThat(ofTeam(workload, "B").casesForSocialWorker()).isEqualTo(new Amount(0, 0));
        assertThat(workload.all().casesForWorker()).isEqualTo(new Amount(28, 3));
    }

    @Test
    void nobody_has_nothing() {
        Workload workload = Workload.of(List.of(), BANDS);
        assertThat(workload.most()).isZero();
        assertThat(workload.all().casesForWorker()).isEqualTo(new Amount(0, 0));
        assertThat(workload.teams()).isEmpty();
        assertThat(Workload.measures()).hasSize(1 + Grade.values().length);
    }

    @Test
    void a_band_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> new Band(10, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(-1, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}
