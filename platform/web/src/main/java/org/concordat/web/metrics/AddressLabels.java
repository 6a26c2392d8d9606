package org.concordat.web.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps identifiers out of the labels of metrics. A request that is refused before its resource is known, or that finds
 * none, would be counted under its own address: whoever reads the figures would read which returns there are, and whoever
 * sends many would fill them.
 */
@ApplicationScoped
class AddressLabels {

    private static final String REQUESTS = "http.server.";
    private static final String LABEL = "uri";

    private final BeanManager beans;
    private volatile @Nullable AddressPatterns patterns;

    AddressLabels(BeanManager beans) {
        this.beans = beans;
    }

    @Produces
    @Singleton
    MeterFilter patternsOnly() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String address = id.getTag(LABEL);
                if (address == null || !id.getName().startsWith(REQUESTS)) {
                    return id;
                }
                String label = patterns().orOther(address);
                return label.equals(address) ? id : relabelled(id, label);
            }
        };
    }

    private static Meter.Id relabelled(Meter.Id id, String label) {
        List<Tag> tags = id.getTags().stream()
                .map(tag -> tag.getKey().equals(LABEL) ? Tag.of(LABEL, label) : tag)
                .toList();
        return id.replaceTags(tags);
    }

    /** Not before the first request: the beans are not all there when the filter is made. */
    private AddressPatterns patterns() {
        AddressPatterns known = patterns;
        if (known == null) {
            known = new AddressPatterns(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> of(type).stream())
                    .collect(Collectors.toSet()));
            patterns = known;
        }
        return known;
    }

    private static Set<String> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        Set<String> all = new TreeSet<>(Set.of(base));
        for (Method method : resource.getDeclaredMethods()) {
            Path own = method.getAnnotation(Path.class);
            if (own != null) {
                all.add(base + "/" + own.value());
            }
        }
        return all;
    }
}
