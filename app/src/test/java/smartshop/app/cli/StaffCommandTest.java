package smartshop.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;

/** Commands where people are set up: they say who they are, and do what they may. */
class StaffCommandTest {
    private static final String OLGAS = "730518";
    private static final String GITAS = "482913";

    @TempDir
    Path folder;

    private StaffMember olga;

    @BeforeEach
    void people() {
        try (Database database = open()) {
            olga = database.staff().add("Olga", Role.OWNER, OLGAS.toCharArray());
            database.staff().add("Gita", Role.GUARD, GITAS.toCharArray());
        }
    }

    @Test
    void commandsAskWhoItIsAndWriteItDown() {
        assertThat(line("", new AuditCommand(), "list").err()).contains("say who you are with --as NAME");
        assertThat(line("111222\n", new AuditCommand(), "list", "--as", "Olga", "--pin-stdin")
                        .err())
                .contains("not this person's PIN");
        assertThat(line(GITAS + "\n", new AuditCommand(), "list", "--as", "gita", "--pin-stdin")
                        .err())
                .contains("Only an owner or the data protection officer may look at the audit log.");

        Line list = line(OLGAS + "\n", new StaffCommand(), "list", "--as", "Olga", "--pin-stdin");
        assertThat(list.out()).contains(olga.id().toString()).contains("Gita").contains("GUARD");
        line(OLGAS + "\n", new WatchlistCommand(), "list", "--as", "Olga", "--pin-stdin");

        assertThat(entries()).contains("system sign-in-failed", olga.id() + " watchlist-viewed");
    }

    @Test
    void onlyWhoMayMakesOrRestoresABackupOrReadsWhoHasAsked(@TempDir Path drive) throws IOException {
        assertThat(line("", new BackupCommand(), "--to", drive.toString()).err())
                .contains("say who you are");
        assertThat(line(OLGAS + "\n", new BackupCommand(), "--to", drive.toString(), "--as", "Olga", "--pin-stdin")
                        .status())
                .isZero();
        String backup = backup(drive);
        assertThat(line("", new RequestsCommand(), "list").err()).contains("say who you are");
        assertThat(line(GITAS + "\n", new RequestsCommand(), "list", "--as", "Gita", "--pin-stdin")
                        .err())
                .contains("may answer people's requests");
        assertThat(line("", new RestoreCommand(), backup).err()).contains("say who you are");
        assertThat(line(GITAS + "\n", new RestoreCommand(), backup, "--as", "Gita", "--pin-stdin")
                        .err())
                .contains("Only an owner may restore a backup.");
        assertThat(entries()).noneMatch(entry -> entry.endsWith("database-restored"));

        Line restored = line(OLGAS + "\n", new RestoreCommand(), backup, "--as", "Olga", "--pin-stdin");

        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.out()).doesNotContain("Nobody was asked");
        assertThat(entries()).contains(olga.id() + " database-restored");
    }

    @Test
    void whereTheDatabaseDoesNotOpenTheVaultsKeyIsEnoughToRestoreAndTheLogSaysSo(@TempDir Path drive)
            throws IOException {
        line(OLGAS + "\n", new BackupCommand(), "--to", drive.toString(), "--as", "Olga", "--pin-stdin");
        byte[] bytes = Files.readAllBytes(Database.file(folder));
        Files.write(Database.file(folder), Arrays.copyOf(bytes, 5000));

        Line restored = line("", new RestoreCommand(), backup(drive));

        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("Nobody was asked to sign in");
        assertThat(entries()).contains("key-holder database-restored");
        assertThat(line("", new AuditCommand(), "list").err())
                .as("the people are back")
                .contains("say who you are");
    }

    private static String backup(Path drive) throws IOException {
        try (Stream<Path> files = Files.list(drive)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void ownerIsLetInAgainByTheVaultsPassphraseAloneAndItIsRecorded() {
        CheapVault.lock(folder)
                .protect(new Passphrase("seven quiet herons".toCharArray()), RecoveryCode.random())
                .use();

        assertThat(line("wrong\n604417\n", new StaffCommand(), "rescue", "Oscar", "--passphrase-stdin", "--pin-stdin")
                        .status())
                .isNotZero();
        assertThat(line(
                                "seven quiet herons\n604417\n",
                                new StaffCommand(),
                                "rescue",
                                "Oscar",
                                "--passphrase-stdin",
                                "--pin-stdin")
                        .status())
                .isZero();

        try (Database database = Database.open(
                folder, CheapVault.lock(folder).open(new Passphrase("seven quiet herons".toCharArray())))) {
            StaffMember oscar = database.staff().roster().members().stream()
                    .filter(member -> member.name().equals("Oscar"))
                    .findFirst()
                    .orElseThrow();
            assertThat(oscar.role()).isEqualTo(Role.OWNER);
            assertThat(database.staff().signIn(oscar.id(), "604417".toCharArray()))
                    .isInstanceOf(SignIn.Welcome.class);
            List<String> done = new ArrayList<>();
            database.audit(Actor.SYSTEM).newest(100, entry -> done.add(entry.actor() + " " + entry.action()));
            assertThat(done).contains("command staff-rescued");
        } catch (smartshop.storage.vault.WrongSecretException e) {
            throw new AssertionError(e);
        }
    }

    private Line line(String typed, Object command, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(UTF_8)));
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add("--data");
            all.add(folder.toString());
            return Line.of(command, all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private List<String> entries() {
        try (Database database = open()) {
            List<Entry> entries = new ArrayList<>();
            database.audit(Actor.SYSTEM).newest(100, entries::add);
            return entries.stream()
                    .map(entry -> entry.actor() + " " + entry.action())
                    .toList();
        }
    }

    private Database open() {
        return Database.open(folder, NewShop.in(folder));
    }
}
