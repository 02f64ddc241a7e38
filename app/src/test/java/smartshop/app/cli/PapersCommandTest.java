package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.paper.Pdf;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

class PapersCommandTest {
    @TempDir
    Path folder;

    @Test
    void papersAreListedMadeAndOutOfDate() throws IOException {
        Line early = papers("make", "sign", "--to", folder.resolve("sign.pdf").toString());
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.err()).contains("Choose the country whose rules apply first");

        setUp();
        assertThat(papers("list").out()).contains("sign               Not made yet. Sign at the door (A4)");
        Path file = folder.resolve("sign.pdf");
        assertThat(papers("make", "sign", "--to", file.toString()).status()).isZero();
        assertThat(Pdf.text(Files.readAllBytes(file))).contains("Live facial recognition in use", "Okonkwo Ltd");
        assertThat(papers("list").out()).contains("sign               Up to date, made on ");

        write(record -> record.with(new Controller("Other Ltd", "A", "B", "", "C")));
        Line stale = papers("list");
        assertThat(stale.out()).contains("sign               Out of date: who answers for it changed.");
        assertThat(stale.status()).isEqualTo(1);
    }

    @Test
    void aListedPersonIsTold() throws IOException {
        setUp();
        UUID id;
        try (Database database = Database.open(data(), NewShop.in(data()))) {
            NewPerson drawn = NewPerson.drawn(
                    "Zebedee Quux",
                    "drawn",
                    LocalDate.now(ZoneOffset.UTC),
                    List.of(new NewPhoto(new byte[] {1}, new Embedding("net", new float[] {1, 0}))));
            id = database.watchlist()
                    .propose(drawn, Optional.empty(), EnrolmentRules.UK)
                    .id()
                    .value();
        }
        Path file = folder.resolve("letter.pdf");

        assertThat(papers("tell", id.toString(), "--to", file.toString()).err()).isEmpty();
        assertThat(Pdf.text(Files.readAllBytes(file)))
                .contains("Dear Zebedee Quux", "Coming back in spite of a written ban", "Okonkwo Ltd");
        assertThat(papers("tell", UUID.randomUUID().toString(), "--to", file.toString())
                        .err())
                .contains("Nobody on the watchlist has the number");
    }

    @Test
    void anUnknownPaperIsToldWithTheKnownOnes() {
        Line wrong = papers("make", "licence", "--to", "x.pdf");

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("assessment, policy, ground, processing-record, sign, large-sign");
    }

    private void setUp() {
        write(record -> record.in(Jurisdictions.of("uk").orElseThrow(), "Scotland")
                .with(new Controller("Okonkwo Ltd", "14 Market Row", "0113 496 0121", "", "Corner Shop")));
    }

    private void write(java.util.function.UnaryOperator<LawfulRecord> change) {
        try (Database database = Database.open(data(), NewShop.in(data()))) {
            LawfulBook book = new LawfulBook(database.lawfulRecord());
            book.write(change.apply(book.read()));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Line papers(String command, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 4] = "--data";
        all[all.length - 3] = data().toString();
        all[all.length - 2] = "--pack";
        all[all.length - 1] = "builtin";
        return Line.of(new PapersCommand(), all);
    }
}
