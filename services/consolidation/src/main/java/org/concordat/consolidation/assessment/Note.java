package org.concordat.consolidation.assessment;

import java.math.BigDecimal;

/** One thing said beside figures. */
public sealed interface Note {

    record Text(String text) implements Note {}

    record Number(BigDecimal number) implements Note {}
}
