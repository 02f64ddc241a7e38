package smartshop.app.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.link.ConsoleAddress;

class TunnelFilesTest {
    private static final TunnelPlan PLAN =
            new TunnelPlan(new ConsoleAddress("hub.example", 51_820), "10.77.12", 8443, 2);
    private static final Pattern PRIVATE = Pattern.compile("PrivateKey = (\\S+)");
    private static final Pattern PUBLIC = Pattern.compile("PublicKey = (\\S+)");

    private final List<TunnelFile> files = TunnelFiles.of(PLAN);

    @TempDir
    private Path folder;

    @Test
    void everyMachineKnowsTheOthersByThePublicKeysOfTheirPrivateOnes() {
        List<String> members = all(PUBLIC, text("smartshop-hub.conf"));
        assertThat(members)
                .containsExactly(
                        publicKey("smartshop-pc.conf"),
                        publicKey("smartshop-cam1.conf"),
                        publicKey("smartshop-cam2.conf"));
        for (String spoke : List.of("smartshop-pc.conf", "smartshop-cam1.conf", "smartshop-cam2.conf")) {
            assertThat(all(PUBLIC, text(spoke))).containsExactly(publicKey("smartshop-hub.conf"));
        }
    }

    @Test
    void aPrivateKeyIsInOneFileAloneAndInNoWords() {
        for (TunnelFile owner : files) {
            String key = all(PRIVATE, owner.text()).getFirst();
            assertThat(files).filteredOn(file -> file.text().contains(key)).containsExactly(owner);
            assertThat(owner.toString()).doesNotContain(key);
        }
        assertThat(WireGuardKeys.generated().toString()).doesNotContain("privateKey");
    }

    @Test
    void onlyTheConsoleHasAllOfTheTunnelAndACameraTheConsoleAndTheHub() {
        assertThat(text("smartshop-pc.conf"))
                .contains("AllowedIPs = 10.77.12.0/24")
                .contains("Address = 10.77.12.2/32");
        assertThat(text("smartshop-cam2.conf"))
                .contains("AllowedIPs = 10.77.12.1/32, 10.77.12.2/32")
                .contains("Address = 10.77.12.12/32")
                .contains("Endpoint = hub.example:51820")
                .contains("PersistentKeepalive = 25");
        assertThat(PLAN.console()).hasToString("10.77.12.2:8443");
    }

    @Test
    void theFilesAreTheOwnersAndNeverReplaced() throws IOException {
        TunnelFiles.write(files, folder.resolve("tunnel"));

        Path hub = folder.resolve("tunnel/smartshop-hub.conf");
        assertThat(Files.readString(hub)).isEqualTo(text("smartshop-hub.conf"));
        if (Files.getFileStore(hub).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(hub)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThatThrownBy(() -> TunnelFiles.write(TunnelFiles.of(PLAN), folder.resolve("tunnel")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(hub)).isEqualTo(text("smartshop-hub.conf"));
    }

    @Test
    void theTunnelKeepsOutOfTheNetworksThatThePcIsInAlready() {
        assertThat(TunnelPlan.free(List.of(subnet("192.168.1.20", 24)), new Random(1)))
                .startsWith("10.77.");
        assertThat(TunnelPlan.free(List.of(subnet("10.4.5.6", 8)), new Random(1)))
                .startsWith("172.29.");
        assertThat(TunnelPlan.free(List.of(subnet("10.4.5.6", 8), subnet("172.16.0.9", 12)), new Random(1)))
                .startsWith("192.168.");
        Subnet first = subnet(TunnelPlan.free(List.of(), new Random(1)) + ".77", 24);
        assertThat(TunnelPlan.free(List.of(first), new Random(1)))
                .startsWith("10.77.")
                .isNotEqualTo(TunnelPlan.free(List.of(), new Random(1)));
    }

    private String text(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** X25519 of the file's private key and the base point, as WireGuard has it, by the JDK's key agreement. */
    private String publicKey(String file) {
        try {
            byte[] scalar = Base64.getDecoder().decode(all(PRIVATE, text(file)).getFirst());
            KeyFactory factory = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(factory.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar)));
            agreement.doPhase(
                    factory.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BigInteger.valueOf(9))),
                    true);
            byte[] point = agreement.generateSecret();
            assertThat(point).hasSize(32);
            assertThat(scalar[0] & 7).isZero();
            return Base64.getEncoder().encodeToString(Arrays.copyOf(point, 32));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Subnet subnet(String address, int prefix) {
        try {
            return new Subnet(InetAddress.getByName(address), prefix);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
