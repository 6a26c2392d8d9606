/** Made-up domains: one with a column of every kind, one with three columns and no money. */
@NullMarked
package org.concordat.returns.madeup;

import org.jspecify.annotations.NullMarked;
