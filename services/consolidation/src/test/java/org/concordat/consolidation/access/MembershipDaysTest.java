package org.concordat.consolidation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipDaysTest {

    private static final Instant WITHIN = Instant.parse("2017-10-05T09:00:00Z");

    @Test
    void who_has_left_asks_as_at_the_last_moment_of_the_last_day_and_not_at_the_first_after_it() {
        MembershipDays left = days(stretch("LBHF", "2011-06-01", "2018-03-31"));
        // London is an hour ahead in summer time, which had begun.
        assertThat(left.allow(Period.parse("2017-18-P11"), Instant.parse("2018-03-31T22:59:59.999Z")))
                .isTrue();
        assertThat(left.allow(Period.parse("2017-18-P11"), Instant.parse("2018-03-31T23:00:00Z")))
                .isFalse();
    }

    @Test
    void a_period_is_read_by_who_is_a_member_on_any_day_of_it() {
        MembershipDays inside = days(stretch("LBHF", "2017-06-15", "2017-11-15"));
        for (String period :
                List.of("2017-18-P03", "2017-18-P08", "2017-18-Q1", "2017-18-Q3", "2017-18", "2017-18-P13")) {
            assertThat(inside.allow(Period.parse(period), WITHIN)).as(period).isTrue();
        }
        for (String period : List.of("2017-18-P02", "2017-18-P09", "2017-18-Q4", "2016-17", "2017-18-P00", "2018-19")) {
            assertThat(inside.allow(Period.parse(period), WITHIN)).as(period).isFalse();
        }
    }

    @Test
    void a_joiner_asks_as_at_no_moment_before_it_joined() {
        MembershipDays joiner = days(stretch("SUTT", "2017-10-05", null));
        assertThat(joiner.allow(Period.parse("2017-18-P07"), Instant.parse("2017-10-04T22:59:59Z")))
                .isFalse();
        assertThat(joiner.allow(Period.parse("2017-18-P07"), Instant.parse("2017-10-04T23:00:00Z")))
                .isTrue();
        assertThat(joiner.allow(Period.parse("2017-18-P06"), WITHIN)).isFalse();
    }

    @Test
    void who_has_come_back_reads_both_of_its_times_and_nothing_between_them() {
        MembershipDays back = days(stretch("LBHF", "2016-04-01", null), stretch("LBHF", "2011-06-01", "2014-03-31"));
        assertThat(back.allow(Period.parse("2013-14-P12"), WITHIN)).isTrue();
        assertThat(back.allow(Period.parse("2014-15-P01"), WITHIN)).isFalse();
        assertThat(back.allow(Period.parse("2016-17-P01"), WITHIN)).isTrue();
        assertThat(back.allow(Period.parse("2013-14-P12"), Instant.parse("2015-01-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void one_boroughs_period_and_anothers_moment_make_no_membership() {
        MembershipDays two = days(stretch("LBHF", "2011-06-01", "2014-03-31"), stretch("SUTT", "2016-04-01", null));
        assertThat(two.allow(Period.parse("2013-14-P12"), WITHIN)).isFalse();
        assertThat(two.allow(Period.parse("2016-17-P01"), WITHIN)).isTrue();
    }

    @Test
    void the_refusal_says_which_days_they_are() {
        assertThat(days(stretch("LBHF", "2011-06-01", "2018-03-31")).refusal())
                .hasMessage(
                        "LBHF is a member of Tri-borough from 1 June 2011 to 31 March 2018. Its people ask about periods"
                                + " with a day of that membership, as at moments on its days, the last of which is asked for by"
                                + " asAt=2018-03-31.");
        assertThat(days(stretch("SUTT", "2017-10-05", null)).refusal())
                .hasMessage(
                        "SUTT is a member of Tri-borough from 5 October 2017. Its people ask about periods with a day of"
                                + " that membership, as at moments on its days.");
    }

    private static PartnershipKnown.Membership stretch(String borough, String from, @Nullable String until) {
        return new PartnershipKnown.Membership(
                new Borough(borough),
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    private static MembershipDays days(PartnershipKnown.Membership... stretches) {
        return MembershipDays.of(
                Set.of(new Borough("LBHF"), new Borough("SUTT")),
                new PartnershipKnown(
                        "tri-borough",
                        "Tri-borough",
                        List.of(stretches),
                        List.of(),
                        Optional.empty(),
                        DisclosureLevels.USUAL,
                        Instant.EPOCH));
    }
}
