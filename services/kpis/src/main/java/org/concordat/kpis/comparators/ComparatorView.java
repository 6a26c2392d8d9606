package org.concordat.kpis.comparators;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.targets.ComparatorSets;

/** A version of a comparator as it is answered and told. */
record ComparatorView(
        String comparator,
        Optional<Borough> borough,
        int version,
        @JsonUnwrapped ComparatorSets sets) {}
