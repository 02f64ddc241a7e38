package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.incident.Worth;
import smartshop.storage.staff.Role;

class IncidentsCommandTest {
    @TempDir
    Path folder;

    @Test
    void incidentsAreListedWithoutWordsAndExportedWithThem() throws Exception {
        assertThat(run("list").out()).contains("There is no incident yet.");
        assertThat(folder.resolve("data")).doesNotExist();
        incident();

        assertThat(run("list", "--open").out())
                .contains("open", "lost £12.50, saved £0.00")
                .doesNotContain("bottle");
        JsonNode json = new ObjectMapper().readTree(run("list", "--json").out());
        assertThat(json.get("number").asInt()).isEqualTo(1);
        assertThat(json.get("lost").asLong()).isEqualTo(1250);

        Path out = Files.createDirectory(folder.resolve("out"));
        Line exported = run("export", "1", "--to", out.toString(), "--for", "Insurer, claim 12");
        assertThat(exported.status()).isZero();
        try (Stream<Path> files = Files.list(out.resolve("incident-1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("incident-1.pdf", "SHA256SUMS");
        }
        assertThat(run("export", "7", "--to", out.toString(), "--for", "Insurer")
                        .err())
                .contains("There is no incident 7.");
    }

    @Test
    void whereTwoPeopleWorkItTakesBothToTakeAPackOut() throws Exception {
        incident();
        try (Database database = Database.open(folder.resolve("data"), NewShop.in(folder.resolve("data")))) {
            database.staff().add("Olga", Role.OWNER, "730518".toCharArray());
            database.staff().add("Mia", Role.MANAGER, "604417".toCharArray());
            database.staff().add("Gita", Role.GUARD, "482913".toCharArray());
        }
        Path out = Files.createDirectory(folder.resolve("out"));

        assertThat(export(out, "730518\n", "Olga").err()).contains("It takes two people");
        assertThat(export(out, "730518\n730518\n", "Olga", "--second", "Olga").err())
                .contains("It takes two people");
        assertThat(export(out, "730518\n482913\n", "Olga", "--second", "Gita").err())
                .contains("It takes two people");
        assertThat(export(out, "730518\n111222\n", "Olga", "--second", "Mia").err())
                .contains("nothing was written");
        assertThat(out).isEmptyDirectory();
        assertThat(export(out, "730518\n604417\n", "Olga", "--second", "Mia").out())
                .contains("incident-1.zip");
    }

    private Line export(Path out, String typed, String as, String... further) {
        List<String> words = new ArrayList<>(
                List.of("export", "1", "--to", out.toString(), "--for", "Insurer", "--zip", "--pin-stdin", "--as", as));
        words.addAll(List.of(further));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII)));
        try {
            return run(words.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private void incident() {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data, NewShop.in(data))) {
            IncidentId id = database.incidents()
                    .open(NewIncident.unseen("Aisle 2", Clock.systemUTC().instant(), "A bottle is missing."), "owner")
                    .id();
            database.incidents().value(id, "owner", new Worth(Currency.getInstance("GBP"), 12_50, 0));
        }
    }

    private Line run(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        return Line.of(new IncidentsCommand(), all);
    }
}
