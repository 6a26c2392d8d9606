/** The charts of service lines that boroughs report on: versioned reference data, Section 251 shipped. */
@NullMarked
package org.concordat.mandates.charts;

import org.jspecify.annotations.NullMarked;
