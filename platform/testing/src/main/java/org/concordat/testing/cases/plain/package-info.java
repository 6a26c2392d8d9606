/**
 * What a year of cases comes to, worked out as on a spreadsheet: straight loops over the events as they happened, by the
 * definitions of the catalogue of indicators, and nothing of what it is held against.
 */
@NullMarked
package org.concordat.testing.cases.plain;

import org.jspecify.annotations.NullMarked;
