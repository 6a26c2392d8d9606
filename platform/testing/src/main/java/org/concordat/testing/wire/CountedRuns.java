package org.concordat.testing.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Counts the runs of tests that {@link CountsAs are marked} as attempts, those that fail among them. */
final class CountedRuns implements AfterTestExecutionCallback {

    private record Runs(int all, int asExpected) {

        Runs and(boolean expected) {
            return new Runs(all + 1, asExpected + (expected ? 1 : 0));
        }
    }

    private static final Map<Tally, Runs> COUNTED = new ConcurrentHashMap<>();

    @Override
    public void afterTestExecution(ExtensionContext run) {
        String kit = run.getRequiredTestMethod().getAnnotation(CountsAs.class).value();
        Tally tally = Tally.of(kit, run.getRequiredTestClass().getSimpleName());
        Runs runs = COUNTED.merge(
                tally,
                new Runs(0, 0).and(run.getExecutionException().isEmpty()),
                (former, one) -> former.and(one.asExpected() == 1));
        tally.write(runs.all(), runs.asExpected());
    }
}
