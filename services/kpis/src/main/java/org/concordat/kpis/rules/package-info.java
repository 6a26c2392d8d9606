/** What a return of results is checked for. Plain values: no database, no framework. */
@NullMarked
package org.concordat.kpis.rules;

import org.jspecify.annotations.NullMarked;
