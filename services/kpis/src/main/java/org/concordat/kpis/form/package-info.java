/** The form of a return of results: its columns, its lines, and what they are placed and checked by. Plain values. */
@NullMarked
package org.concordat.kpis.form;

import org.jspecify.annotations.NullMarked;
