package org.concordat.caseload.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Profiles that come with the service, for every borough to use or to make its own of; nobody changes them but a release. */
@ApplicationScoped
public class ShippedProfilesJson {

    /** Begins the codes of all that are shipped, now and later, so that none is ever a borough's own. */
    static final String PREFIX = "concordat-";

    private static final List<String> PRODUCTS = List.of("frameworki", "mosaic", "paris", "protocol");

    private final ObjectMapper json;

    ShippedProfilesJson(ObjectMapper json) {
        this.json = json;
    }

    /** One of them. @param sample a made-up export that it is for, with pseudonyms of nobody */
    public record Shipped(String profile, @JsonUnwrapped SourceProfile content, String sample) {}

    static boolean isReserved(String code) {
        return code.startsWith(PREFIX);
    }

    List<Shipped> all() {
        return PRODUCTS.stream().map(this::shipped).toList();
    }

    Optional<Shipped> find(String code) {
        return PRODUCTS.stream()
                .filter(product -> code.equals(PREFIX + product))
                .findFirst()
                .map(this::shipped);
    }

    private Shipped shipped(String product) {
        try {
            SourceProfile profile = json.readValue(text(product + ".json"), SourceProfile.class);
            String kind = profile.payload().format() == PayloadForm.Kind.CSV ? "csv" : "json";
            return new Shipped(PREFIX + product, profile, text("%s.sample.%s".formatted(product, kind)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the profile of " + product, e);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ShippedProfilesJson.class.getResourceAsStream("shipped/" + resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
