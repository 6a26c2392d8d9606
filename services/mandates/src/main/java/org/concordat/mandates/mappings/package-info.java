/** How the lines of one chart are read on another, so that boroughs of different charts can be combined. */
@NullMarked
package org.concordat.mandates.mappings;

import org.jspecify.annotations.NullMarked;
