package org.concordat.consolidation.effects;

import java.util.Optional;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.Borough;

/**
 * A figure of a partnership's view that another mandate would show or hide.
 *
 * @param group of a domain whose rows stand in groups, such as the fund of a budget; {@code ALL} of the grand total
 * @param row the key of its row, such as the code of a service line; none of a total at the foot
 * @param part of a domain whose rows have parts, such as the type of a budget; none of the whole
 * @param figure {@code TOTAL}, or the borough whose figure it is
 */
public record CellEffect(
        Optional<String> group,
        Optional<String> row,
        String title,
        Optional<String> part,
        String measure,
        String figure,
        CellStatus before,
        CellStatus after,
        Effect effect) {

    static final String TOTAL = "TOTAL";

    static CellEffect of(Seen.Place place, Seen.Row row, Seen before, Seen after, Effect effect) {
        DomainTable table = after.table();
        return new CellEffect(
                Optional.of(table.group(place.group()).code()).filter(code -> !code.isEmpty()),
                Optional.of(place.row()).filter(code -> !place.isFoot()),
                row.title(),
                Optional.of(table.parts().get(place.part()).code()).filter(code -> place.part() > 0),
                table.measures().get(place.measure()).name(),
                place.of().map(Borough::code).orElse(TOTAL),
                before.at(place).status(),
                after.at(place).status(),
                effect);
    }
}
