@NullMarked
package org.concordat.consolidation.policy;

import org.jspecify.annotations.NullMarked;
