/** Stories of caseload: events of cases, from the systems that tell of them to what they come to. */
@NullMarked
package org.concordat.journeys.caseload;

import org.jspecify.annotations.NullMarked;
