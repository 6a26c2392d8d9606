package org.concordat.pseudonyms;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.pseudonyms.layout.NotMade;

/** How a pair of pseudonyms is written, a line each. */
interface PairForm {

    ZoneId LONDON = ZoneId.of("Europe/London");

    String line(Pseudonym before, Pseudonym after);

    /**
     * As the events that the caseload service takes in, or plain where nobody says whose they are.
     *
     * @param source what the events say is their source, as it is recorded with the service
     * @param since the day the new key was made: made again, a pair is the same event
     * @throws NotMade when the source is no URI
     */
    static PairForm of(Optional<String> source, LocalDate since) throws NotMade {
        if (source.isEmpty()) {
            return "{\"old\":\"%s\",\"new\":\"%s\"}\n"::formatted;
        }
        String uri = source.get();
        if (!isUri(uri)) {
            throw Options.usage("--source wants a URI, such as urn:example:wcc:mosaic");
        }
        return (before, after) -> """
                {"specversion":"1.0","id":"%s","source":"%s","type":"concordat.caseload.inbound.pseudonym-replaced.v1",\
                "subject":"%s","time":"%s","data":{"by":"%s"}}
                """.formatted(
                id(before, after), uri, before, since.atStartOfDay(LONDON).toInstant(), after);
    }

    /** A URI has no character that JSON would escape. */
    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static UUID id(Pseudonym before, Pseudonym after) {
        return UUID.nameUUIDFromBytes((before + " " + after).getBytes(StandardCharsets.UTF_8));
    }
}
