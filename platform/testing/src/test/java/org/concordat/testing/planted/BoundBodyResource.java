package org.concordat.testing.planted;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/bound")
class BoundBodyResource {

    record Body(String text) {}

    @POST
    String bound(Body body) {
        return body.text();
    }
}
