package smartshop.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import smartshop.camera.pair.PairingStore;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description =
                "Deletes this camera's key and the pictures that it keeps, so that it can be paired anew. The console"
                        + " keeps the camera until it is removed there.")
final class ForgetCommand implements Callable<Integer> {
    @Option(
            names = "--state",
            required = true,
            paramLabel = "FOLDER",
            defaultValue = "${env:STATE_DIRECTORY}",
            description = "Where the pairing is kept.")
    private Path state = Path.of("");

    @Override
    public Integer call() throws IOException {
        boolean paired = new PairingStore(state).forget();
        new StreamState(state).forget();
        System.out.println(paired ? "This camera is not paired any more." : "This camera was not paired.");
        return ExitCode.OK;
    }
}
