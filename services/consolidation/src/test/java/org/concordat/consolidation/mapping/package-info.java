/** Partnerships whose members report on different charts, from the topics to the answers. */
@NullMarked
package org.concordat.consolidation.mapping;

import org.jspecify.annotations.NullMarked;
