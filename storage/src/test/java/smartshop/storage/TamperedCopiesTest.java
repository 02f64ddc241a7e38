package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.AlertRow;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.Person;

/** A closed data folder, changed in one place, as often as {@code -Dsmartshop.tampered} says. */
class TamperedCopiesTest {
    private static final int COPIES = Integer.getInteger("smartshop.tampered", 25);
    private static final List<String> FILES = List.of(
            "smartshop.mv.db",
            "people.keys",
            "vault.key",
            "smartshop.check",
            "smartshop.seal",
            "audit-checkpoints.txt");

    @TempDir
    Path shop;

    @TempDir
    Path copies;

    private final Random random = new Random(7);
    private List<Object> everything = List.of();

    @BeforeEach
    void fill() {
        try (Database database = Shop.open(shop)) {
            database.watchlist().enrol(Shop.ann());
            database.watchlist().enrol(Shop.bob());
            for (int i = 0; i < 40; i++) {
                AlertRow alert = Shop.alert(Shop.TWICE.plusSeconds(i));
                database.audit(Actor.SYSTEM)
                        .recorded(() -> database.history().append(alert), Deed.of(Action.VERDICT_GIVEN, alert.id()));
            }
            database.checkpoints(Optional.empty()).write();
            everything = read(database);
        }
    }

    @Test
    void whateverIsChangedIsFoundOrEveryRowReadsTheSame() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < COPIES; i++) {
            Path copy = copy(copies.resolve("copy-" + i));
            String file = FILES.get(i % 2 == 0 ? 0 : random.nextInt(FILES.size()));
            String how = file + " " + change(copy.resolve(file));
            String outcome = outcome(copy);
            assertThat(outcome).as("copy %d, %s", i, how).isNotEqualTo("UNSEEN");
            found.merge(outcome, 1, Integer::sum);
        }
        System.out.println(COPIES + " tampered copies: " + found);
    }

    /** One bit, a few bytes of zeros, two pieces swapped, or an end cut off. */
    private String change(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int place = random.nextInt(bytes.length);
        String how = switch (random.nextInt(5)) {
            case 0 -> {
                bytes = Arrays.copyOf(bytes, place);
                yield "cut to " + place;
            }
            case 1 -> {
                int other = random.nextInt(bytes.length);
                int length = Math.min(64, bytes.length - Math.max(place, other));
                byte[] piece = Arrays.copyOfRange(bytes, place, place + length);
                System.arraycopy(bytes, other, bytes, place, length);
                System.arraycopy(piece, 0, bytes, other, length);
                yield "swapped " + place + " and " + other;
            }
            default -> {
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                yield "bit at " + place;
            }
        };
        Files.write(file, bytes);
        return how;
    }

    private String outcome(Path folder) {
        KeyFileVault vault;
        try {
            vault = KeyFileVault.in(folder);
            Repair repair = new Repair(folder, vault, Clock.systemUTC(), Optional.empty());
            if (repair.changedOutside()) {
                return "the start says that it was changed";
            }
        } catch (StorageException e) {
            return "refused: " + e.kind();
        }
        try (Database database = Database.open(folder, vault)) {
            if (!database.auditCheck().verify(Optional.empty()).whole()) {
                return "the audit log's check says so";
            }
            return read(database).equals(everything) ? "every row reads the same" : "UNSEEN";
        } catch (StorageException e) {
            return "refused: " + e.kind();
        }
    }

    private static List<Object> read(Database database) {
        List<Object> all = new ArrayList<>();
        for (Person person : database.watchlist().people()) {
            all.add(person);
            person.photos()
                    .forEach(photo -> all.add(
                            Arrays.toString(database.watchlist().photo(photo).orElseThrow())));
        }
        all.add(database.watchlist().everybody(Shop.MODEL).size());
        all.addAll(database.history().alerts(1000));
        database.audit(Actor.OWNER)
                .newest(1000, entry -> all.add(entry.toString().replaceAll("mac=.*", "")));
        return all;
    }

    private Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(shop)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
