package org.concordat.mandates.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;

/** Says who of a partnership sees what a mandate lets through, and for which days: as consolidation answers them. */
final class AudienceInWords {

    private final Borough borough;
    private final FinancialYear year;
    private final Chart chart;
    private final Partnership partnership;

    AudienceInWords(Borough borough, FinancialYear year, Chart chart, Partnership partnership) {
        this.borough = borough;
        this.year = year;
        this.chart = chart;
        this.partnership = partnership;
    }

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        said.add(seenBy());
        stretches(false).flatMap(this::othersDays).forEach(said::add);
        stretches(true).flatMap(this::ownDays).forEach(said::add);
        scope().forEach(said::add);
        return said;
    }

    private String seenBy() {
        List<String> others = partnership.membersOnAnyDayOf(year).stream()
                .filter(member -> !member.equals(borough))
                .map(Borough::code)
                .toList();
        return others.isEmpty()
                ? "Seen by the shared management team and the auditors of %s; it has no other member in %s."
                        .formatted(partnership.title(), year)
                : "Seen by the shared management team and the auditors of %s, and by people of %s for the periods and moments of their membership."
                        .formatted(partnership.title(), InWords.list(others));
    }

    /** Those that reach into the year. */
    private Stream<Membership> stretches(boolean own) {
        return partnership.members().stream()
                .filter(member -> member.borough().equals(borough) == own)
                .filter(member -> member.reaches(year.start(), year.end()));
    }

    private boolean beginsWithin(LocalDate from) {
        return year.contains(from) && from.isAfter(year.start());
    }

    private Stream<String> othersDays(Membership member) {
        Stream<String> begins = Stream.of(member.from())
                .filter(this::beginsWithin)
                .map(from -> "%s is a member from %s: its people see no period that ends before."
                        .formatted(member.borough(), InWords.day(from)));
        Stream<String> ends = member.until().stream()
                .map(last ->
                        "%s is a member until %s: its people see no period that begins after it, and nothing as it is known after it."
                                .formatted(member.borough(), InWords.day(last)));
        return Stream.concat(begins, ends);
    }

    private Stream<String> ownDays(Membership member) {
        Stream<String> begins = Stream.of(member.from())
                .filter(this::beginsWithin)
                .map(from -> "%s is a member from %s only.".formatted(borough, InWords.day(from)));
        Stream<String> ends = member.until().stream()
                .filter(last -> last.isBefore(year.end()))
                .map(last -> "%s is a member until %s: no later period of it appears here."
                        .formatted(borough, InWords.day(last)));
        return Stream.concat(begins, ends);
    }

    private Stream<String> scope() {
        return partnership.serviceScopes().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "The partnership runs together: %s. What is said of other lines matters only once they are in its scope."
                                .formatted(InWords.list(partnership.serviceScopes().stream()
                                        .map(scope -> chart.find(scope.serviceLine())
                                                .map(line -> "%s (%s)".formatted(line.title(), line.code()))
                                                .orElse(scope.serviceLine()))
                                        .distinct()
                                        .toList())));
    }
}
