/**
 * Audits answers before they are given: whether what they hide can be worked out from what they show. It looks at nothing
 * but what would be shown and the true figures, and shares no rule with what hides them.
 */
@NullMarked
package org.concordat.consolidation.auditing;

import org.jspecify.annotations.NullMarked;
