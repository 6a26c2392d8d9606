package org.concordat.consolidation.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.release.ReleasedView;

/**
 * A register as it is on a day, with what begins in the months from then, as far as it may be shown one by one.
 *
 * @param years the day's financial year, and those that follow
 * @param until the last day of which is known what begins: earlier than asked for where a year is not set up yet
 */
public record RegisterAhead(List<Year> years, LocalDate until) {

    /** @param listed what of the view is listed */
    public record Year(ReleasedView view, List<ListedContract> listed) {

        static Year of(ReleasedView view) {
            return new Year(view, ListedContract.of(view));
        }

        private List<NotListed> notListed() {
            return NotListed.in(view, listed);
        }
    }

    public String of() {
        return now().question().subject().code();
    }

    public LocalDate on() {
        return now().question().on().orElseThrow();
    }

    public Instant asAt() {
        return now().question().asAt();
    }

    private ReleasedView now() {
        return years.getFirst().view();
    }

    /** By borough and reference; each once, of the year in which it stands first. */
    public List<ListedContract> contracts() {
        Map<List<String>, ListedContract> contracts = new LinkedHashMap<>();
        for (Year year : years) {
            LocalDate first = year.view().question().period().year().start();
            year.listed().stream()
                    .filter(contract -> year.view() == now()
                            || contract.day(Says.START)
                                    .filter(start -> !start.isBefore(first))
                                    .isPresent())
                    .forEach(contract -> contracts.putIfAbsent(
                            List.of(contract.borough().code(), contract.said(Says.CONTRACT)), contract));
        }
        return contracts.values().stream().sorted(ListedContract.BY_BOROUGH).toList();
    }

    /** Whose contracts are not all here, of which of the years. */
    public List<NotListed> notListed() {
        return years.stream().flatMap(year -> year.notListed().stream()).toList();
    }
}
