/** One class for each form, JSON or CSV for example, that knows nothing of it. */
@NullMarked
package org.concordat.testing.planted.forms;

import org.jspecify.annotations.NullMarked;
