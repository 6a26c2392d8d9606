package org.concordat.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.concordat.kernel.Chart;

/**
 * Charts of service lines by what was told of them: every check of a return or a plan asks for the borough's, and there
 * are few.
 */
@ApplicationScoped
class KnownChartCache {

    private static final int REMEMBERED = 20;

    private final Cache<String, Chart> charts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Chart get(String told, Function<String, Chart> read) {
        return charts.get(told, read);
    }
}
