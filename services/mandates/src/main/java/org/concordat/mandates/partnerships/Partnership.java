package org.concordat.mandates.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.PartnershipCode;

/**
 * Boroughs that share services, with dated membership.
 *
 * @param code such as {@code tri-borough}
 * @param serviceScopes the service lines run together; none means all
 * @param chart the code of the chart it reports on; empty for the one that its members share
 * @param disclosure against whom figures that mandates hold back are protected
 */
public record Partnership(
        String code,
        String title,
        List<Membership> members,
        List<SharedService> serviceScopes,
        Optional<String> chart,
        DisclosureLevels disclosure) {

    public Partnership {
        if (!PartnershipCode.isOne(code)) {
            throw new InvalidValue(
                    "partnership", code, "two to forty small letters, digits and hyphens, such as bi-borough");
        }
        members = List.copyOf(members);
        serviceScopes = List.copyOf(serviceScopes);
    }

    /** Protected as is usual. */
    public Partnership(
            String code,
            String title,
            List<Membership> members,
            List<SharedService> serviceScopes,
            Optional<String> chart) {
        this(code, title, members, serviceScopes, chart, DisclosureLevels.USUAL);
    }

    /** Every borough that is, was or will be a member. */
    public SortedSet<Borough> everyMember() {
        SortedSet<Borough> all = new TreeSet<>();
        members.forEach(member -> all.add(member.borough()));
        return all;
    }

    /** The boroughs that belong to it on that day. */
    public SortedSet<Borough> membersOn(LocalDate day) {
        SortedSet<Borough> on = new TreeSet<>();
        members.stream().filter(member -> member.covers(day)).forEach(member -> on.add(member.borough()));
        return on;
    }

    /** The boroughs that count as members for a period: those who belong on its last day. */
    public SortedSet<Borough> membersAt(Period period) {
        return membersOn(period.end());
    }

    /** Every borough that counts as a member for any month of the year. */
    public SortedSet<Borough> membersIn(FinancialYear year) {
        SortedSet<Borough> all = new TreeSet<>();
        year.reportingPeriods().forEach(period -> all.addAll(membersAt(period)));
        return all;
    }

    /** Every borough that is a member on any day of the year. */
    public SortedSet<Borough> membersOnAnyDayOf(FinancialYear year) {
        SortedSet<Borough> all = new TreeSet<>();
        members.stream()
                .filter(member -> member.reaches(year.start(), year.end()))
                .forEach(member -> all.add(member.borough()));
        return all;
    }
}
