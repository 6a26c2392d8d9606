package org.concordat.local;

import java.util.ArrayList;
import java.util.List;
import org.concordat.local.process.PortHolder;

/** Looks before starting whether every port is free, and says what to do about those that are not. */
final class PortCheck {
    private PortCheck() {}

    static void refuseTaken(Ports ports, Iterable<String> components) {
        List<String> taken = new ArrayList<>();
        for (String component : components) {
            int port = ports.of(component);
            if (!Ports.isFree(port)) {
                taken.add("Port %d, wanted for %s, is taken by %s."
                        .formatted(
                                port,
                                component,
                                PortHolder.of(port).orElse("another process, which this system hides")));
            }
        }
        if (!taken.isEmpty()) {
            taken.add("Stop what holds it (another checkout: './concordat down' there), or use other ports throughout: "
                    + "CONCORDAT_PORT_OFFSET=1000 ./concordat up adds 1000 to each.");
            throw new StackException(String.join(System.lineSeparator(), taken));
        }
    }
}
