/** The shape of a domain's figures: its rows, groups and parts, and the words in which they are written. */
@NullMarked
package org.concordat.consolidation.table;

import org.jspecify.annotations.NullMarked;
