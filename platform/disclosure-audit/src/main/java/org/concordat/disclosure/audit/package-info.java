/**
 * Audits what is about to be shown: for each figure that is protected and each attacker, between which values what is
 * shown leaves it. Knows no borough, mandate or pattern, and shares no code with what hides figures.
 */
@NullMarked
package org.concordat.disclosure.audit;

import org.jspecify.annotations.NullMarked;
