package org.concordat.returns.reading.profile;

import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.words.HeaderWords;

/**
 * A column of somebody's own sheet that is one of ours.
 *
 * @param header its title, compared as {@link HeaderWords#key()} does
 * @param column the name of ours, as in JSON
 * @param unit of its amounts; that of the profile when it says none
 * @param reversed whether its amounts have the other sign: credits negative
 * @param line what the line is that its figures belong to, by the name of our column; a sheet whose rows have several lines
 *     each says it for each of their columns
 */
public record ProfileColumn(
        String header, String column, Optional<MoneyUnit> unit, boolean reversed, Map<String, String> line) {

    public ProfileColumn {
        line = Map.copyOf(line);
    }

    String key() {
        return HeaderWords.of(header).key();
    }
}
