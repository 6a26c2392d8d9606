/**
 * Folds the events of mandates and of every domain into facts, each exactly once and a batch at a time; the only place
 * that knows their wire shape.
 */
@NullMarked
package org.concordat.consolidation.projection;

import org.jspecify.annotations.NullMarked;
