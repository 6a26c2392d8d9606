/** How boroughs' own sheets are laid out: kept in versions, proposed for a file, and found again when one is read. */
@NullMarked
package org.concordat.returns.profiles;

import org.jspecify.annotations.NullMarked;
