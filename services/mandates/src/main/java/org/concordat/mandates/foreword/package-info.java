/** The joint foreword of a partnership to the mandates of a year: a dated text, in versions that never change. */
@NullMarked
package org.concordat.mandates.foreword;

import org.jspecify.annotations.NullMarked;
