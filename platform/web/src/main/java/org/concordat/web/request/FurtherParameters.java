package org.concordat.web.request;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** A resource that takes parameters of the query which its methods do not declare, since the path says what they are called. */
public interface FurtherParameters {

    /** @return the names, empty where the path names nothing that is known */
    Set<String> furtherParameters(UriInfo address);
}
