/** What leaves of a file and how it is written, as the borough's data officer says; and why a file is refused. */
@NullMarked
package org.concordat.pseudonyms.layout;

import org.jspecify.annotations.NullMarked;
