@NullMarked
package org.concordat.consolidation.contract;

import org.jspecify.annotations.NullMarked;
