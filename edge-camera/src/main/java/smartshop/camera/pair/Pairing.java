package smartshop.camera.pair;

import java.util.List;
import java.util.stream.Collectors;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;

/**
 * What a device keeps of its pairing. {@code toString} does not show the key.
 *
 * @param consoles where the console may be
 */
public record Pairing(List<ConsoleAddress> consoles, DeviceIdentity identity) {
    public Pairing {
        consoles = List.copyOf(consoles);
    }

    /** As lines of a configuration. Hold the key. */
    public List<String> lines() {
        String where = consoles.stream().map(ConsoleAddress::toString).collect(Collectors.joining(","));
        return List.of("console=" + where, "identity=" + identity.text());
    }

    /** Reads {@link #lines}. @throws IllegalArgumentException if they are none */
    static Pairing parse(List<String> lines) {
        return new Pairing(
                ConsoleAddress.parseAll(value(lines, "console=")), DeviceIdentity.parse(value(lines, "identity=")));
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The pairing is incomplete"));
    }
}
