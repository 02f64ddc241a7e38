package smartshop.app.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import smartshop.app.Answering;
import smartshop.app.access.Access;
import smartshop.app.access.StaffDesk;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.staff.Role;
import smartshop.storage.vault.CheapVault;

/**
 * A shop's folder with somebody on the list and these people, made once and copied for each test: to make the tables takes a second, and
 * to hire somebody half of one. Nothing of it is on the disk but in the tests' folders.
 */
final class FirstDay {
    private static final Map<String, FirstDay> MADE = new TreeMap<>();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final PersonId listed;

    private FirstDay(Map<String, Role> people, Path scratch, Clock clock) throws IOException {
        try (Database database = Database.open(scratch, CheapVault.in(scratch), clock)) {
            Access access = new Access(database, clock);
            listed = Answering.listed(database, clock);
            boolean first = true;
            for (Map.Entry<String, Role> one : people.entrySet()) {
                char[] pin = StaffedShop.pin(one.getKey());
                var member = new StaffDesk(database, access).add(one.getKey(), one.getValue(), pin);
                if (first) {
                    access.signIn(member.id(), pin);
                    first = false;
                }
            }
            access.signOut(Access.Leaving.CONSOLE_CLOSED);
        }
        for (Path file : all(scratch)) {
            files.put(scratch.relativize(file).toString(), Files.readAllBytes(file));
            Files.delete(file);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** @param people the owner first @param folder where nothing is yet @return who is on the list */
    static synchronized PersonId into(Path folder, Map<String, Role> people, Clock clock) {
        try {
            String key = people.toString();
            if (!MADE.containsKey(key)) {
                MADE.put(key, new FirstDay(people, Files.createDirectories(folder.resolve("first-day")), clock));
            }
            FirstDay made = MADE.get(key);
            for (Map.Entry<String, byte[]> file : made.files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return made.listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
