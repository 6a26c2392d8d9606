/**
 * Whole-suite stories, driven from outside on the real stack as {@code ./concordat up} starts it. One stack serves them
 * all; each story keeps to financial years of its own.
 */
@NullMarked
package org.concordat.journeys;

import org.jspecify.annotations.NullMarked;
