/** What the attack kit sends over the wire and how it counts; see {@code docs/assurance.md}. */
@NullMarked
package org.concordat.testing.wire;

import org.jspecify.annotations.NullMarked;
