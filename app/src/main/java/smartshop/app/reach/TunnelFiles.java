package smartshop.app.reach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import smartshop.storage.vault.SafeFile;

/**
 * Makes the keys of a tunnel's machines and what each machine is configured with. A private key is in its machine's own
 * text alone, and nowhere is a copy kept.
 */
public final class TunnelFiles {
    /** Under every router that translates addresses, an entry is kept for 30 s at least (RFC 4787): WireGuard's advice. */
    private static final int KEEPALIVE_SECONDS = 25;

    /** 1500 bytes of Ethernet less WireGuard's 80 over IPv6. */
    private static final int MTU = 1420;

    /** Mobile networks carry less than Ethernet does, some drop what is too long; every one carries IPv6's least. */
    private static final int MOBILE_MTU = 1280;

    private final TunnelPlan plan;
    private final WireGuardKeys hub = WireGuardKeys.generated();
    private final WireGuardKeys console = WireGuardKeys.generated();
    private final List<WireGuardKeys> cameras;

    private TunnelFiles(TunnelPlan plan) {
        this.plan = plan;
        this.cameras = IntStream.range(0, plan.cameras())
                .mapToObj(each -> WireGuardKeys.generated())
                .toList();
    }

    /** The hub's, this console's, and one for each camera, with new keys. */
    public static List<TunnelFile> of(TunnelPlan plan) {
        TunnelFiles keys = new TunnelFiles(plan);
        List<TunnelFile> all = new ArrayList<>();
        all.add(new TunnelFile("smartshop-hub.conf", keys.hubText()));
        all.add(new TunnelFile("smartshop-pc.conf", keys.consoleText()));
        for (int number = 1; number <= plan.cameras(); number++) {
            all.add(new TunnelFile("smartshop-cam%d.conf".formatted(number), keys.cameraText(number)));
        }
        return all;
    }

    /**
     * Writes them, readable by their owner alone.
     *
     * @throws FileAlreadyExistsException if one is there: machines that have its key would be cut off
     */
    public static void write(List<TunnelFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (TunnelFile file : files) {
            if (Files.exists(folder.resolve(file.name()))) {
                throw new FileAlreadyExistsException(file.name());
            }
        }
        try {
            for (TunnelFile file : files) {
                SafeFile.write(folder.resolve(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            for (TunnelFile file : files) {
                Files.deleteIfExists(folder.resolve(file.name())); // half a hub is of no use to anybody
            }
            throw e;
        }
    }

    /** The tunnel's packets alone are forwarded, and of these the ones between a camera and the console's port. */
    private String hubText() {
        StringBuilder text = new StringBuilder("""
                # SmartShop: the hub. Keep this file secret.
                [Interface]
                PrivateKey = %s
                Address = %s/%d
                ListenPort = %d
                MTU = %d
                PostUp = sysctl -q -w net.ipv4.conf.%%i.forwarding=1
                PostUp = nft 'add table inet smartshop; delete table inet smartshop; add table inet smartshop'
                PostUp = nft 'add chain inet smartshop forward { type filter hook forward priority 0; }'
                PostUp = nft 'add rule inet smartshop forward iifname "%%i" oifname "%%i" ct state established accept'
                PostUp = nft 'add rule inet smartshop forward iifname "%%i" oifname "%%i" ip daddr %s tcp dport %d accept'
                PostUp = nft 'add rule inet smartshop forward iifname "%%i" drop'
                PostUp = nft 'add rule inet smartshop forward oifname "%%i" drop'
                PostUp = nft 'add chain inet smartshop input { type filter hook input priority 0; }'
                PostUp = nft 'add rule inet smartshop input iifname "%%i" icmp type echo-request accept'
                PostUp = nft 'add rule inet smartshop input iifname "%%i" drop'
                PostDown = nft delete table inet smartshop
                """.formatted(
                        hub.privateKey(),
                        plan.hubHost(),
                        TunnelPlan.PREFIX,
                        plan.hub().port(),
                        MTU,
                        plan.console().host(),
                        plan.consolePort()));
        text.append(member("The console", console, plan.console().host()));
        for (int number = 1; number <= plan.cameras(); number++) {
            text.append(member("Camera " + number, cameras.get(number - 1), plan.cameraHost(number)));
        }
        return text.toString();
    }

    private static String member(String who, WireGuardKeys keys, String address) {
        return """

                # %s
                [Peer]
                PublicKey = %s
                AllowedIPs = %s/32
                """.formatted(who, keys.publicKey(), address);
    }

    private String consoleText() {
        return spoke("this computer", console, plan.console().host(), MTU, plan.range());
    }

    private String cameraText(int number) {
        return spoke(
                "camera " + number,
                cameras.get(number - 1),
                plan.cameraHost(number),
                MOBILE_MTU,
                "%s/32, %s/32".formatted(plan.hubHost(), plan.console().host()));
    }

    private String spoke(String who, WireGuardKeys keys, String address, int mtu, String through) {
        return """
                # SmartShop: %s. Keep this file secret.
                [Interface]
                PrivateKey = %s
                Address = %s/%d
                MTU = %d

                [Peer]
                PublicKey = %s
                Endpoint = %s
                AllowedIPs = %s
                PersistentKeepalive = %d
                """.formatted(
                        who,
                        keys.privateKey(),
                        address,
                        Integer.SIZE,
                        mtu,
                        hub.publicKey(),
                        plan.hub(),
                        through,
                        KEEPALIVE_SECONDS);
    }
}
