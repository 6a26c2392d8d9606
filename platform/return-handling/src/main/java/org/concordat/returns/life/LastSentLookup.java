package org.concordat.returns.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.returns.content.SentReturn;
import org.concordat.returns.content.ServiceForm;
import org.concordat.returns.content.Source;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.profiles.ProfileLookup;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.returns.stored.ReturnStore;
import org.concordat.returns.stored.SourceStore;
import org.concordat.returns.stored.StoredVersion;
import org.concordat.security.BoroughScope;
import org.concordat.web.work.BodyWork;

/**
 * What was sent last for a version, by the reading that was kept when it was saved. Where an earlier release saved it,
 * or the form has other columns since, its source is read again. Unpacking and reading hold neither a lock nor a
 * connection.
 */
@ApplicationScoped
class LastSentLookup {

    private final ReturnStore returns;
    private final SourceStore sources;
    private final ServiceForm<?, ?> form;
    private final BoroughScope scope;
    private final BodyWork work;
    private final ProfileLookup profiles;

    LastSentLookup(
            ReturnStore returns,
            SourceStore sources,
            ReturnForm<?, ?> form,
            BoroughScope scope,
            BodyWork work,
            ProfileLookup profiles) {
        this.returns = returns;
        this.sources = sources;
        this.form = ServiceForm.of(form);
        this.scope = scope;
        this.work = work;
        this.profiles = profiles;
    }

    /** @param sequence counts what was sent for the version */
    record Read(int sequence, SentReturn<?, ?> sent) {}

    private record Fetched(StoredVersion version, SourceStore.Reading reading) {}

    /** Called without a transaction. */
    Read of(Borough borough, UUID id) {
        Set<Borough> boroughs = Set.of(borough);
        Fetched fetched = scope.read(boroughs, () -> fetch(borough, id));
        Optional<Read> unpacked = fetched.reading.kept().isEmpty()
                ? Optional.empty()
                : work.on(fetched.reading.kept().get(), () -> unpacked(fetched));
        if (unpacked.isPresent()) {
            return unpacked.get();
        }
        Again again = scope.read(boroughs, () -> again(borough, id, fetched));
        return work.on(again.source.bytes(), () -> read(fetched, again));
    }

    /**
     * The same, or anew when somebody has sent other content between that look and the lock that is held now: rare, and
     * the only reading that others wait for.
     */
    SentReturn<?, ?> still(Borough borough, UUID id, Read read) {
        if (sources.latestSequence(borough, id) == read.sequence) {
            return read.sent;
        }
        Fetched fetched = fetch(borough, id);
        return unpacked(fetched).orElseGet(() -> read(fetched, again(borough, id, fetched))).sent;
    }

    private Fetched fetch(Borough borough, UUID id) {
        return new Fetched(returns.required(borough, id), sources.latestReading(borough, id));
    }

    private Optional<Read> unpacked(Fetched fetched) {
        return fetched.reading.kept().flatMap(form::again).map(sent -> new Read(fetched.reading.sequence(), sent));
    }

    /** What there is to read again, by the profile that it was read by. */
    private record Again(Source source, Optional<TableProfile> profile) {}

    private Again again(Borough borough, UUID id, Fetched fetched) {
        Source source = sources.of(borough, id, fetched.reading.sequence());
        return new Again(source, source.profile().map(version -> profiles.of(borough, version)));
    }

    private Read read(Fetched fetched, Again again) {
        return new Read(
                fetched.reading.sequence(),
                form.read(
                        again.source,
                        Optional.of(fetched.version.period().toString()),
                        fetched.version.unit(),
                        fetched.version.illustrative(),
                        again.profile));
    }
}
