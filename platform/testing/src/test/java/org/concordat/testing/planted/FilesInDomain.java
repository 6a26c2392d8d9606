package org.concordat.testing.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FilesInDomain {

    String read() throws IOException {
        return Files.readString(Path.of("figures.csv"));
    }
}
