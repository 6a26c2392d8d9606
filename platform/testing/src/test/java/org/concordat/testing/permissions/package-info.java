/** That the table of permissions says what it seems to. */
@NullMarked
package org.concordat.testing.permissions;

import org.jspecify.annotations.NullMarked;
