/**
 * Personal data in texts that should hold none, and the pseudonyms that stand for people instead. Nothing here repeats a
 * text in a message. The tool that makes pseudonyms inside a borough ships this package, so it sees the JDK alone.
 */
@NullMarked
package org.concordat.kernel.personal;

import org.jspecify.annotations.NullMarked;
