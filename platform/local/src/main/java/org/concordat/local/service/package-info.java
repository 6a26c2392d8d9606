/** The services as child processes, told by environment variables where everything is. */
@NullMarked
package org.concordat.local.service;

import org.jspecify.annotations.NullMarked;
