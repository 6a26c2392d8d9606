package org.concordat.testing.planted;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

class BesideTheGateJson {

    String read(byte[] body) throws IOException {
        return new ObjectMapper().readTree(body).toString();
    }
}
