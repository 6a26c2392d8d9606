/** Every rule of a return of delivery, right and wrong. */
@NullMarked
package org.concordat.savings.form;

import org.jspecify.annotations.NullMarked;
