package org.concordat.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.concordat.pseudonyms.layout.NotMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPlaceTest {

    @TempDir
    Path folder = Path.of(".");

    private record Principal(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void a_key_is_read_as_it_was_written_and_its_owner_alone_may() throws NotMade, IOException {
        Path file = folder.resolve("k1.key");
        KeyPlace.write(Desk.KEY, file);
        assertThat(KeyPlace.read(file)).isEqualTo(Desk.KEY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-------"})
    void a_key_that_others_may_read_or_write_is_refused(String permissions) throws NotMade, IOException {
        Path file = folder.resolve("k1.key");
        KeyPlace.write(Desk.KEY, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        if (permissions.equals("rw-------")) {
            assertThat(KeyPlace.read(file)).isEqualTo(Desk.KEY);
        } else {
            assertThatThrownBy(() -> KeyPlace.read(file))
                    .isInstanceOf(NotMade.class)
                    .hasMessageContaining("others than its owner may read or write");
        }
    }

    @Test
    void a_key_is_never_written_over() throws NotMade {
        Path file = folder.resolve("k1.key");
        KeyPlace.write(Desk.KEY, file);
        assertThatThrownBy(() -> KeyPlace.write(Desk.NEXT_KEY, file)).hasMessageContaining("never written over");
        assertThat(KeyPlace.read(file)).isEqualTo(Desk.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else",
                "concordat-pseudonym-key 1\nborough LBHF\nid k1\nmade 2026-11-27\nsecret AAEC",
                "concordat-pseudonym-key 1\nborough lbhf\nid k1\nmade 2026-11-27\nsecret AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "concordat-pseudonym-key 1\nborough LBHF\nid k0\nmade 2026-11-27\nsecret AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "concordat-pseudonym-key 1\nborough LBHF\nid k1\nmade yesterday\nsecret AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "concordat-pseudonym-key 1\nborough LBHF\nid k1\nid k2\nmade 2026-11-27\nsecret AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
            })
    void what_is_no_whole_key_is_refused_and_not_repeated(String text) throws IOException {
        Path file = folder.resolve("k1.key");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        assertThatThrownBy(() -> KeyPlace.read(file))
                .isInstanceOf(NotMade.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("AAEC");
    }

    @Test
    void a_key_that_is_not_there_is_said_to_be_none() {
        assertThatThrownBy(() -> KeyPlace.read(folder.resolve("none"))).hasMessageContaining("there is no key");
    }

    @Test
    void on_windows_the_owner_and_the_system_may_read_and_nobody_else() {
        UserPrincipal owner = new Principal("COUNCIL\\officer");
        AclEntry own = entry(owner, AclEntryType.ALLOW);
        AclEntry system = entry(new Principal("NT AUTHORITY\\SYSTEM"), AclEntryType.ALLOW);
        AclEntry everyone = entry(new Principal("Everyone"), AclEntryType.ALLOW);
        AclEntry denied = entry(new Principal("Everyone"), AclEntryType.DENY);
        assertThat(KeyPlace.mayOthersRead(List.of(own, system, denied), owner)).isFalse();
        assertThat(KeyPlace.mayOthersRead(List.of(own, everyone), owner)).isTrue();
    }

    private static AclEntry entry(UserPrincipal principal, AclEntryType type) {
        return AclEntry.newBuilder()
                .setType(type)
                .setPrincipal(principal)
                .setPermissions(AclEntryPermission.READ_DATA)
                .build();
    }
}
