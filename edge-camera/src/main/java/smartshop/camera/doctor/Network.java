package smartshop.camera.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The way out, and the modem if there is one. */
final class Network {
    private static final String ROUTES = "proc/net/route";
    private static final String NOWHERE = "00000000";
    private static final String NOWHERE_6 = NOWHERE.repeat(4);
    private static final String LOOPBACK = "lo";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MODEM = "5G modem";

    private final Machine machine;

    Network(Machine machine) {
        this.machine = machine;
    }

    List<Finding> look() throws InterruptedException {
        List<Finding> found = new ArrayList<>(List.of(route()));
        modem().ifPresent(found::add);
        return found;
    }

    private Finding route() {
        Set<String> ways = new TreeSet<>();
        rows(ROUTES).filter(row -> row.length > 2 && row[1].equals(NOWHERE)).forEach(row -> ways.add(row[0]));
        rows("proc/net/ipv6_route")
                .filter(row -> row.length > 9 && row[0].equals(NOWHERE_6) && row[1].equals("00"))
                .forEach(row -> ways.add(row[9]));
        ways.remove(LOOPBACK);
        if (machine.file(ROUTES).isEmpty()) {
            return Finding.note("Way out", "is not known: this is no Linux.");
        }
        return ways.isEmpty()
                ? Finding.wrong(
                        "Way out", "there is none; plug in the modem or a network cable, or set up Wi-Fi: sudo nmtui")
                : Finding.ok("Way out", "through " + String.join(", ", ways) + ".");
    }

    private Stream<String[]> rows(String file) {
        return machine.file(file).orElse("").lines().map(line -> line.strip().split("\\s+"));
    }

    /** Empty without ModemManager: a modem that plays a network card needs none. */
    private Optional<Finding> modem() throws InterruptedException {
        if (!machine.has("mmcli")) {
            return Optional.empty();
        }
        Optional<String> answer = machine.answer("mmcli", "-m", "any", "-J");
        return Optional.of(answer.map(Network::modem)
                .orElse(Finding.ok(MODEM, "none that ModemManager knows; one that plays a network card needs none.")));
    }

    private static Finding modem(String answer) {
        try {
            JsonNode modem = MAPPER.readTree(answer).path("modem");
            JsonNode generic = modem.path("generic");
            String state = generic.path("state").asText("");
            String model = generic.path("model").asText("modem");
            return switch (state) {
                case "connected" -> Finding.ok(MODEM, model + " is connected" + with(modem) + ".");
                case "locked" ->
                    Finding.wrong(
                            MODEM,
                            model + " wants the SIM's PIN: sudo mmcli -i any --pin=… and then"
                                    + " --disable-pin, so that it starts by itself.");
                case "failed" ->
                    Finding.wrong(
                            MODEM,
                            model + " has failed ("
                                    + generic.path("state-failed-reason").asText("") + "); check that"
                                    + " the SIM card is seated the right way round, and start again.");
                default ->
                    Finding.wrong(
                            MODEM,
                            model + " is " + state + with(modem) + "; set up the provider's access point: sudo nmcli"
                                    + " connection add type gsm ifname '*' con-name 5g apn NAME-OF-THE-PROVIDER");
            };
        } catch (JsonProcessingException e) {
            return Finding.note(MODEM, "answers in a way that is not understood; see: mmcli -m any");
        }
    }

    private static String with(JsonNode modem) {
        String operator = modem.path("3gpp").path("operator-name").asText("");
        String signal =
                modem.path("generic").path("signal-quality").path("value").asText("");
        return (operator.isEmpty() || operator.equals("--") ? "" : " to " + operator)
                + (signal.isEmpty() || signal.equals("--") ? "" : ", signal " + signal + " %");
    }
}
