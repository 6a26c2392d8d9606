/** What a return is made of, for whoever handles returns without knowing what their lines are about. */
@NullMarked
package org.concordat.returns.content;

import org.jspecify.annotations.NullMarked;
