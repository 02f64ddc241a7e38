package smartshop.camera.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.TestAuthority;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.Renewal;

class KeptPairingTest {
    private static final ConsoleAddress FIRST = new ConsoleAddress("192.168.1.20", 8443);
    private static final ConsoleAddress SECOND = new ConsoleAddress("shop.example.org", 8443);

    @TempDir
    Path folder;

    private final UUID camera = UUID.randomUUID();
    private final TestAuthority authority = new TestAuthority();
    private final DeviceIdentity identity = authority.identity(camera);
    private PairingStore store;

    @BeforeEach
    void write() throws Exception {
        store = new PairingStore(folder.resolve("state"));
        store.write(new Pairing(List.of(FIRST, SECOND), identity));
    }

    private KeptPairing kept() throws Exception {
        return new KeptPairing(store.read().orElseThrow(), store);
    }

    /** By the console's clock. */
    private Instant hour(int hours) {
        return identity.certificate().getNotBefore().toInstant().plus(Duration.ofHours(hours));
    }

    @Test
    void addressThatWorkedLastComesFirst() throws Exception {
        kept().connected(SECOND);

        assertThat(kept().consoles()).containsExactly(SECOND, FIRST);
        assertThat(store.forget()).isTrue();
        assertThat(store.read()).isEmpty();
        assertThat(store.forget()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keyIsForItsOwnerAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("state/pairing")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void damagedFileSaysWhatToDo() throws Exception {
        Files.writeString(folder.resolve("state/pairing"), "console=192.168.1.20:8443\nidentity=AAAA\n");

        assertThatThrownBy(store::read).hasMessageContaining("smartshop-edge forget");
    }

    @Test
    void renewalIsDueAtTwoThirdsOfTheLifeOnceAnHour() throws Exception {
        // The test's certificates live two days.
        KeptPairing due = kept();
        assertThat(due.renewalDue(hour(31))).isEmpty();

        assertThat(CertificateRequest.key(due.renewalDue(hour(33)).orElseThrow().csr()))
                .isEqualTo(identity.certificate().getPublicKey());
        assertThat(due.renewalDue(hour(33))).isEmpty();
        assertThat(due.renewalDue(hour(34))).isPresent();
    }

    @Test
    void renewedCertificateIsKeptAndUsed() throws Exception {
        KeptPairing kept = kept();
        X509Certificate fresh = certificate(authority, camera, identity);
        kept.renewed(renewal(fresh));

        assertThat(kept.identity().certificate()).isEqualTo(fresh);
        assertThat(store.read().orElseThrow().identity().certificate()).isEqualTo(fresh);
        assertThat(store.read().orElseThrow().identity().key()).isEqualTo(identity.key());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void renewedCertificateServesEvenIfTheDiskTakesNothing() throws Exception {
        KeptPairing kept = kept();
        X509Certificate fresh = certificate(authority, camera, identity);
        // A folder in the draft's place: even root cannot write there.
        Files.createDirectories(folder.resolve("state/pairing.new/full"));
        kept.renewed(renewal(fresh));

        assertThat(kept.identity().certificate()).isEqualTo(fresh);
        assertThat(store.read().orElseThrow().identity().certificate()).isEqualTo(identity.certificate());
    }

    @Test
    void certificateOfAnotherCameraKeyOrAuthorityIsNotTaken() throws Exception {
        KeptPairing kept = kept();
        kept.renewed(renewal(certificate(authority, UUID.randomUUID(), identity)));
        kept.renewed(renewal(authority.identity(camera).certificate()));
        kept.renewed(renewal(certificate(new TestAuthority(), camera, identity)));
        kept.renewed(new Renewal("AAAA"));

        assertThat(store.read().orElseThrow().identity().certificate()).isEqualTo(identity.certificate());
        assertThat(kept.identity()).isEqualTo(store.read().orElseThrow().identity());
    }

    private static X509Certificate certificate(TestAuthority by, UUID camera, DeviceIdentity of) {
        return by.sign(new X500Name("CN=" + camera), of.certificate().getPublicKey(), KeyPurposeId.id_kp_clientAuth);
    }

    private static Renewal renewal(X509Certificate certificate) throws Exception {
        return new Renewal(Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }
}
