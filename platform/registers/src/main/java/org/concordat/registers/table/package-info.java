/** Records of a register as a table: what JSON says, laid flat, a row for each entry. */
@NullMarked
package org.concordat.registers.table;

import org.jspecify.annotations.NullMarked;
