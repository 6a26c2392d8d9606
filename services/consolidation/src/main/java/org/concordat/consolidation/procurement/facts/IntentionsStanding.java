package org.concordat.consolidation.procurement.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.procurement.intention.IntentionKnown;
import org.concordat.consolidation.procurement.intention.IntentionKnownJson;
import org.concordat.consolidation.procurement.intention.IntentionRows;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.table.RowSource;

/**
 * What stands of a borough's commissioning intentions for a period: a line for each service and delivery model of the
 * period's year. A borough that has recorded none at all is missing.
 */
final class IntentionsStanding implements StandingLines {

    @Override
    public Optional<BoroughReturn> of(Facts.Wanted wanted, Held held) {
        List<KeptVersion<IntentionKnown>> register = held.kept(ContractFactsJson.INTENTIONS, IntentionKnownJson::read);
        if (register.isEmpty()) {
            return Optional.empty();
        }
        List<PostedLine> lines = new ArrayList<>();
        for (KeptVersion<IntentionKnown> version : register) {
            for (IntentionKnown.Line line :
                    version.content().in(wanted.position().year())) {
                lines.add(new PostedLine(
                        lines.size() + 1,
                        version.content().serviceLine().orElse(RowSource.NO_LINE),
                        0,
                        0,
                        ContractsStanding.amounts(IntentionRows.TABLE.measures(), line.figures()),
                        Arrays.stream(IntentionRows.Says.values())
                                .map(line.says()::get)
                                .toList()));
            }
        }
        return Optional.of(
                new BoroughReturn(StandingLines.recorded(wanted, "commissioning-intentions", register), lines));
    }
}
