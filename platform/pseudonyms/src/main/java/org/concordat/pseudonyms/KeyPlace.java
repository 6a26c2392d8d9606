package org.concordat.pseudonyms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.pseudonyms.layout.Layout;
import org.concordat.pseudonyms.layout.NotMade;

/** Where a key lies: a file that its owner alone may read, or it is not used. */
final class KeyPlace {

    private static final String HEAD = "concordat-pseudonym-key 1";
    private static final long BYTES_MAX = 4_096;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    /** Accounts of Windows that may read everything anyway. */
    private static final Set<String> SYSTEM_ACCOUNTS = Set.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

    private KeyPlace() {}

    /** Writes a new file; one that is there is never written over, since what it made could not be made again. */
    static void write(BoroughKey key, Path file) throws NotMade {
        String text = """
                %s
                borough %s
                id %s
                made %s
                secret %s
                """.formatted(
                HEAD, key.borough(), key.id(), key.made(), Base64.getEncoder().encodeToString(key.secret()));
        try {
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerAlone(file))) {
                restrict(file);
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new NotMade(
                    NotMade.Reason.KEY_REFUSED, "%s is there already: a key is never written over".formatted(file));
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s cannot be written".formatted(file));
        }
    }

    static BoroughKey read(Path file) throws NotMade {
        try {
            requireOwnerAlone(file);
            if (Files.size(file) > BYTES_MAX) {
                throw damaged(file);
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
                throw damaged(file);
            }
            Map<String, String> said = new HashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2 && said.put(parts[0], parts[1].strip()) != null) {
                    throw damaged(file);
                }
            }
            String borough = said.getOrDefault("borough", "");
            String id = said.getOrDefault("id", "");
            byte[] secret = Base64.getDecoder().decode(said.getOrDefault("secret", ""));
            if (!Layout.isBorough(borough) || !Pseudonym.isKeyId(id) || secret.length != BoroughKey.SECRET_BYTES) {
                throw damaged(file);
            }
            return new BoroughKey(borough, id, LocalDate.parse(said.getOrDefault("made", "")), secret);
        } catch (NoSuchFileException e) {
            throw new NotMade(NotMade.Reason.KEY_REFUSED, "there is no key %s".formatted(file));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw new NotMade(NotMade.Reason.INPUT_OUTPUT, "%s cannot be read".formatted(file));
        }
    }

    private static NotMade damaged(Path file) {
        return new NotMade(
                NotMade.Reason.KEY_REFUSED, "%s is no key that this tool made, or it is damaged".formatted(file));
    }

    private static void requireOwnerAlone(Path file) throws IOException, NotMade {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        boolean others;
        if (posix != null) {
            others = posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
        } else if (acl != null) {
            others = mayOthersRead(acl.getAcl(), acl.getOwner());
        } else {
            throw new NotMade(
                    NotMade.Reason.KEY_REFUSED,
                    "%s lies where nobody can tell who may read it: keep keys on a disk that knows owners"
                            .formatted(file));
        }
        if (others) {
            throw new NotMade(
                    NotMade.Reason.KEY_REFUSED,
                    "others than its owner may read or write %s: take their rights away (chmod 600), and think about a new key"
                            .formatted(file));
        }
    }

    /** Whether a list of Windows lets somebody read besides the owner and the system itself. */
    static boolean mayOthersRead(List<AclEntry> entries, UserPrincipal owner) {
        return entries.stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW
                        && entry.permissions().contains(AclEntryPermission.READ_DATA))
                .map(AclEntry::principal)
                .anyMatch(principal -> !principal.equals(owner) && !SYSTEM_ACCOUNTS.contains(principal.getName()));
    }

    /** What a new file is made with: nobody gets a moment to open it before its rights are taken away. */
    static FileAttribute<?>[] ownerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static void restrict(Path file) throws IOException {
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (acl != null && !posix) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
