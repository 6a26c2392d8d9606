package org.concordat.consolidation.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.testing.Tokens;

/**
 * Two worlds that differ in nothing but what is held back. Whoever is answered the same in both, apart from the names in
 * them, cannot tell which of them it is, and so knows nothing of what is held back, whatever is worked out from it.
 */
final class Twins {

    /** A world. Of its three boroughs one holds back what it has, one names its figures, one shows all of it. */
    record World(char set, char letter) {

        String heldBack() {
            return name('H');
        }

        String named() {
            return name('K');
        }

        String open() {
            return name('W');
        }

        private String name(char borough) {
            return "Z" + set + letter + borough;
        }

        List<String> boroughs() {
            return List.of(heldBack(), named(), open());
        }

        /** Of the three. */
        String partnership() {
            return "three-" + Character.toLowerCase(set) + Character.toLowerCase(letter);
        }

        /** Of the one that holds back and the one that names. */
        String pair() {
            return "pair-" + Character.toLowerCase(set) + Character.toLowerCase(letter);
        }

        String smt() {
            return Tokens.smt(partnership(), pair());
        }

        String partner() {
            return Tokens.borough("officer", open());
        }

        /** Of two of the three. */
        String colluding() {
            return Tokens.user("colluding")
                    .role("officer")
                    .boroughs(named(), open())
                    .sign();
        }

        String withoutNames(String text) {
            String same = text;
            for (String borough : boroughs()) {
                same = same.replace(borough, "Z" + borough.charAt(3));
            }
            return same.replace(partnership(), "three")
                    .replace(pair(), "pair")
                    .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "then")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                    .replaceAll("\"cell\":\"[^\"]*\"", "\"cell\"");
        }
    }

    private final Api api = new Api();
    private final Topics topics;
    private final CouncilEvents council;
    private final World one;
    private final World other;

    /** @param set a letter, so that tests do not see each other's */
    Twins(Topics topics, char set) {
        this.topics = topics;
        this.council = new CouncilEvents(topics);
        this.one = new World(set, 'A');
        this.other = new World(set, 'B');
    }

    World one() {
        return one;
    }

    World other() {
        return other;
    }

    List<World> both() {
        return List.of(one, other);
    }

    Api api() {
        return api;
    }

    /** Charts, boroughs and partnerships of both worlds, and mandates that hold back and open as said. */
    void found() {
        for (World world : both()) {
            council.partnershipOn(
                    List.of("3.1.1", "3.1.2"),
                    world.partnership(),
                    world.boroughs().toArray(String[]::new));
            council.partnership(world.pair(), world.heldBack(), world.named());
            adopted(world, world.heldBack(), 1, "TOTALS");
            adopted(world, world.named(), 1, "NAMED");
            adopted(world, world.open(), 1, "DETAIL");
        }
    }

    @SafeVarargs
    final Topics.Appended adopted(
            World world, String borough, int version, String detail, Map<String, Object>... further) {
        return council.adopted(
                borough,
                version,
                Stream.concat(
                                Stream.of("BUDGET", "KPI", "SAVINGS", "CONTRACT", "CASELOAD")
                                        .map(domain -> Map.<String, Object>of("domain", domain, "detail", detail)),
                                Stream.of(further))
                        .flatMap(rule -> Stream.of(world.partnership(), world.pair())
                                .map(partnership -> rule(partnership, rule)))
                        .toList(),
                Map.of("kpiCommitments", List.of()));
    }

    private static Map<String, Object> rule(String partnership, Map<String, Object> rule) {
        Map<String, Object> of = new LinkedHashMap<>(rule);
        of.put("partnership", partnership);
        return of;
    }

    /** Waits until both worlds are known. */
    void await(Instant known) {
        for (World world : both()) {
            api.asAt(
                    world.smt(),
                    "/v1/partnerships/%s/views/budget?period=2016-17-P02".formatted(world.partnership()),
                    known);
        }
    }

    /** The management, and partners who are not the one that holds back, are answered the same in both worlds. */
    void tellNothing(String path) {
        tellNothing(World::smt, path);
        tellNothing(World::partner, path);
        tellNothing(World::colluding, path);
    }

    /**
     * The same is answered in both worlds, byte for byte apart from names.
     *
     * @param path THREE and PAIR stand for partnerships, H, K and W in braces for boroughs
     */
    void tellNothing(Function<World, String> caller, String path) {
        Answer first = ask(one, caller, path);
        Answer second = ask(other, caller, path);
        assertThat(second.status()).as(path).isEqualTo(first.status());
        assertThat(second.said().keySet()).as(path).isEqualTo(first.said().keySet());
        first.said()
                .forEach((part, text) -> assertThat(whereItDiffers(second.said().getOrDefault(part, ""), text))
                        .as("%s %s".formatted(path, part))
                        .isEmpty());
        assertThat(second.length()).as("length of " + path).isEqualTo(first.length());
    }

    /** What is around the first place where one is not like the other; empty where they are the same. */
    static String whereItDiffers(String one, String other) {
        if (one.equals(other)) {
            return "";
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 400);
        return one.substring(from, Math.min(one.length(), at + 60)) + " and not "
                + other.substring(at, Math.min(other.length(), at + 60));
    }

    /** What somebody who may see it is answered differs: so it would have been seen by somebody who may not. */
    void differ(Function<World, String> caller, String path) {
        assertThat(ask(one, caller, path).said())
                .as(path)
                .isNotEqualTo(ask(other, caller, path).said());
    }

    /** @param said by the part of a workbook, or of the whole where it is none */
    record Answer(int status, Map<String, String> said, int length) {}

    Answer ask(World world, Function<World, String> caller, String path) {
        HttpResponse<byte[]> response = fetch(world, caller, path);
        Map<String, String> said = new TreeMap<>();
        byte[] body = response.body();
        said(body).forEach((part, text) -> said.put(part, world.withoutNames(text)));
        response.headers().map().forEach((name, values) -> {
            if (!List.of(":status", "etag", "date", "content-length").contains(name)) {
                said.put("header " + name, world.withoutNames(values.toString()));
            }
        });
        // A workbook is packed: names and moments of the same length are not packed to the same length.
        return new Answer(response.statusCode(), said, isWorkbook(body) ? 0 : body.length);
    }

    /** A body as text, by the part of a workbook, or of the whole where it is none. */
    static Map<String, String> said(byte[] body) {
        return isWorkbook(body) ? parts(body) : Map.of("", new String(body, StandardCharsets.UTF_8));
    }

    private static boolean isWorkbook(byte[] body) {
        return body.length > 1 && body[0] == 'P' && body[1] == 'K';
    }

    HttpResponse<byte[]> fetch(World world, Function<World, String> caller, String path) {
        String asked = path.replace("THREE", world.partnership())
                .replace("PAIR", world.pair())
                .replace("{H}", world.heldBack())
                .replace("{K}", world.named())
                .replace("{W}", world.open());
        try {
            return api.client()
                    .send(
                            api.request(caller.apply(world), asked, "*/*").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
