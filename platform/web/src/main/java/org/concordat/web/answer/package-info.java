/** Answers that may be megabytes, such as views, and how they are handed to the server. */
@NullMarked
package org.concordat.web.answer;

import org.jspecify.annotations.NullMarked;
