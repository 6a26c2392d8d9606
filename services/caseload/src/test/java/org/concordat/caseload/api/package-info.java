/** The service as those see it who send to it. */
@NullMarked
package org.concordat.caseload.api;

import org.jspecify.annotations.NullMarked;
