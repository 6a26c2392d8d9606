/** How fast events of cases become facts, against the least that could bring them into a table, and whether they are right. */
@NullMarked
package org.concordat.bench.cases;

import org.jspecify.annotations.NullMarked;
