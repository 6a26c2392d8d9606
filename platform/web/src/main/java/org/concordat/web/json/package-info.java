/** JSON in, strict and with every finding at once, and JSON out, exact. */
@NullMarked
package org.concordat.web.json;

import org.jspecify.annotations.NullMarked;
