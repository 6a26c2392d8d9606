package org.concordat.web.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Texts that came as the values of headers. */
public final class HeaderText {

    private HeaderText() {}

    /**
     * What is not plain in a header is percent-encoded, by the HTTP binding of CloudEvents 1.0. What is encoded wrongly
     * stays as it is.
     */
    public static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
