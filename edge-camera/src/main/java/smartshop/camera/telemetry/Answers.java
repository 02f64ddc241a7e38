package smartshop.camera.telemetry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the system's programs answer. */
final class Answers {
    private static final Pattern THROTTLED = Pattern.compile("throttled=0x([0-9a-fA-F]{1,8})\\s*");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    /** Of {@code vcgencmd get_throttled}. */
    static OptionalDouble throttledBits(String answer) {
        Matcher matcher = THROTTLED.matcher(answer);
        return matcher.matches() ? OptionalDouble.of(Long.parseLong(matcher.group(1), 16)) : OptionalDouble.empty();
    }

    /** Of {@code mmcli -J --signal-get}: the strength of 5G's reference signal, else of 4G's, in dBm. */
    static OptionalDouble referenceSignal(String answer) {
        try {
            JsonNode signal = MAPPER.readTree(answer).path("modem").path("signal");
            for (String network : List.of("5g", "lte")) {
                String power = signal.path(network).path("rsrp").asText("");
                if (power.matches("-?\\d{1,3}(\\.\\d+)?")) {
                    return OptionalDouble.of(Double.parseDouble(power));
                }
            }
        } catch (JsonProcessingException e) {
            return OptionalDouble.empty(); // another version's answer
        }
        return OptionalDouble.empty();
    }
}
