package org.concordat.bench.measure;

import java.util.Collection;
import java.util.List;
import org.concordat.bench.cases.Cases;
import org.concordat.bench.cases.SharedCases;
import org.concordat.bench.cases.YearOfThreeBoroughs;
import org.concordat.bench.disclosure.DisclosureControl;
import org.concordat.local.StackException;

/** Every measure there is, in the order in which they run. A further one is another line here. */
public final class Measurements {
    private static final List<Measurement> ALL = List.of(
            new LifeOfAReturn(),
            new ApprovalToVisible(),
            new Views(),
            new DisclosureControl(),
            new Scorecards(),
            new BulkReturns(),
            new Uploads(),
            new Memory(),
            new Contracts(),
            // Before other cases, which are nobody's story.
            new YearOfThreeBoroughs(),
            new Cases(),
            // These two end and start what the others stand on, and the last ends it for good.
            new Rebuild(),
            new Start(),
            new SharedCases());

    private Measurements() {}

    public static List<Measurement> all() {
        return ALL;
    }

    /** Those of these names, in the order in which they run; all when none is named. */
    public static List<Measurement> named(Collection<String> names) {
        List<String> known = ALL.stream().map(Measurement::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new StackException("there is no measure '%s'; there are %s".formatted(name, known));
            }
        }
        return ALL.stream()
                .filter(measure -> names.isEmpty() || names.contains(measure.name()))
                .toList();
    }
}
