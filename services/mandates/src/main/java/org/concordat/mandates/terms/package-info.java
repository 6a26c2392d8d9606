/** What a mandate says, and everything there is to say about it. */
@NullMarked
package org.concordat.mandates.terms;

import org.jspecify.annotations.NullMarked;
