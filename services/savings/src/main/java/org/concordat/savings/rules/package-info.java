/** What a return of delivery is checked for. Plain values: no database, no framework. */
@NullMarked
package org.concordat.savings.rules;

import org.jspecify.annotations.NullMarked;
