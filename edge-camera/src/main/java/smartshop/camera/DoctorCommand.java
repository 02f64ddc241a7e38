package smartshop.camera;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import smartshop.camera.doctor.Doctor;
import smartshop.camera.doctor.Finding;
import smartshop.camera.doctor.Finding.Verdict;
import smartshop.camera.doctor.Machine;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.identity.ForeignConsoleException;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.pair.Pairing;
import smartshop.camera.pair.PairingStore;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this device has and lacks, and what to do about it.",
        footer = {
            "",
            "ok: good.  note: works, but somebody should know.  wrong: keeps this device from being a camera.",
            "Exit status: 0 if nothing is wrong, 1 otherwise."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int CONNECT_MILLIS = 5000;
    private static final Clock CLOCK = Clock.systemUTC();

    @Option(names = "--config", paramLabel = "FILE", description = "Check this configuration and its console too.")
    private @Nullable Path file;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${env:STATE_DIRECTORY:-/var/lib/smartshop-edge}",
            description = "Where the device keeps what it must not forget; ${DEFAULT-VALUE} if not given.")
    private Path state = Path.of("");

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        List<Finding> found = new ArrayList<>(new Doctor(Machine.here(), CLOCK).look(state));
        if (file != null) {
            found.addAll(configuration(file));
        }
        boolean wrong = found.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG);
        if (json) {
            printJson(System.out, found);
        } else {
            found.forEach(one -> System.out.printf("%-5s %s: %s%n", one.verdict(), one.what(), one.says()));
        }
        return wrong ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static void printJson(PrintStream out, List<Finding> found) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Finding finding : found) {
            ObjectNode one = all.addObject();
            one.put("verdict", finding.verdict().toString());
            one.put("what", finding.what());
            one.put("says", finding.says());
        }
        out.println(all.toPrettyString());
    }

    private List<Finding> configuration(Path from) {
        List<Finding> found = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(from);
            if (EdgeConfig.namesDevice(lines)) {
                EdgeConfig config = EdgeConfig.parse(lines);
                found.add(Finding.ok("Configuration", config + "."));
                found.addAll(consoles(config));
            } else {
                found.add(Finding.ok(
                        "Configuration",
                        "pictures from " + EdgeConfig.filmed(lines).source() + "."));
                found.addAll(pairing(lines));
            }
        } catch (IllegalArgumentException e) {
            found.add(Finding.wrong("Configuration", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            found.add(Finding.wrong(
                    "Configuration", from + " cannot be read by this user; run: sudo smartshop-edge doctor"));
        }
        return found;
    }

    private List<Finding> pairing(List<String> lines) {
        String what = "Pairing";
        if (Files.exists(state) && !Files.isReadable(state)) {
            return List.of(Finding.note(what, "is not known to this user; run: sudo smartshop-edge doctor"));
        }
        try {
            Optional<Pairing> kept = new PairingStore(state).read();
            if (kept.isEmpty()) {
                return List.of(Finding.note(
                        what,
                        "none yet. In the console choose Cameras, Add camera, and hold the QR code"
                                + " before this camera, or run: sudo smartshop-edge pair -"));
            }
            EdgeConfig config = EdgeConfig.paired(lines, kept.get());
            List<Finding> found = new ArrayList<>(List.of(certificate(config.identity())));
            found.addAll(consoles(config));
            return found;
        } catch (IOException e) {
            return List.of(Finding.wrong(what, String.valueOf(e.getMessage())));
        }
    }

    private static Finding certificate(DeviceIdentity identity) {
        Instant end = identity.certificate().getNotAfter().toInstant();
        String says = "as camera " + identity.camera() + ", by a certificate good until " + end;
        return end.isAfter(CLOCK.instant())
                ? Finding.ok("Pairing", says + ".")
                : Finding.wrong("Pairing", says + ". It is too late to renew it: pair this camera again.");
    }

    /** One that answers is enough: a device on 5G cannot reach the shop's own network, for example. */
    private static List<Finding> consoles(EdgeConfig config) {
        List<Finding> found = config.consoles().stream()
                .map(where -> console(config.identity(), where))
                .toList();
        boolean one = found.stream().anyMatch(finding -> finding.verdict() == Verdict.OK);
        return found.stream()
                .map(finding -> one && finding.verdict() == Verdict.WRONG
                        ? Finding.note(finding.what(), finding.says())
                        : finding)
                .toList();
    }

    private static Finding console(DeviceIdentity identity, ConsoleAddress where) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(where.host(), where.port()), CONNECT_MILLIS);
            plain.setSoTimeout(CONNECT_MILLIS);
            try (SSLSocket socket = (SSLSocket) ConsoleTrust.context(identity.pin(), identity)
                    .getSocketFactory()
                    .createSocket(plain, where.host(), where.port(), true)) {
                socket.startHandshake();
            }
            return Finding.ok("Console", where + " answers and is the one this camera was paired with.");
        } catch (SSLException e) {
            return Finding.wrong(
                    "Console",
                    ForeignConsoleException.causes(e)
                            ? where
                                    + " answers but is not the console this camera was paired with; pair it again if the"
                                    + " console is a new one."
                            : where + " answers and breaks off. The console may be starting, or the port may lead"
                                    + " somewhere else.");
        } catch (IOException e) {
            return Finding.wrong(
                    "Console", "nothing answers at " + where + "; is the console running, and its port open?");
        }
    }
}
