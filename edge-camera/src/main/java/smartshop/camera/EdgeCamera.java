package smartshop.camera;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The device's program. */
@Command(
        name = "smartshop-edge",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, FleetCommand.class, PairCommand.class, ForgetCommand.class, DoctorCommand.class
        },
        description = "Streams a camera to a SmartShop console, encrypted, for as long as it runs.",
        synopsisSubcommandLabel = "COMMAND")
public final class EdgeCamera {
    private EdgeCamera() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "smartshop/camera/logback.xml");
        int status = new CommandLine(new EdgeCamera()).execute(args);
        Runtime.getRuntime().exit(status);
    }
}
