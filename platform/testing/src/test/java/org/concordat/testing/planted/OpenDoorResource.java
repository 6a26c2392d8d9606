package org.concordat.testing.planted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/open")
class OpenDoorResource {

    @GET
    String anybody() {
        return "";
    }
}
