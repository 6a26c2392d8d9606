package org.concordat.returns.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.returns.columns.LineSql;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.LineSchema;

/** What a form looks up of the borough's own approved returns, within a transaction that names it. */
@ApplicationScoped
public class ApprovedReturnsLookup {

    private final ReturnStore returns;
    private final LineStore lines;

    ApprovedReturnsLookup(ReturnStore returns, LineStore lines) {
        this.returns = returns;
        this.lines = lines;
    }

    /** The latest approved version of a period. @param schema the form's */
    public <L> Optional<ApprovedLines<L>> of(LineSchema<L> schema, Borough borough, Period period) {
        return returns.approved(borough, period).map(version -> lines(schema, version));
    }

    /**
     * Of the latest period before this one, in its year, that has an approved return: whichever periods the borough
     * reports, months or quarters. @param schema the form's
     */
    public <L> Optional<ApprovedLines<L>> before(LineSchema<L> schema, Borough borough, Period period) {
        return returns.approvedBefore(borough, period).map(version -> lines(schema, version));
    }

    /** Of every period from the first up to but not including the last, earliest first. @param schema the form's */
    public <L> List<ApprovedLines<L>> from(LineSchema<L> schema, Borough borough, Period first, Period last) {
        return returns.approvedFrom(borough, first, last).stream()
                .map(version -> lines(schema, version))
                .toList();
    }

    /** The first approved version of the year's earliest approved period. @param schema the form's */
    public <L> Optional<ApprovedLines<L>> yearsFirst(LineSchema<L> schema, Borough borough, FinancialYear year) {
        return returns.yearsFirstApproved(borough, year).map(version -> lines(schema, version));
    }

    /** Of the latest period up to this one that has an approved return in the year. @param schema the form's */
    public <L> Optional<ApprovedLines<L>> latestUpTo(LineSchema<L> schema, Borough borough, Period period) {
        Optional<Period> candidate = Optional.of(period);
        while (candidate.isPresent()) {
            Optional<StoredVersion> approved = returns.approved(borough, candidate.get());
            if (approved.isPresent()) {
                return approved.map(version -> lines(schema, version));
            }
            candidate = candidate.get().previousInYear();
        }
        return Optional.empty();
    }

    private <L> ApprovedLines<L> lines(LineSchema<L> schema, StoredVersion version) {
        return new ApprovedLines<>(version.period(), lines.of(new LineSql<>(schema), version.borough(), version.id()));
    }
}
