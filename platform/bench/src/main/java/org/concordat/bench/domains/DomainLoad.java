package org.concordat.bench.domains;

import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;

/** Returns of one domain, one after the other: each with figures of its own, for a period that has none yet. */
public interface DomainLoad {

    ReturnDomain domain();

    /** Records what its returns speak of, such as indicators, unless this run has done so before. */
    void prepare();

    /** What takes a borough's return next. Whoever asks must bring it to approval. */
    ReturnPlace place();

    /** The return that is sent next. */
    ReturnFile file();
}
