/** What is known of the types of events. */
@NullMarked
package org.concordat.caseload.intake;

import org.jspecify.annotations.NullMarked;
