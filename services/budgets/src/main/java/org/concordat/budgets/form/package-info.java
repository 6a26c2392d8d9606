/**
 * The form of the monthly budget return: its columns, its lines, and what they are placed and checked by. Plain values:
 * nothing here sees a database or a framework. What follows from the columns is the platform's.
 */
@NullMarked
package org.concordat.budgets.form;

import org.jspecify.annotations.NullMarked;
