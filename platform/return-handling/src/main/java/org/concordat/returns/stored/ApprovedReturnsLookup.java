package org.concordat.returns.stored;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        return returns.approved(borough, period).map(version -> lines(schema, borough, period, version.id()));
    }

    /** Of every period from the first up to but not including the last, earliest first. @param schema the form's */
    public <L> List<ApprovedLines<L>> from(LineSchema<L> schema, Borough borough, Period first, Period last) {
        return returns.approvedFrom(borough, first, last).stream()
                .map(version -> lines(schema, borough, version.period(), version.id()))
                .toList();
    }

    /** Those of a year, for a form that asks for several: they are looked up once. @param schema the form's */
    public <L> ApprovedYear<L> ofYear(LineSchema<L> schema, Borough borough, FinancialYear year) {
        return new ApprovedYear<>(
                returns.everApproved(borough, year),
                version -> lines(schema, borough, Period.parse(version.period()), version.id()));
    }

    private <L> ApprovedLines<L> lines(LineSchema<L> schema, Borough borough, Period period, UUID id) {
        return new ApprovedLines<>(period, lines.of(new LineSql<>(schema), borough, id));
    }
}
