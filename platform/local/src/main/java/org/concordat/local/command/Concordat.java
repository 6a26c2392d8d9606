package org.concordat.local.command;

import org.concordat.local.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./concordat}, after the launcher script has found Java and built what was out of date. */
@Command(
        name = "concordat",
        mixinStandardHelpOptions = true,
        description = "Concordat on this machine: real servers, the services and demonstration figures.",
        footer = {
            "",
            "./concordat test runs everything that CI runs.",
            "./concordat bench measures a stack of its own; ./concordat bench --help says what."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            SealCommand.class
        })
public final class Concordat {

    private Concordat() {}

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        CommandLine commandLine = new CommandLine(new Concordat())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
        System.exit(commandLine.execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    private static int explain(Exception failure) {
        if (failure instanceof StackException forPeople) {
            System.err.println(forPeople.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
