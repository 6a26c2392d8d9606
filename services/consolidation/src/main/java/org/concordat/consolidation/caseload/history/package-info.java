/**
 * What the history of a case comes to: from the events of one child, worker or counting system to what they add to each
 * measure, by day and team. Pure functions of the events; which of them are known at a moment is somebody else's to say.
 */
@NullMarked
package org.concordat.consolidation.caseload.history;

import org.jspecify.annotations.NullMarked;
