package org.concordat.pseudonyms;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.concordat.pseudonyms.layout.NotMade;

/**
 * Where what leaves is written: a file that appears when all of it is there and only then, or the standard output, of
 * which the exit code says whether it is whole. What is pseudonymous is still personal data (UK GDPR, recital 26), so a
 * file is its owner's alone.
 */
final class Output implements Closeable {

    private final Optional<Path> file;
    private final Path unfinished;
    private final Writer writer;

    private Output(Optional<Path> file, Path unfinished, OutputStream stream) {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    static Output to(String place, OutputStream standard) throws NotMade {
        if (place.equals("-")) {
            return new Output(Optional.empty(), Path.of(""), standard);
        }
        Path file = Path.of(place);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s is there already".formatted(file));
        }
        try {
            return new Output(
                    Optional.of(file),
                    unfinished,
                    Channels.newOutputStream(Files.newByteChannel(
                            unfinished,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            KeyPlace.ownerAlone(unfinished))));
        } catch (FileAlreadyExistsException e) {
            throw new NotMade(
                    NotMade.Reason.INPUT_OUTPUT,
                    "%s is there already: another run makes it, or one was broken off; delete it if none runs"
                            .formatted(unfinished));
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s cannot be written".formatted(unfinished));
        }
    }

    Writer writer() {
        return writer;
    }

    /** All of it is there. */
    void finish() throws IOException {
        writer.flush();
        if (file.isPresent()) {
            writer.close();
            Files.move(unfinished, file.get());
        }
    }

    /** Leaves nothing that is not finished. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            try {
                writer.close();
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
