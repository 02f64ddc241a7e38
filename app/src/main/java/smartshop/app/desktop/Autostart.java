package smartshop.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether SmartShop starts when this user signs in to the computer: a file that is there or is not. Any thread may call. */
public final class Autostart {
    private final Path file;
    private final String wanted;

    /** What the computer does when the user signs in. */
    public enum State {
        OFF,
        /** Starts this program, on this folder. */
        ON,
        /** Starts another copy, another folder, or this program where it was before it was moved. */
        OTHER
    }

    private Autostart(Path file, String wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * The one of this user.
     *
     * @param arguments with which this program was started, folders in full
     * @return empty if it is not known how this program is started
     */
    public static Optional<Autostart> ofThisUser(List<String> arguments) {
        String system = System.getProperty("os.name", "");
        return launcher(system)
                .map(launcher -> of(
                        system, System.getenv(), Path.of(System.getProperty("user.home", ".")), launcher, arguments));
    }

    /** What was installed says itself where it is; a checkout has a script. */
    private static Optional<String> launcher(String system) {
        String script = system.startsWith("Windows") ? "smartshop.cmd" : "smartshop";
        return Optional.ofNullable(System.getProperty("jpackage.app-path"))
                .or(() -> Optional.ofNullable(System.getProperty("smartshop.home"))
                        .map(home -> Path.of(home).resolve(script).toString()));
    }

    /**
     * The one of a user.
     *
     * @param system the operating system's name
     * @param launcher the program, in full
     */
    public static Autostart of(
            String system, Map<String, String> environment, Path home, String launcher, List<String> arguments) {
        AutostartFile kind = AutostartFile.of(system);
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(arguments);
        return new Autostart(kind.in(environment, home), kind.text(command));
    }

    /**
     * What the computer does now.
     *
     * @throws IOException if it cannot be read
     */
    public State state() throws IOException {
        if (!Files.exists(file)) {
            return State.OFF;
        }
        return Files.readString(file, UTF_8).equals(wanted) ? State.ON : State.OTHER;
    }

    /** Starts this program from now on, whatever was started before. */
    public void on() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, wanted, UTF_8);
    }

    public void off() throws IOException {
        Files.deleteIfExists(file);
    }
}
