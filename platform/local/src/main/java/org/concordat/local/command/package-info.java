/** What ./concordat understands: one file per command. */
@NullMarked
package org.concordat.local.command;

import org.jspecify.annotations.NullMarked;
