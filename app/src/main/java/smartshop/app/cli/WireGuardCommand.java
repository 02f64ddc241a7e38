package smartshop.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.app.ConsoleSettings;
import smartshop.app.StartException;
import smartshop.app.reach.ForwardedPort;
import smartshop.app.reach.TunnelFile;
import smartshop.app.reach.TunnelFiles;
import smartshop.app.reach.TunnelPlan;
import smartshop.camera.link.ConsoleAddress;

/** {@code smartshop wireguard}. */
@Command(
        name = "wireguard",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the files of a WireGuard hub, for cameras that cannot reach this computer otherwise.",
            "docs/wireguard-hub.md says where each file goes."
        })
public final class WireGuardCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--hub",
            paramLabel = "HOST[:PORT]",
            required = true,
            description =
                    "The hub's name or address on the internet. Its usual port: " + TunnelPlan.USUAL_HUB_PORT + ".")
    private String hub = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder that the files are written to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--cameras",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many cameras get a file; the spare ones may wait. Default: ${DEFAULT-VALUE}.")
    private int cameras;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + ConsoleSettings.USUAL_PORT,
            description = "Port of this computer that cameras call. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws StartException {
        TunnelPlan plan = plan();
        List<TunnelFile> files = TunnelFiles.of(plan);
        try {
            TunnelFiles.write(files, folder);
        } catch (FileAlreadyExistsException e) {
            throw new StartException(
                    "%s is in that folder already: new keys would cut off whoever has the old ones. Choose another folder."
                            .formatted(e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new StartException("The folder %s cannot be written.".formatted(folder), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(file -> out.println(folder.resolve(file.name())));
        out.printf("Cameras find this computer at %s once all of them are in use.%n", plan.console());
        return CommandLine.ExitCode.OK;
    }

    private TunnelPlan plan() {
        ConsoleAddress address = ForwardedPort.parse(hub, TunnelPlan.USUAL_HUB_PORT)
                .orElseThrow(() -> wrong("--hub must be a name or an address, for example hub.example.org."));
        if (cameras < 1 || cameras > TunnelPlan.MOST_CAMERAS) {
            throw wrong("--cameras must be from 1 to %d, not %d.".formatted(TunnelPlan.MOST_CAMERAS, cameras));
        }
        if (port < 1 || port > 65_535) {
            throw wrong("--port must be from 1 to 65535, not %d.".formatted(port));
        }
        return TunnelPlan.forThisMachine(address, port, cameras, new SecureRandom());
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
