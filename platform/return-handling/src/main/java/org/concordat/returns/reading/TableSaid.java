package org.concordat.returns.reading;

import java.util.Map;
import java.util.Optional;
import org.concordat.returns.reading.profile.TableProfile;

/**
 * What is said of a table beside it.
 *
 * @param profile of somebody's own sheet
 * @param constants by the name of the column what its lines say where they say nothing themselves
 */
public record TableSaid(Optional<TableProfile> profile, Map<String, String> constants) {

    public static final TableSaid NOTHING = new TableSaid(Optional.empty(), Map.of());

    public TableSaid {
        constants = Map.copyOf(constants);
    }
}
