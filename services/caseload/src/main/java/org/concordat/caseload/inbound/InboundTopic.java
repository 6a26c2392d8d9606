package org.concordat.caseload.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;

/**
 * The topic of one source, such as {@code concordat.caseload.inbound.WCC.mosaic}. Who may write it is the broker's to say,
 * so whose its events are follows from its name.
 *
 * @param source the borough's code of it
 */
record InboundTopic(String name, Borough borough, String source) {

    static final Pattern FORM =
            Pattern.compile("concordat\\.caseload\\.inbound\\.([A-Z][A-Z0-9]{1,11})\\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)");

    /** @throws IllegalArgumentException when it is no such topic */
    static InboundTopic of(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw new IllegalArgumentException("not the topic of a source");
        }
        return new InboundTopic(name, new Borough(form.group(1)), form.group(2));
    }
}
