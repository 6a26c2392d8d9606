/** The event catalogue and the topics as tests see them: each promise about events is written down once, here. */
@NullMarked
package org.concordat.testing.events;

import org.jspecify.annotations.NullMarked;
