/**
 * What an upgrade must not change: a small world made with the former release, kept as a fixture, and the story that
 * starts the present release on it.
 */
@NullMarked
package org.concordat.journeys.upgrade;

import org.jspecify.annotations.NullMarked;
