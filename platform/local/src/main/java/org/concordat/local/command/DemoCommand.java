package org.concordat.local.command;

import java.util.concurrent.Callable;
import org.concordat.local.demo.Demonstration;
import picocli.CommandLine.Command;

/** Loads the demonstration figures into a running stack. */
@Command(name = "demo", description = "Loads the demonstration figures through the public API; what is there stays.")
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Checkout checkout = Checkout.here();
        new Demonstration(checkout.addresses(), new Console()).load();
        checkout.rememberDemonstration();
        return 0;
    }
}
