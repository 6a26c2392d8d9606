package org.concordat.local.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Makes a broker's users and what each may do the same as {@code deploy/kafka/acls.json} says, and no more. */
final class Permissions {
    private static final int ITERATIONS = 8_192; // the least is 4,096; the passwords are random and long anyway

    private final Admin admin;

    Permissions(Admin admin) {
        this.admin = admin;
    }

    void become(List<Access> wanted, Credentials credentials) throws InterruptedException, ExecutionException {
        // Also over those that are there: the file of passwords may have been made anew.
        List<UserScramCredentialAlteration> users = wanted.stream()
                .map(access -> (UserScramCredentialAlteration) new UserScramCredentialUpsertion(
                        access.principal(),
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                        credentials.password(access.principal())))
                .toList();
        admin.alterUserScramCredentials(users).all().get();
        Set<AclBinding> allowed = wanted.stream().flatMap(Access::bindings).collect(Collectors.toSet());
        Set<AclBinding> there =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        Set<AclBinding> missing = new HashSet<>(allowed);
        missing.removeAll(there);
        admin.createAcls(missing).all().get();
        there.removeAll(allowed);
        admin.deleteAcls(there.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
    }
}
