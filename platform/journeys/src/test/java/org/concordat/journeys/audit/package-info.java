/** What somebody with the database changes behind a service's back and whether the proof finds it; and who read. */
@NullMarked
package org.concordat.journeys.audit;

import org.jspecify.annotations.NullMarked;
