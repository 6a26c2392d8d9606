/** Every finding, worked by hand. */
@NullMarked
package org.concordat.savings.findings;

import org.jspecify.annotations.NullMarked;
