package smartshop.camera.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Voltage and heat, the two that make a Raspberry Pi slow or stop. */
final class Power {
    private static final Pattern THROTTLED = Pattern.compile("throttled=0x([0-9a-fA-F]{1,8})");
    /** Bits of {@code vcgencmd get_throttled} (Raspberry Pi documentation, "vcgencmd"). */
    private static final int UNDER_VOLTAGE = 1;

    private static final int SLOWED_BY_HEAT = 1 << 1 | 1 << 2 | 1 << 3;
    private static final int SINCE_START = 16;
    private static final String SUPPLY =
            "use the supply made for this board and a short cable; a 5G modem wants a supply of its own.";
    private static final String COOLING = "give it a heat sink or a cooler place.";

    private final Machine machine;

    Power(Machine machine) {
        this.machine = machine;
    }

    List<Finding> look() throws InterruptedException {
        Optional<Integer> bits = machine.answer("vcgencmd", "get_throttled").flatMap(Power::bits);
        List<Finding> found = new ArrayList<>();
        bits.ifPresent(known -> {
            found.add(finding("Voltage", known, UNDER_VOLTAGE, "too low", SUPPLY));
            found.add(finding("Heat", known, SLOWED_BY_HEAT, "so high that the board slows down", COOLING));
        });
        return found;
    }

    private static Optional<Integer> bits(String answer) {
        Matcher matcher = THROTTLED.matcher(answer);
        return matcher.find() ? Optional.of(Integer.parseUnsignedInt(matcher.group(1), 16)) : Optional.empty();
    }

    private static Finding finding(String what, int bits, int mask, String how, String cure) {
        if ((bits & mask) != 0) {
            return Finding.wrong(what, "is " + how + " now; " + cure);
        }
        if ((bits >> SINCE_START & mask) != 0) {
            return Finding.note(what, "was " + how + " since the start; " + cure);
        }
        return Finding.ok(what, "has been good since the start.");
    }
}
