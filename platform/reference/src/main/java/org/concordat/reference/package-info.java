/**
 * What the mandates service has told this one: which boroughs there are, their charts of service lines and their
 * calendars of due dates and school terms. Filled by events alone.
 */
@NullMarked
package org.concordat.reference;

import org.jspecify.annotations.NullMarked;
