package org.concordat.web.table.reading.xlsx;

/** The text of runs that are formatted one by one, without how it is spoken (ECMA-376 part 1, 18.4.8 and 18.4.6). */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean spoken;
    private boolean within;

    void clear() {
        text.setLength(0);
    }

    void begin(String element) {
        spoken |= element.equals("rPh");
        within = element.equals("t");
    }

    void characters(String more) {
        if (within && !spoken) {
            text.append(more);
        }
    }

    void end(String element) {
        if (element.equals("rPh")) {
            spoken = false;
        }
        within = false;
    }

    String text() {
        return Escapes.undone(text.toString());
    }
}
