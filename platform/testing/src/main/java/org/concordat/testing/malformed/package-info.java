/** Requests that are wrong in every way that a service's own description gives occasion to, and what each must be answered. */
@NullMarked
package org.concordat.testing.malformed;

import org.jspecify.annotations.NullMarked;
