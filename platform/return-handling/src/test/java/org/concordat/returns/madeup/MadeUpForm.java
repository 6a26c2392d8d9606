package org.concordat.returns.madeup;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** A form that places nothing: lines are stored as they were read. */
public record MadeUpForm<L>(String name, LineSchema<L> schema, List<Rule<L, MadeUpContext>> rules)
        implements ReturnForm<L, MadeUpContext> {

    public static final MadeUpForm<Inspection> INSPECTIONS =
            new MadeUpForm<>("inspection return", Inspection.SCHEMA, List.of());
    public static final MadeUpForm<Visits> VISITS = new MadeUpForm<>("visits return", Visits.SCHEMA, List.of());

    @Override
    public ReportingDomain domain() {
        return ReportingDomain.CASELOAD;
    }

    @Override
    public String example() {
        return "{\"period\": \"2016-17-P03\", \"lines\": []}";
    }

    @Override
    public MadeUpContext context(Borough borough, Period period) {
        return MadeUpContext.standard();
    }

    @Override
    public L place(ReadLine<L> read, MadeUpContext context) {
        return schema.line(read.number(), read);
    }

    @Override
    public Stream<L> template(Borough borough, Period period) {
        return Stream.empty();
    }
}
