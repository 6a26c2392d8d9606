/**
 * What a scorecard says beside its figures: status against targets and mandates, direction of travel, place among
 * comparators. It sees released types only.
 */
@NullMarked
package org.concordat.consolidation.kpi.scorecard;

import org.jspecify.annotations.NullMarked;
