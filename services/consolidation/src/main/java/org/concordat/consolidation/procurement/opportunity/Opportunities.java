package org.concordat.consolidation.procurement.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.matching.MatchDecision;
import org.concordat.consolidation.procurement.matching.MatchVerdict;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.money.Money;

/**
 * What a partnership could buy together, made of the contracts that mandates let it see one by one and of no other: not
 * even how rare a word is follows from what is not shown.
 *
 * @param of the code of the partnership
 * @param on the day on which it is looked at
 * @param notListed boroughs of which not every contract may be shown by itself, or who have recorded none
 * @param opportunities the earliest first
 * @param toLookAt suppliers of whom nobody can say by their names alone whether they are one
 * @param decided what the management has decided about two suppliers that are both here
 */
public record Opportunities(
        String of,
        LocalDate on,
        Instant asAt,
        List<Borough> notListed,
        List<Opportunity> opportunities,
        List<Doubt> toLookAt,
        List<Decided> decided) {

    /** By what contracts were put together. */
    public enum By {
        SUPPLIER,
        CATEGORY
    }

    /**
     * Contracts of several boroughs that could be let together.
     *
     * @param title of the supplier or the category
     * @param from first day on which they could act together
     * @param until last day
     * @param yearlyValue of those that say one, in a year
     * @param withoutValue how many say none
     * @param percent how sure it is that they belong together: of 100
     * @param why in sentences: which number, which words, which code
     */
    public record Opportunity(
            By by,
            String title,
            List<Borough> boroughs,
            LocalDate from,
            LocalDate until,
            Money yearlyValue,
            long withoutValue,
            MatchVerdict verdict,
            int percent,
            List<String> why,
            List<Part> contracts) {}

    /** A contract of an opportunity. @param yearlyValue in a year; none where nothing says it */
    public record Part(
            Borough borough,
            String contract,
            String title,
            String supplier,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> actBy,
            PipelineState state,
            Optional<Money> yearlyValue) {}

    /** Two suppliers as printed. @param percent how sure it is that they are one */
    public record Doubt(String one, String other, MatchVerdict verdict, int percent, List<String> why) {}

    /** Two suppliers as printed, and what was decided about them. @param decidedBy the name of who did */
    public record Decided(
            String one,
            String other,
            MatchDecision.Decision decision,
            String reason,
            String decidedBy,
            Instant decidedAt) {}
}
