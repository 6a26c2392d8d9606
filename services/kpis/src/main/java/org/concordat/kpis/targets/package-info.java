/** What boroughs mean to reach on indicators. */
@NullMarked
package org.concordat.kpis.targets;

import org.jspecify.annotations.NullMarked;
