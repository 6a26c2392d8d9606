package org.concordat.caseload.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.caseload.profile.SourceProfileLookup;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.personal.PersonalTraces;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;

/** The register of a borough's sources, behind its own wall. */
@ApplicationScoped
public class SourceHandler implements Register<CaseSource, SourceHandler.SourceView> {

    private static final RecordKind<CaseSource> KIND =
            new RecordKind<>("source", "source of events", CaseSource.class, "concordat.caseload.source-recorded.v1");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The address of a list: a source of that code could not be asked for. */
    private static final String LISTED = "status";

    private static final int CODE_LENGTH_MAX = 40;
    private static final int URI_LENGTH_MAX = 200;

    private final ReferenceStore reference;
    private final RegisterStore records;
    private final SourceProfileLookup profiles;

    SourceHandler(ReferenceStore reference, RegisterStore records, SourceProfileLookup profiles) {
        this.reference = reference;
        this.records = records;
        this.profiles = profiles;
    }

    /** A version as it is answered, audited and told. @param source the borough's code of it */
    public record SourceView(
            String source,
            int version,
            Borough borough,
            @JsonUnwrapped CaseSource content) {}

    /** @throws InvalidValue when it is no code of a source */
    public static RecordKey key(Borough borough, String code) {
        if (code.equals(LISTED)
                || code.length() > CODE_LENGTH_MAX
                || !CODE.matcher(code).matches()) {
            throw new InvalidValue("source", code, "at most 40 small letters, digits and hyphens, such as mosaic");
        }
        return RecordKey.of(borough, code);
    }

    /** A source with the code that the borough has given it. */
    public record Known(String code, CaseSource source) {}

    /** The sources of a borough by what their events say is their source. Asked within a transaction that names it. */
    public Map<String, Known> known(Borough borough) {
        return records.all(this, Optional.of(borough)).stream()
                .map(version -> new Known(version.key().code(), version.content()))
                .collect(Collectors.toMap(known -> known.source().uri(), Function.identity(), (one, same) -> one));
    }

    @Override
    public RecordKind<CaseSource> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/sources/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/sources/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<CaseSource> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        reference.council(borough); // or it is not set up
        CaseSource source = proposed.content();
        List<Finding> findings = new ArrayList<>();
        if (!isUri(source.uri())) {
            findings.add(Finding.error(
                    "SOURCE_URI_UNREADABLE",
                    "/uri",
                    "what its events say is their source is a URI with a scheme, such as urn:example:wcc:mosaic"));
        }
        proposed.latest()
                .filter(latest -> !latest.content().uri().equals(source.uri()))
                .ifPresent(latest -> findings.add(Finding.error(
                        "SOURCE_URI_CHANGED",
                        "/uri",
                        "its events have said %s, and a source goes on being the same: record another"
                                .formatted(latest.content().uri()))));
        Optional.ofNullable(known(borough).get(source.uri()))
                .filter(other -> !other.code().equals(proposed.key().code()))
                .ifPresent(other -> findings.add(Finding.error(
                        "SOURCE_URI_TAKEN", "/uri", "it is that of the source %s".formatted(other.code()))));
        if (source.keys().isEmpty() || !source.keys().stream().allMatch(Pseudonym::isKeyId)) {
            findings.add(Finding.error("KEYS_UNREADABLE", "/keys", "one id of a key or more, such as k1"));
        }
        source.rhythm()
                .filter(rhythm -> Rhythm.of(rhythm).isEmpty())
                .ifPresent(rhythm -> findings.add(Finding.error(
                        "RHYTHM_UNREADABLE", "/rhythm", "a period longer than none, such as PT1H, P1D or P1M")));
        source.profile()
                .filter(profile -> profiles.find(borough, profile).isEmpty())
                .ifPresent(profile -> findings.add(Finding.error(
                        "PROFILE_UNKNOWN",
                        "/profile",
                        "the borough has no profile of that code, and none of it is shipped")));
        PersonalTraces.in(source.uri())
                .ifPresent(kind -> findings.add(
                        Finding.error("LOOKS_PERSONAL", "/uri", "this looks like %s".formatted(kind.words()))));
        return findings;
    }

    private static boolean isUri(String text) {
        try {
            return text.length() <= URI_LENGTH_MAX && new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public SourceView view(RecordVersion<CaseSource> version) {
        return new SourceView(
                version.key().code(), version.version(), version.key().behind().orElseThrow(), version.content());
    }
}
