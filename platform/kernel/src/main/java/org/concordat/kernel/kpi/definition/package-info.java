/** What an indicator measures, how, how often, and how results of several make one, as it is written down. */
@NullMarked
package org.concordat.kernel.kpi.definition;

import org.jspecify.annotations.NullMarked;
