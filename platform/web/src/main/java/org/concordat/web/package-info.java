/** The public contract's manners: problems, answers, idempotent writes, preconditions, strict JSON and paging. */
@NullMarked
package org.concordat.web;

import org.jspecify.annotations.NullMarked;
