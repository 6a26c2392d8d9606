/** By what disclosure control is judged: eight tests, and a set of worlds that is the same wherever it is measured. */
@NullMarked
package org.concordat.testing.disclosure;

import org.jspecify.annotations.NullMarked;
