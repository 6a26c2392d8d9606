/** What somebody with the database changes behind the service's back, and whether the proof finds it. */
@NullMarked
package org.concordat.journeys.tampering;

import org.jspecify.annotations.NullMarked;
