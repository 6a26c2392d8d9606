package org.concordat.mandates.boroughs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;

/**
 * A borough as it is answered.
 *
 * @param warnings which of its partnerships cannot be combined, and what to do; absent in a list
 */
record CouncilView(@JsonUnwrapped Council council, Optional<List<Finding>> warnings) {}
