package org.concordat.returns.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.returns.form.ApprovedLines;
import org.junit.jupiter.api.Test;

class ApprovedYearTest {

    private final List<String> read = new ArrayList<>();

    private static ApprovedYear.Version version(String period, String state) {
        return new ApprovedYear.Version(UUID.randomUUID(), period, state);
    }

    private ApprovedYear<String> year(ApprovedYear.Version... versions) {
        return new ApprovedYear<>(List.of(versions), version -> {
            read.add(version.period());
            return new ApprovedLines<>(Period.parse(version.period()), List.of(version.state()));
        });
    }

    @Test
    void knows_the_standing_versions_by_their_periods() {
        ApprovedYear<String> year = year(
                version("2016-17-P03", "SUPERSEDED"),
                version("2016-17-P03", "APPROVED"),
                version("2016-17-P06", "APPROVED"));

        assertThat(year.of(Period.parse("2016-17-P03")))
                .map(ApprovedLines::lines)
                .contains(List.of("APPROVED"));
        assertThat(year.of(Period.parse("2016-17-P04"))).isEmpty();
        assertThat(year.before(Period.parse("2016-17-P06")))
                .map(ApprovedLines::period)
                .contains(Period.parse("2016-17-P03"));
        assertThat(year.before(Period.parse("2016-17-P03"))).isEmpty();
        assertThat(year.latestUpTo(Period.parse("2016-17-P06")))
                .map(ApprovedLines::period)
                .contains(Period.parse("2016-17-P06"));
        assertThat(year.latestUpTo(Period.parse("2016-17-P02"))).isEmpty();
    }

    @Test
    void begins_with_the_first_that_was_approved_whatever_came_of_it() {
        ApprovedYear<String> year = year(version("2016-17-P03", "SUPERSEDED"), version("2016-17-P03", "APPROVED"));

        assertThat(year.first()).map(ApprovedLines::lines).contains(List.of("SUPERSEDED"));
        assertThat(year().first()).isEmpty();
    }

    @Test
    void reads_the_lines_of_a_version_once_and_only_when_they_are_asked_for() {
        ApprovedYear<String> year = year(version("2016-17-P03", "APPROVED"), version("2016-17-P06", "APPROVED"));

        year.before(Period.parse("2016-17-P06"));
        year.of(Period.parse("2016-17-P03"));
        year.first();

        assertThat(read).containsExactly("2016-17-P03");
    }
}
