/** How records of others are read and handed to whoever takes them in. */
@NullMarked
package org.concordat.messaging.foreign;

import org.jspecify.annotations.NullMarked;
