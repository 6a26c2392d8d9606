package org.concordat.consolidation.caseload.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.history.Histories.child;

import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Told;
import org.junit.jupiter.api.Test;

class ContactsTest {

    @Test
    void a_contact_counts_on_its_day_in_london() {
        Told told = child().at("2024-06-30T23:59")
                .contacted("C-1", "NO_FURTHER_ACTION")
                .at("2024-07-01T00:00")
                .contacted("C-2", "REFERRAL")
                .by(new Contacts());
        assertThat(told.within("CIN-CONTACTS", "2024-06-30", "2024-06-30")).isEqualTo(1);
        assertThat(told.within("CIN-CONTACTS", "2024-07-01", "2024-07-01")).isEqualTo(1);
    }

    @Test
    void the_night_of_the_clock_change_is_two_days_all_the_same() {
        Told told = child().at("2024-03-30T23:30")
                .contacted("C-1", null)
                .at("2024-03-31T02:30")
                .contacted("C-2", null)
                .at("2024-10-26T23:59")
                .contacted("C-3", null)
                .at("2024-10-27T00:01")
                .contacted("C-4", null)
                .by(new Contacts());
        assertThat(told.within("CIN-CONTACTS", "2024-03-31", "2024-03-31")).isEqualTo(1);
        assertThat(told.within("CIN-CONTACTS", "2024-10-27", "2024-10-27")).isEqualTo(1);
    }

    @Test
    void conversion_is_by_the_outcome_of_the_contact() {
        Told told = child().on("2024-05-07")
                .contacted("C-1", "REFERRAL")
                .contacted("C-2", "EARLY_HELP")
                .contacted("C-3", "PENDING")
                .by(new Contacts());
        assertThat(told.share("CIN-CONTACT-CONVERSION", "2024-05-01", "2024-05-31"))
                .isEqualTo("1 of 3");
    }

    @Test
    void a_contact_without_outcome_became_a_referral_when_one_names_it() {
        Told told = child().on("2024-05-07")
                .contacted("C-1", null)
                .contacted("C-2", "EARLY_HELP")
                .on("2024-05-08")
                .referred("R-1", "C-1")
                .referred("R-2", "C-2")
                .by(new Contacts());
        assertThat(told.share("CIN-CONTACT-CONVERSION", "2024-05-01", "2024-05-31"))
                .isEqualTo("1 of 2");
        assertThat(told.within("CIN-CONTACT-EARLY-HELP", "2024-05-07", "2024-05-07"))
                .isEqualTo(1);
    }

    @Test
    void a_contact_told_again_is_the_same_with_its_last_outcome() {
        Told told = child().on("2024-05-07")
                .contacted("C-1", "PENDING")
                .on("2024-05-09")
                .contacted("C-1", "INFORMATION_AND_ADVICE")
                .by(new Contacts());
        assertThat(told.within("CIN-CONTACTS", "2024-05-01", "2024-05-31")).isEqualTo(1);
        assertThat(told.within("CIN-CONTACT-ADVICE", "2024-05-07", "2024-05-07"))
                .isEqualTo(1);
        assertThat(told.within("CIN-CONTACT-PENDING", "2024-05-01", "2024-05-31"))
                .isZero();
    }

    @Test
    void pending_is_no_outcome_and_takes_none_back() {
        Told told = child().on("2024-05-07")
                .contacted("C-1", "PENDING")
                .contacted("C-2", "EARLY_HELP")
                .on("2024-05-08")
                .referred("R-1", "C-1")
                .contacted("C-2", "PENDING")
                .by(new Contacts());
        assertThat(told.share("CIN-CONTACT-CONVERSION", "2024-05-07", "2024-05-07"))
                .isEqualTo("1 of 2");
        assertThat(told.within("CIN-CONTACT-EARLY-HELP", "2024-05-07", "2024-05-07"))
                .isEqualTo(1);
    }

    @Test
    void outcomes_add_up_to_the_contacts() {
        Told told = child().on("2024-05-07")
                .contacted("C-1", "NO_FURTHER_ACTION")
                .contacted("C-2", "INFORMATION_AND_ADVICE")
                .contacted("C-3", "EARLY_HELP")
                .contacted("C-4", "REFERRAL")
                .contacted("C-5", "PENDING")
                .contacted("C-6", null)
                .by(new Contacts());
        long sum = 0;
        for (String outcome : new String[] {"NFA", "ADVICE", "EARLY-HELP", "REFERRAL", "PENDING"}) {
            sum += told.within("CIN-CONTACT-" + outcome, "2024-05-07", "2024-05-07");
        }
        assertThat(sum).isEqualTo(6);
        assertThat(told.within("CIN-CONTACT-PENDING", "2024-05-07", "2024-05-07"))
                .isEqualTo(2);
    }

    @Test
    void a_contact_is_of_the_team_that_had_the_case_then() {
        Told told = child().on("2024-05-01")
                .allocated("FRONT")
                .on("2024-05-10")
                .transferred("NORTH")
                .on("2024-05-09")
                .contacted("C-1", null)
                .on("2024-05-10")
                .contacted("C-2", null)
                .by(new Contacts());
        assertThat(told.within("CIN-CONTACTS", "2024-05-01", "2024-05-31", "FRONT"))
                .isEqualTo(1);
        assertThat(told.within("CIN-CONTACTS", "2024-05-01", "2024-05-31", "NORTH"))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_told_of_a_contact_that_was_withdrawn() {
        assertThat(child().on("2024-05-07")
                        .contacted("C-1", null)
                        .without(EventType.CONTACT_RECEIVED)
                        .by(new Contacts())
                        .all())
                .isEmpty();
    }
}
