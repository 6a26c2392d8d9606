package org.concordat.pseudonyms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.pseudonyms.layout.Layout;
import org.concordat.pseudonyms.layout.NotMade;
import org.concordat.pseudonyms.passage.Complaints;
import org.concordat.pseudonyms.passage.CsvFile;
import org.concordat.pseudonyms.passage.JsonFile;
import org.concordat.pseudonyms.passage.Passage;
import org.concordat.pseudonyms.passage.Treatment;

/** The command line: {@code key}, {@code show}, {@code make}, {@code map} and {@code help}. */
public final class Pseudonyms {

    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "windows-1252", Charset.forName("windows-1252"));

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream messages;

    Pseudonyms(InputStream in, PrintStream out, PrintStream messages) {
        this.in = in;
        this.out = out;
        this.messages = messages;
    }

    public static void main(String[] words) {
        System.exit(new Pseudonyms(System.in, System.out, System.err).run(List.of(words)));
    }

    /** Does what the words say; the exit code, which is 0 when it is done. */
    int run(List<String> words) {
        try {
            switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "key" -> makeKey(words.subList(1, words.size()));
                case "show" -> showKey(words.subList(1, words.size()));
                case "make" -> make(words.subList(1, words.size()));
                case "map" -> map(words.subList(1, words.size()));
                case "help", "--help", "-h" -> help();
                default -> throw Options.usage("there is no such command");
            }
            return 0;
        } catch (NotMade e) {
            messages.println(e.getMessage());
            return e.reason().exitCode();
        } catch (CharacterCodingException e) {
            messages.println(
                    "the file is not in the encoding said (or not UTF-8): say --encoding, such as windows-1252");
            return NotMade.Reason.FILE_REFUSED.exitCode();
        } catch (InvalidPathException e) {
            messages.println("an option names no file");
            return NotMade.Reason.USAGE.exitCode();
        } catch (IOException e) {
            // The message of the exception may hold what it was about to write.
            messages.println("a file cannot be read or written: " + e.getClass().getSimpleName());
            return NotMade.Reason.INPUT_OUTPUT.exitCode();
        }
    }

    private void makeKey(List<String> words) throws NotMade {
        Options options = Options.parse(words, Set.of("--borough", "--id", "--out"), Set.of());
        if (!Layout.isBorough(options.get("--borough"))) {
            throw Options.usage("--borough wants a short code, such as LBHF");
        }
        if (!Pseudonym.isKeyId(options.get("--id"))) {
            throw Options.usage("--id wants k and a number, such as k1");
        }
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        BoroughKey key = BoroughKey.random(options.get("--borough"), options.get("--id"), today);
        KeyPlace.write(key, Path.of(options.get("--out")));
        describe(key);
        messages.println("Keep a second copy where it survives this machine: what it made cannot be made without it.");
    }

    private void showKey(List<String> words) throws NotMade {
        describe(KeyPlace.read(
                Path.of(Options.parse(words, Set.of("--key"), Set.of()).get("--key"))));
    }

    private void describe(BoroughKey key) {
        messages.printf(
                "key %s of %s, made %s, fingerprint %s%n", key.id(), key.borough(), key.made(), key.fingerprint());
    }

    private void make(List<String> words) throws NotMade, IOException {
        Options options =
                Options.parse(words, Set.of("--key", "--layout", "--in", "--out"), Set.of("--format", "--encoding"));
        Layout layout = layout(options);
        BoroughKey key = keyOf(layout, options.get("--key"));
        Complaints complaints = new Complaints();
        Treatment treatment = new MakingPseudonyms(key, complaints);
        try (Output output = Output.to(options.get("--out"), out)) {
            pass(options, layout, treatment, complaints, output, output.writer());
        }
    }

    private void map(List<String> words) throws NotMade, IOException {
        Options options = Options.parse(
                words,
                Set.of("--old-key", "--new-key", "--layout", "--in", "--out"),
                Set.of("--format", "--encoding", "--source"));
        Layout layout = layout(options);
        BoroughKey old = keyOf(layout, options.get("--old-key"));
        BoroughKey replacement = keyOf(layout, options.get("--new-key"));
        if (old.id().equals(replacement.id())) {
            throw new NotMade(NotMade.Reason.KEY_REFUSED, "the two keys have one id: a new key has an id of its own");
        }
        PairForm form = PairForm.of(options.find("--source"), replacement.made());
        Complaints complaints = new Complaints();
        try (Output output = Output.to(options.get("--out"), out)) {
            Treatment treatment = new MappingPseudonyms(old, replacement, complaints, output.writer(), form);
            pass(options, layout, treatment, complaints, output, Writer.nullWriter());
        }
    }

    private void pass(
            Options options, Layout layout, Treatment treatment, Complaints complaints, Output output, Writer leaving)
            throws NotMade, IOException {
        Passage passage = isJson(options)
                ? new JsonFile(requireKind(layout, true), treatment, complaints)
                : new CsvFile(requireKind(layout, false), treatment, complaints);
        try (BufferedReader reader = reader(options)) {
            Passage.Summary summary = passage.pass(reader, leaving);
            complaints.requireNone();
            output.finish();
            messages.println(summary.inWords());
        }
    }

    private static Layout requireKind(Layout layout, boolean json) throws NotMade {
        if (layout.isOfJson() != json) {
            throw Options.usage(
                    json ? "fields of JSON begin with / in the layout" : "the layout is of JSON, the file of rows");
        }
        return layout;
    }

    private static boolean isJson(Options options) throws NotMade {
        String name = options.get("--in");
        String format = options.find("--format").orElse(name.substring(name.lastIndexOf('.') + 1));
        return switch (format) {
            case "csv", "tsv", "txt" -> false;
            case "json", "jsonl", "ndjson" -> true;
            default -> throw Options.usage("say --format csv or --format json: the name of the file does not");
        };
    }

    private BufferedReader reader(Options options) throws NotMade {
        Charset charset = ENCODINGS.get(options.find("--encoding").orElse("utf-8"));
        if (charset == null) {
            throw Options.usage("--encoding is utf-8, utf-16 or windows-1252");
        }
        String place = options.get("--in");
        try {
            InputStream stream = place.equals("-") ? in : Files.newInputStream(Path.of(place));
            return new BufferedReader(
                    new InputStreamReader(
                            stream,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    1 << 16);
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s cannot be read".formatted(place));
        }
    }

    private static Layout layout(Options options) throws NotMade {
        Path file = Path.of(options.get("--layout"));
        try {
            return Layout.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s cannot be read".formatted(file));
        }
    }

    private static BoroughKey keyOf(Layout layout, String file) throws NotMade {
        BoroughKey key = KeyPlace.read(Path.of(file));
        if (!key.borough().equals(layout.borough())) {
            throw new NotMade(
                    NotMade.Reason.KEY_REFUSED,
                    "the key is of %s and the layout of %s".formatted(key.borough(), layout.borough()));
        }
        return key;
    }

    private void help() throws IOException {
        try (InputStream text = Objects.requireNonNull(Pseudonyms.class.getResourceAsStream("help.txt"))) {
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
