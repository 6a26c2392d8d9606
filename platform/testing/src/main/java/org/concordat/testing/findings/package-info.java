/** Examples, worked by hand, of everything that a service may have to say about what it is sent. */
@NullMarked
package org.concordat.testing.findings;

import org.jspecify.annotations.NullMarked;
