package org.concordat.consolidation.trial;

import java.util.List;
import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowSource;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.consolidation.trial.facts.RegisterLines;
import org.concordat.kernel.ReportingDomain;

/** A register: entries with a supplier and a value, counted and added up by service line. */
public final class TrialRegister implements DomainSource {

    public static final Measure ENTRIES = Measure.count("entries", "Entries", Accrual.STOCK);
    public static final Measure VALUE = Measure.money("annualValue", "Annual value", Accrual.STOCK);

    public static final DomainTable TABLE = DomainTable.plain(
            Measures.of(ReportingDomain.PLANS, List.of(ENTRIES, VALUE)),
            Absence.NOTHING,
            List.of(
                    new TextColumn("reference", "reference", "reference", false),
                    new TextColumn("supplier", "supplier", "supplier", false)),
            new Words("Register", "serviceLine", "service lines", "", "", "", "entries", "ENTRY", "entries", ""));

    public static final Domain REGISTER = new RegisterDomain(new Declaration(
            ReportingDomain.PLANS,
            "concordat.register",
            "register",
            TABLE,
            RowSource.serviceLines(),
            Remarks.NONE,
            RegisterLines.FORMAT,
            CellNaming.COMPLETE));

    @Override
    public Domain domain() {
        return REGISTER;
    }
}
