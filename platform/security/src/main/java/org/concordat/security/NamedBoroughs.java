package org.concordat.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.concordat.kernel.Borough;

/** The boroughs that the request in hand has named to read of them. */
@RequestScoped
public class NamedBoroughs {

    private final Set<Borough> read = new ConcurrentSkipListSet<>();

    void add(Set<Borough> boroughs) {
        read.addAll(boroughs);
    }

    public Set<Borough> read() {
        return Set.copyOf(read);
    }
}
