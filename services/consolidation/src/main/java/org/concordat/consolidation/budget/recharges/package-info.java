/** What boroughs charge each other for, as each of the two says it: matched where they agree, in dispute where they do not. */
@NullMarked
package org.concordat.consolidation.budget.recharges;

import org.jspecify.annotations.NullMarked;
