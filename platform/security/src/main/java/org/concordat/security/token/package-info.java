/** Tokens and the keys they are signed with. */
@NullMarked
package org.concordat.security.token;

import org.jspecify.annotations.NullMarked;
