/** What the figures for operators say of requests. */
@NullMarked
package org.concordat.web.metrics;

import org.jspecify.annotations.NullMarked;
