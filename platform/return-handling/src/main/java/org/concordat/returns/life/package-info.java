/** The monthly budget return: its versions, their states, their lines and the bytes they were sent as. */
@NullMarked
package org.concordat.returns.life;

import org.jspecify.annotations.NullMarked;
