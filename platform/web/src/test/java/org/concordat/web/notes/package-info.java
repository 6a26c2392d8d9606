/** A service as small as can be, to try the platform's manners on. */
@NullMarked
package org.concordat.web.notes;

import org.jspecify.annotations.NullMarked;
