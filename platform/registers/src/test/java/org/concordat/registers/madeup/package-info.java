/** A made-up service with two registers: recipes, which everybody reads, and a borough's allotments behind its wall. */
@NullMarked
package org.concordat.registers.madeup;

import org.jspecify.annotations.NullMarked;
