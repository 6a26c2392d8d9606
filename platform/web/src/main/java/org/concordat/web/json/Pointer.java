package org.concordat.web.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document (RFC 6901), written out only when somebody asks: most places are never complained of. */
record Pointer(@Nullable Pointer above, String token) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer field(String name) {
        return new Pointer(this, name);
    }

    Pointer item(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return above == null ? "" : above + "/" + token.replace("~", "~0").replace("/", "~1");
    }
}
