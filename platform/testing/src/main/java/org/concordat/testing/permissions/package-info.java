/** Who may ask a service for what, as a table that people read, and every combination tried. */
@NullMarked
package org.concordat.testing.permissions;

import org.jspecify.annotations.NullMarked;
