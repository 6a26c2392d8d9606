/** The form of a return of delivery: its columns, its lines, and what they are placed and checked by. Plain values. */
@NullMarked
package org.concordat.savings.form;

import org.jspecify.annotations.NullMarked;
