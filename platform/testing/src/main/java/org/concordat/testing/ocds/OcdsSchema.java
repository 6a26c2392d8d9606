package org.concordat.testing.ocds;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The schema of release packages of Open Contracting 1.1.5. */
public final class OcdsSchema {

    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final String PACKAGE = "release-package-schema.json";
    private static final String RELEASE = "release-schema.json";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_4,
                    registry -> registry.schemas(
                            Map.of(ADDRESS + PACKAGE, text(PACKAGE), ADDRESS + RELEASE, text(RELEASE))))
            .getSchema(SchemaLocation.of(ADDRESS + PACKAGE));

    private OcdsSchema() {}

    /** What is wrong with a package; formats count. */
    public static List<String> mistakes(String json) {
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(String file) {
        try (InputStream schema = Objects.requireNonNull(OcdsSchema.class.getResourceAsStream("/ocds/" + file), file)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
