package org.concordat.consolidation.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.concordat.kernel.ReportingDomain;

/**
 * The registry of domains: those that the file {@code META-INF/services/…DomainSource} names, a line for each. They come
 * in the order of their names; the first is what answers are about that were given before there was a second.
 */
public final class Domains {

    private static final Domains REGISTERED =
            new Domains(ServiceLoader.load(DomainSource.class, Domains.class.getClassLoader()).stream()
                    .map(source -> source.get().domain())
                    .toList());

    private final List<Domain> all;
    private final List<Domain> shown;
    private final Map<ReportingDomain, Domain> byName;
    private final Map<String, Domain> byCode;
    private final Map<String, Domain> byTopic;
    private final Map<String, Domain> byPath;

    Domains(List<Domain> registered) {
        this.shown = registered.stream()
                .sorted(Comparator.comparing(Domain::name)
                        .thenComparing(Domain::isFurther)
                        .thenComparing(Domain::path))
                .toList();
        this.all = shown.stream().filter(domain -> !domain.isFurther()).toList();
        this.byName = by(all, Domain::name);
        this.byTopic = by(all, Domain::topic);
        this.byPath = by(shown, Domain::path);
        this.byCode = by(shown, Domain::code);
        shown.stream().filter(Domain::isFurther).forEach(this::requireFirst);
        if (all.stream().filter(Domains::isNamedWithoutDomain).count() > 1) {
            throw new IllegalArgumentException("cells of two domains would have the same names");
        }
    }

    private void requireFirst(Domain further) {
        Domain first = byName.get(further.name());
        if (first == null || !first.topic().equals(further.topic())) {
            throw new IllegalArgumentException(further.code() + " is a further register of no registered domain");
        }
    }

    private static <K> Map<K, Domain> by(List<Domain> of, Function<Domain, K> key) {
        Map<K, Domain> domains = new HashMap<>();
        for (Domain domain : of) {
            if (domains.put(key.apply(domain), domain) != null) {
                throw new IllegalArgumentException("two domains are registered as " + key.apply(domain));
            }
        }
        return domains;
    }

    private static boolean isNamedWithoutDomain(Domain domain) {
        return domain.declaration().cellNames() == CellNaming.WITHOUT_DOMAIN;
    }

    public static Domains registered() {
        return REGISTERED;
    }

    /** In the order of their names, without further registers of a domain. */
    public List<Domain> all() {
        return all;
    }

    /** Everything that has views: further registers too. */
    public List<Domain> shown() {
        return shown;
    }

    public Optional<Domain> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Domain first() {
        return all.getFirst();
    }

    public Set<String> topics() {
        return new HashSet<>(byTopic.keySet());
    }

    public Optional<Domain> named(ReportingDomain name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Domain> ofTopic(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    public Optional<Domain> ofPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Whose cells the first release named. */
    public Optional<Domain> namedWithoutDomain() {
        return all.stream().filter(Domains::isNamedWithoutDomain).findFirst();
    }
}
