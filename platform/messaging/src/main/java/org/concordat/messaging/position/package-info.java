/** How far the log was applied, by whom, and from which moment its records are known. */
@NullMarked
package org.concordat.messaging.position;

import org.jspecify.annotations.NullMarked;
