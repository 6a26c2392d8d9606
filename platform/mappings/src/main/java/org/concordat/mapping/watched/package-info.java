/** Which fields of records an expression looks at. */
@NullMarked
package org.concordat.mapping.watched;

import org.jspecify.annotations.NullMarked;
