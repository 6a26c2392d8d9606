/** What a request must be before anybody reads what it says: its parameters known, its media types told. */
@NullMarked
package org.concordat.web.request;

import org.jspecify.annotations.NullMarked;
