package org.concordat.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concordat.local.StackException;
import org.concordat.local.process.Session;

/**
 * As whom the PostgreSQL server runs: it refuses to be root. An ordinary user runs it as they are. Root runs it in a user
 * namespace, where it is {@code nobody} but its files stay root's; where a machine forbids that, as the real
 * {@code nobody}, who then must own the data.
 *
 * @param prefix the words before the server's own command
 * @param owner who must own the data folder, when it is not whoever made it
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {
    private static final ServerAccount ONESELF = new ServerAccount(List.of(), Optional.empty());
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), Optional.empty());
    private static final ServerAccount NOBODY = new ServerAccount(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), Optional.of("nobody"));

    static ServerAccount choose() {
        if (new UnixSystem().getUid() != 0) {
            return ONESELF;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(account -> account.runs("test \"$(id -u)\" != 0", Path.of("/")))
                .findFirst()
                .orElseThrow(() -> new StackException("PostgreSQL refuses to run as root, and this machine lets root "
                        + "become nobody neither by 'unshare -U' nor by 'setpriv'. Install util-linux, "
                        + "or run ./concordat as an ordinary user."));
    }

    /** Makes a folder and hands it to the account; false when the account cannot work in it. */
    boolean canWorkIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (owner.isPresent()) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
            Files.setOwner(folder, nobody);
        }
        return runs(": > .reach && rm .reach", folder);
    }

    List<String> command(List<String> words) {
        return Session.joined(prefix, words);
    }

    private boolean runs(String script, Path folder) {
        try {
            Process shell = new ProcessBuilder(
                            command(List.of("sh", "-c", "cd \"$1\" && " + script, "sh", folder.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return shell.waitFor(10, TimeUnit.SECONDS) && shell.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
