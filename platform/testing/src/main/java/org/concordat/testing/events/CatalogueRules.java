package org.concordat.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every event of the catalogue promises. A domain joins by laying its files beside the others; each rule says in
 * words what is broken, and nothing when all is well.
 */
public final class CatalogueRules {

    private final Path resources;
    private final EventCatalogue catalogue;
    private final Path published;

    /**
     * @param resources holds {@code events} and {@code asyncapi.yaml}
     * @param published the schemas that consumers outside may have been written against
     */
    public CatalogueRules(Path resources, Path published) {
        this.resources = resources;
        this.catalogue = EventCatalogue.in(resources.resolve("events"));
        this.published = published;
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    /** A type has a schema and a sample, is named after its topic, in the past and with a version, and says its key. */
    public List<String> incompleteTypes() {
        List<String> found = new ArrayList<>();
        for (EventCatalogue.EventType type : catalogue.types()) {
            if (type.schemaText().isEmpty()) {
                found.add(type + " has no schema");
            } else {
                JsonNode schema = type.schema();
                if (!schema.path("$id").asText().equals("urn:concordat:event:" + type.name())) {
                    found.add(type + " has the id " + schema.path("$id"));
                }
                for (String said : List.of("title", "description", "x-aggregate")) {
                    if (schema.path(said).asText().isBlank()) {
                        found.add("%s does not say its %s".formatted(type, said));
                    }
                }
            }
            if (type.sampleText().isEmpty()) {
                found.add(type + " has no sample");
            }
            if (!type.name().matches(type.topic().replace(".", "\\.") + "\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*")) {
                found.add("%s is not named after its topic %s, with a version".formatted(type, type.topic()));
            }
        }
        return orNothing(found);
    }

    public List<String> samplesUnlikeTheirSchema() {
        return orNothing(complete()
                .flatMap(type -> type.violations(type.sampleText()).stream().map(violation -> type + ": " + violation))
                .toList());
    }

    /** What a consumer written against the published version of a schema could no longer read. */
    public List<String> broken() {
        Map<String, String> promises = promises();
        return orNothing(complete()
                .flatMap(type -> {
                    String promise = promises.get(type.name());
                    return promise == null
                            ? Stream.of(type + " is not published: copy its schema there")
                            : Stream.concat(
                                            Compatibility.breaks(EventCatalogue.read(promise), type.schema()).stream(),
                                            EventCatalogue.violations(promise, type.sampleText()).stream())
                                    .map(what -> type + ": " + what);
                })
                .toList());
    }

    public List<String> takenAway() {
        Set<String> gone = new TreeSet<>(promises().keySet());
        catalogue.types().forEach(type -> gone.remove(type.name()));
        return orNothing(gone.stream()
                .map(name -> name + " was published and is taken away")
                .toList());
    }

    /** Where the AsyncAPI document says something other than the schemas. */
    public List<String> unlikeAsyncApi() {
        JsonNode document = document();
        List<String> found = new ArrayList<>();
        if (!document.path("asyncapi").asText().startsWith("3.")) {
            found.add("the document is not AsyncAPI 3");
        }
        Set<String> named = new TreeSet<>();
        document.at("/components/messages").forEach(message -> {
            String name = message.path("name").asText();
            named.add(name);
            String reference = message.at("/payload/schema/$ref").asText();
            if (!reference.endsWith("/" + name + EventCatalogue.SCHEMA)
                    || !Files.exists(resources.resolve(reference))) {
                found.add("%s refers to %s".formatted(name, reference));
            }
        });
        differences(named, EventCatalogue.EventType::name, "event", found);
        Set<String> addresses = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        differences(addresses, EventCatalogue.EventType::topic, "topic", found);
        return orNothing(found);
    }

    private void differences(
            Set<String> documented,
            java.util.function.Function<EventCatalogue.EventType, String> name,
            String kind,
            List<String> found) {
        Set<String> there = catalogue.types().stream().map(name).collect(Collectors.toCollection(TreeSet::new));
        there.stream()
                .filter(each -> !documented.contains(each))
                .forEach(each -> found.add("the %s %s is not in asyncapi.yaml".formatted(kind, each)));
        documented.stream()
                .filter(each -> !there.contains(each))
                .forEach(each -> found.add("the %s %s of asyncapi.yaml is not there".formatted(kind, each)));
    }

    private Stream<EventCatalogue.EventType> complete() {
        return catalogue.types().stream()
                .filter(type ->
                        !type.schemaText().isEmpty() && !type.sampleText().isEmpty());
    }

    private Map<String, String> promises() {
        Map<String, String> promises = new TreeMap<>();
        try (Stream<Path> files = Files.list(published)) {
            for (Path file : files.toList()) {
                promises.put(
                        published.relativize(file).toString().replace(EventCatalogue.SCHEMA, ""),
                        Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return promises;
    }

    private JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(resources.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty catalogue keeps every promise; it is a mistake all the same. */
    private List<String> orNothing(List<String> found) {
        return catalogue.types().isEmpty() ? List.of("there is no event in " + resources) : found;
    }
}
