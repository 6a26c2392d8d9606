/** Up to which moment, by the broker's clock, everything appended has been applied. */
@NullMarked
package org.concordat.messaging.watermark;

import org.jspecify.annotations.NullMarked;
