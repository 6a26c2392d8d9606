package org.concordat.consolidation.caseload.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Beginnings and ends, also where they do not fit each other. */
class SpellsTest {

    @Test
    void an_end_belongs_to_the_beginning_of_its_reference() {
        assertThat(plans(child().on("2024-05-01")
                        .planned("P-1", null, "NEGLECT")
                        .on("2024-05-03")
                        .planned("P-2", null, "NEGLECT")
                        .on("2024-06-01")
                        .planEnded("P-1")))
                .containsExactly("P-1 2024-05-01/2024-06-01", "P-2 2024-05-03/");
    }

    @Test
    void what_is_begun_twice_began_the_first_time() {
        assertThat(plans(child().on("2024-05-01")
                        .planned("P-1", null, "NEGLECT")
                        .on("2024-05-03")
                        .planned("P-1", null, "NEGLECT")
                        .on("2024-06-01")
                        .planEnded("P-1")))
                .containsExactly("P-1 2024-05-01/2024-06-01");
    }

    @Test
    void a_reference_used_again_after_its_end_is_of_another() {
        assertThat(plans(child().on("2024-05-01")
                        .planned("P-1", null, "NEGLECT")
                        .on("2024-06-01")
                        .planEnded("P-1")
                        .on("2024-07-01")
                        .planned("P-1", null, "NEGLECT")))
                .containsExactly("P-1 2024-05-01/2024-06-01", "P-1 2024-07-01/");
    }

    @Test
    void an_end_on_the_day_of_the_beginning_counts_though_its_hour_is_earlier() {
        assertThat(plans(child().at("2024-05-01T13:00")
                        .planned("P-1", null, "NEGLECT")
                        .at("2024-05-01T00:00")
                        .planEnded("P-1")))
                .containsExactly("P-1 2024-05-01/2024-05-01");
    }

    @Test
    void what_has_ends_before_its_beginning_alone_was_recorded_wrongly_and_has_ended() {
        Spells plans = spells(child().on("2024-05-01")
                .planEnded("P-1")
                .on("2024-06-01")
                .planned("P-1", null, "NEGLECT")
                .on("2024-06-05")
                .planned("P-1", null, "NEGLECT"));
        assertThat(plans.begun()).singleElement().matches(Spell::isContradicted);
        assertThat(plans.union()).isEmpty();
        assertThat(plans.ended()).hasSize(1);
    }

    @Test
    void ends_without_a_beginning_count_once_for_each_reference() {
        Spells plans = spells(child().on("2024-05-01")
                .planEnded("P-1")
                .on("2024-06-01")
                .planEnded("P-1")
                .planEnded("P-2"));
        assertThat(plans.begun()).isEmpty();
        assertThat(plans.ended())
                .extracting(CaseEvent::day)
                .containsExactly(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 6, 1));
    }

    @Test
    void closing_ends_what_began_at_an_earlier_moment_and_nothing_that_begins_with_it() {
        CaseHistory history = child().at("2024-05-01T00:00")
                .referred("R-1")
                .at("2024-06-01T00:00")
                .closed()
                .referred("R-2")
                .history();
        Spells referrals = Spells.of(
                history.of(EventType.REFERRAL_RECEIVED), List.of(), "referral", history.of(EventType.CASE_CLOSED));
        assertThat(referrals.begun().stream().map(SpellsTest::text))
                .containsExactly("R-1 2024-05-01/2024-06-01", "R-2 2024-06-01/");
    }

    @Test
    void the_one_that_an_event_is_about_had_begun_by_then() {
        Histories child = child().on("2024-05-01")
                .planned("P-1", null, "NEGLECT")
                .on("2024-06-01")
                .planEnded("P-1")
                .on("2024-07-01")
                .planned("P-1", null, "NEGLECT")
                .on("2024-04-01")
                .reviewed("C-0", "P-1")
                .on("2024-05-15")
                .reviewed("C-1", "P-1")
                .on("2024-07-01")
                .reviewed("C-2", "P-1");
        assertThat(child.history().of(EventType.REVIEW_CONFERENCE_HELD))
                .extracting(review -> spells(child).of("P-1", review).map(Spell::from))
                .containsExactly(
                        Optional.of(LocalDate.of(2024, 5, 1)),
                        Optional.of(LocalDate.of(2024, 5, 1)),
                        Optional.of(LocalDate.of(2024, 7, 1)));
        assertThat(spells(child).of("P-9", child.events().getFirst())).isEmpty();
    }

    @Test
    void stretches_that_touch_are_one_and_empty_ones_are_none() {
        assertThat(Stretch.union(List.of(
                        stretch("2024-05-10", "2024-05-20"),
                        stretch("2024-05-01", "2024-05-10"),
                        stretch("2024-05-22", "2024-05-22"),
                        stretch("2024-05-25", "2024-05-26"),
                        stretch("2024-05-02", "2024-05-03"))))
                .containsExactly(stretch("2024-05-01", "2024-05-20"), stretch("2024-05-25", "2024-05-26"));
        Stretch lasting = new Stretch(LocalDate.of(2024, 5, 15), Optional.empty());
        assertThat(Stretch.union(List.of(stretch("2024-05-01", "2024-05-20"), lasting)))
                .containsExactly(new Stretch(LocalDate.of(2024, 5, 1), Optional.empty()));
    }

    @Test
    void a_stretch_holds_at_the_end_of_its_first_day_and_not_at_that_of_the_day_it_ended() {
        Stretch stretch = stretch("2024-05-01", "2024-05-03");
        assertThat(stretch.holds(LocalDate.of(2024, 4, 30))).isFalse();
        assertThat(stretch.holds(LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(stretch.holds(LocalDate.of(2024, 5, 3))).isFalse();
        assertThat(stretch.within(stretch("2024-05-02", "2024-06-01"))).isEqualTo(stretch("2024-05-02", "2024-05-03"));
        assertThat(stretch.within(stretch("2024-05-04", "2024-06-01")).isEmpty())
                .isTrue();
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(LocalDate.parse(from), Optional.of(LocalDate.parse(until)));
    }

    private static List<String> plans(Histories child) {
        return spells(child).begun().stream().map(SpellsTest::text).toList();
    }

    private static Spells spells(Histories child) {
        return Spells.of(child.history(), EventType.PROTECTION_PLAN_STARTED, EventType.PROTECTION_PLAN_ENDED, "plan");
    }

    private static String text(Spell spell) {
        return "%s %s/%s"
                .formatted(
                        spell.reference(),
                        spell.from(),
                        spell.until().map(LocalDate::toString).orElse(""));
    }
}
