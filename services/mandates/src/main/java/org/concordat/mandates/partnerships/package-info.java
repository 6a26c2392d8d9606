/** Which boroughs share services, since when and until when: reference data. */
@NullMarked
package org.concordat.mandates.partnerships;

import org.jspecify.annotations.NullMarked;
