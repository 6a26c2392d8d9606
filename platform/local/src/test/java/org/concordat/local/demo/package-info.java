@NullMarked
package org.concordat.local.demo;

import org.jspecify.annotations.NullMarked;
