package org.concordat.caseload.profile;

import java.util.List;
import java.util.Map;

/**
 * How the exports of a product become our events.
 *
 * @param system which product it is, such as Mosaic
 * @param zone in which it writes times without an offset, as IANA names it
 * @param dates the forms in which it writes days and times, such as {@code dd/MM/yyyy HH:mm}; the first that fits is taken
 * @param identity the fields that tell a record from all others of its source, by pointer; an event's id is made of them
 * @param pseudonyms the fields that hold pseudonyms, by pointer, made before the export left the borough
 * @param codes ours by the system's, in named lists
 * @param mapping the lines of a JSLT expression by which a record becomes one event, several or none
 */
public record SourceProfile(
        String title,
        String system,
        PayloadForm payload,
        String zone,
        List<String> dates,
        List<String> identity,
        List<String> pseudonyms,
        Map<String, Map<String, String>> codes,
        List<String> mapping) {}
