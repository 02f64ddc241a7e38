package smartshop.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;

class LettersTest {
    @TempDir
    Path folder;

    @Test
    void aLetterHoldsWhatIsKnownAndMarksWhatIsNot() throws IOException {
        try (DeskFolder shop = new DeskFolder(folder).inEngland()) {
            Request request = shop.desk.record(DeskFolder.request(Kind.ACCESS), Optional.empty());
            Letter letter = letters(shop).write(LetterKind.ACKNOWLEDGEMENT, request);

            assertThat(letter.body())
                    .startsWith("Dear Zebedee Quux,")
                    .contains("your request of 18 November 2026", "what we hold about you", "by 18 December 2026")
                    .doesNotContain("{{", "do not look for you");
            assertThat(letter.blanks()).containsExactly("[who signs]");
            String paper = text(letters(shop).print(letter, request));
            assertThat(paper)
                    .contains("Draft", "Corner Shop Ltd", "1 High Street", "2 High Street", "20 November 2026")
                    .contains("Our reference: " + request.id().reference(), "[who signs]");
            Letter signed = letter.with(letter.body().replace("[who signs]", "M. Singh"));
            assertThat(text(letters(shop).print(signed, request)))
                    .contains("M. Singh")
                    .doesNotContain("Draft", "[");
        }
    }

    @Test
    void eachLetterOfEachKindCanBeWrittenAndPrinted() throws IOException {
        try (DeskFolder shop = new DeskFolder(folder).inEngland()) {
            PersonId ann = shop.enrol("Ann", "net", 1, 0);
            for (Kind kind : Kind.values()) {
                Request request = decided(shop, kind, ann);
                for (LetterKind letter : LetterKind.values()) {
                    Letter written = letters(shop).write(letter, request);
                    assertThat(written.body())
                            .as(kind + " " + letter)
                            .doesNotContain("{{", "\n\n\n")
                            .hasSizeGreaterThan(200);
                }
                assertThat(letters(shop).print(letters(shop).write(LetterKind.REPLY, request), request))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aRefusalSaysWhyAndNamesRegulatorAndCourt() {
        try (DeskFolder shop = new DeskFolder(folder).inEngland()) {
            PersonId ann = shop.enrol("Ann", "net", 1, 0);
            RequestId id = decided(shop, Kind.ERASURE, ann).id();
            Request refused = shop.desk.refuse(id, RefusalGround.STILL_NEEDED);

            assertThat(Letters.fitting(refused)).contains(LetterKind.REFUSAL).doesNotContain(LetterKind.REPLY);
            assertThat(letters(shop).write(LetterKind.REFUSAL, refused).body())
                    .contains("our answer is no, because the entry is still needed", "Article 17")
                    .contains("Information Commissioner's Office", "Wilmslow", "ask a court");
        }
    }

    @Test
    void whoContestsIsToldThatTheEntryIsNotUsed() {
        try (DeskFolder shop = new DeskFolder(folder).inEngland()) {
            Request request = shop.request(Kind.OBJECTION, shop.enrol("Ann", "net", 1, 0));

            assertThat(letters(shop).write(LetterKind.ACKNOWLEDGEMENT, request).body())
                    .contains("our cameras do not look for you");
        }
    }

    @Test
    void aShopThatHasNotSaidWhoItIsGetsBlanks() {
        try (DeskFolder shop = new DeskFolder(folder)) {
            Request request = shop.desk.record(DeskFolder.request(Kind.ACCESS), Optional.empty());

            assertThat(letters(shop).write(LetterKind.IDENTITY, request).blanks())
                    .containsExactly(
                            "[why we have to ask]", "[who signs]", "[name of the shop]", "[telephone or e-mail]");
        }
    }

    private static Request decided(DeskFolder shop, Kind kind, PersonId entry) {
        RequestId id = shop.request(kind, entry).id();
        shop.desk.proveIdentity(id, Proof.NO_DOUBT, shop.desk.today());
        return shop.desk.decide(id, Outcome.PARTLY, "Half of it is right.");
    }

    private static Letters letters(DeskFolder shop) {
        return new Letters(shop.desk.rules(), shop.desk.today());
    }

    static String text(byte[] pdf) throws IOException {
        show(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Written where somebody wants to look at it. */
    private static void show(byte[] pdf) throws IOException {
        String folder = System.getProperty("smartshop.screenshots", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder).resolve("desk-%08x.pdf".formatted(java.util.Arrays.hashCode(pdf))), pdf);
        }
    }
}
