/**
 * Records in versions that never change: somebody puts one there, says which version it replaces, and everybody goes on
 * finding the versions that others were made by.
 */
@NullMarked
package org.concordat.registers;

import org.jspecify.annotations.NullMarked;
