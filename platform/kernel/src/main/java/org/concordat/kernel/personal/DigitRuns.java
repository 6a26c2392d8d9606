package org.concordat.kernel.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The digits of a text as they stand together: {@code 943-476-5919} is three runs in one chain. */
final class DigitRuns {

    private static final Pattern RUN = Pattern.compile("[0-9]+");
    /** Between two runs of one number: no letter, no digit, and not much. */
    private static final Pattern GAP = Pattern.compile("[^\\p{Alnum}]{1,3}");

    private final List<List<String>> chains = new ArrayList<>();

    private DigitRuns() {}

    static DigitRuns of(String text) {
        DigitRuns runs = new DigitRuns();
        Matcher run = RUN.matcher(text);
        int end = -1;
        List<String> chain = new ArrayList<>();
        while (run.find()) {
            if (end >= 0 && !GAP.matcher(text.substring(end, run.start())).matches()) {
                chain = new ArrayList<>();
            }
            if (chain.isEmpty()) {
                runs.chains.add(chain);
            }
            chain.add(run.group());
            end = run.end();
        }
        return runs;
    }

    /** Whole runs that follow each other and have together so many digits: no part of a run is a number. */
    Stream<String> joined(int fewest, int most) {
        return chains.stream().flatMap(chain -> joined(chain, fewest, most).stream());
    }

    private static List<String> joined(List<String> chain, int fewest, int most) {
        List<String> found = new ArrayList<>();
        for (int first = 0; first < chain.size(); first++) {
            StringBuilder digits = new StringBuilder();
            for (int next = first; next < chain.size() && digits.length() < most; next++) {
                digits.append(chain.get(next));
                if (digits.length() >= fewest && digits.length() <= most) {
                    found.add(digits.toString());
                }
            }
        }
        return found;
    }
}
