/** Whether what is published of contracts is what the standard calls a release package. */
@NullMarked
package org.concordat.testing.ocds;

import org.jspecify.annotations.NullMarked;
