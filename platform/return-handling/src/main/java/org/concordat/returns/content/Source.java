package org.concordat.returns.content;

import org.concordat.returns.reading.ReturnFormat;

/** The bytes of a return as they were sent. */
public record Source(ReturnFormat format, byte[] bytes) {}
