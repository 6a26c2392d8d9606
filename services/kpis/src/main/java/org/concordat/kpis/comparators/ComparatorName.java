package org.concordat.kpis.comparators;

import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.targets.ComparatorCode;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;

/**
 * Which comparator. They are published figures of others, so everybody reads them.
 *
 * @param borough whose own it is, which goes before everybody's of the same code; none where it is everybody's
 */
record ComparatorName(Optional<Borough> borough, String code) {

    ComparatorName {
        if (!ComparatorCode.wrong(code, "").isEmpty()) {
            throw new InvalidValue("comparator", code, "capitals and underscores, such as STATISTICAL_NEIGHBOURS");
        }
    }

    static ComparatorName of(RecordKey key) {
        String[] parts = key.code().split("/", -1);
        return parts.length == 1
                ? new ComparatorName(Optional.empty(), parts[0])
                : new ComparatorName(Optional.of(new Borough(parts[0])), parts[1]);
    }

    RecordKey key() {
        return RecordKey.open(borough.map(own -> own + "/").orElse("") + code);
    }

    RecordKey valuesKey(String kpi) {
        return RecordKey.open(key().code() + "/" + kpi);
    }

    Owner owner() {
        return borough.<Owner>map(Owner.OfBorough::new).orElseGet(Owner.Everybody::new);
    }

    String path() {
        return borough.map("boroughs/%s/"::formatted).orElse("") + "comparators/" + code;
    }
}
