package smartshop.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import smartshop.app.pairing.PairingAsk;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingState;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/**
 * A console without a window for the network laboratory ({@code edge-camera/lab}): offers a code, confirms whoever asks, and
 * ends when pictures flow. Says each step in a line. Arguments: a folder, the port, and the addresses for the code.
 */
final class LabConsole {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Ten seconds of a camera's usual pace. */
    private static final int ENOUGH_PICTURES = 150;

    private LabConsole() {}

    public static void main(String[] arguments) throws Exception {
        List<ConsoleAddress> addresses =
                Arrays.stream(arguments).skip(2).map(ConsoleAddress::parse).toList();
        try (ModelPack models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
                Console console = Console.open(
                        new ConsoleSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1]), models).exempted(),
                        Clock.systemDefaultZone())) {
            PairingDesk desk = console.pairing();
            System.out.println("CODE " + desk.open(addresses).code());
            await(
                    "a device",
                    () -> desk.state() instanceof PairingState.Asked(PairingAsk ask)
                            && ask.picture().isPresent());
            if (desk.state() instanceof PairingState.Asked(PairingAsk ask)) {
                System.out.printf("ASKED from %s by %s, also reached %s%n", ask.from(), ask.used(), ask.reached());
            }
            desk.confirm("Lab");
            await("the pairing", () -> desk.state() instanceof PairingState.Paired);
            System.out.println("PAIRED");
            await(
                    "pictures",
                    () -> console.cameras().feeds().stream().anyMatch(feed -> feed.pictures() >= ENOUGH_PICTURES));
            System.out.printf(
                    "STREAMING %s%n", console.cameras().feeds().getFirst().rate());
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what);
            }
            Thread.sleep(100);
        }
    }
}
