package org.concordat.consolidation.procurement.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.procurement.ContractFigures;
import org.concordat.consolidation.procurement.ContractKnown;
import org.concordat.consolidation.procurement.ContractKnownJson;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.table.RowSource;

/**
 * What stands of a borough's contracts for a period: a line for each that its register holds in the period's year, as it
 * is on the day on which it is looked at. A borough that has recorded none at all is missing.
 */
final class ContractsStanding implements StandingLines {

    private static final Measures MEASURES = ContractRows.TABLE.measures();

    @Override
    public Optional<BoroughReturn> of(Facts.Wanted wanted, Held held) {
        List<KeptVersion<ContractKnown>> register = held.kept(ContractKnownJson.TABLE, ContractKnownJson::read);
        if (register.isEmpty()) {
            return Optional.empty();
        }
        List<PostedLine> lines = new ArrayList<>();
        for (KeptVersion<ContractKnown> version : register) {
            if (version.content().standsIn(wanted.position().year())) {
                lines.add(line(lines.size() + 1, version.content(), wanted));
            }
        }
        return Optional.of(new BoroughReturn(StandingLines.recorded(wanted, "contracts", register), lines));
    }

    private static PostedLine line(int number, ContractKnown contract, Facts.Wanted wanted) {
        Map<ContractRows.Says, String> says = contract.says(wanted.on());
        return new PostedLine(
                number,
                contract.contract().serviceLine().orElse(RowSource.NO_LINE),
                0,
                0,
                amounts(MEASURES, ContractFigures.of(contract, wanted.position().year(), wanted.on())),
                Arrays.stream(ContractRows.Says.values()).map(says::get).toList());
    }

    /** What is not said is not asked for: it is in no sum, and missing in none. */
    static LineAmounts amounts(Measures measures, Map<Measure, Long> figures) {
        LineAmounts.Builder amounts = new LineAmounts.Builder(measures);
        for (int measure : measures.posted()) {
            Long figure = figures.get(measures.get(measure));
            if (figure == null) {
                amounts.notAsk(measure);
            } else {
                amounts.report(measure, figure, 0);
            }
        }
        return amounts.build();
    }
}
