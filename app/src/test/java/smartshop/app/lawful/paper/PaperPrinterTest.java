package smartshop.app.lawful.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.paper.Pdf;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Offence;

/** The papers' text is read back out of the PDF. */
class PaperPrinterTest {
    private final PaperPrinter printer = new PaperPrinter();

    private byte[] print(ShopPaper paper, ShopFacts facts) {
        return printer.print(paper, facts, Shops.DAY);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfEveryPaperInEveryCountryHasTitleDayAndDigest(ShopPaper paper) throws IOException {
        for (var country : Jurisdictions.all()) {
            ShopFacts facts = Shops.in(country.code());
            byte[] pdf = print(paper, facts);

            Pdf.show(country.code() + "-" + paper.word(), pdf);
            String digest = SettingsDigest.of(paper, facts).shown(paper.speaksOf());
            assertThat(Pdf.pages(pdf))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page)
                            .contains(paper.title(Optional.of(country)), "21 November 2026", "Settings " + digest));
        }
    }

    @Test
    void whatLeavesTheShopAndWhoGetsItStandsInEachPaperThatSpeaksOfIt() throws IOException {
        ShopFacts without = Shops.in("uk");
        ShopFacts with = Shops.with(without, new ShopFacts.Cloud(true, false, "eu-west-2", "London, United Kingdom"));
        for (ShopPaper paper : ShopPaper.values()) {
            String before = String.join(" ", Pdf.pages(print(paper, without)));
            String after = String.join(" ", Pdf.pages(print(paper, with)));
            boolean speaks = paper.speaksOf().contains(Part.CLOUD);
            assertThat(before).as(paper.word()).doesNotContain("Amazon");
            assertThat(after.contains("Amazon")).as(paper.word()).isEqualTo(speaks);
            if (speaks && paper != ShopPaper.STAFF_NOTICE) {
                assertThat(after.replaceAll("\\s+", " "))
                        .as(paper.word())
                        .contains("London, United Kingdom", "whose match is doubtful")
                        .doesNotContain("Nothing leaves", "Nothing is sent", "stay on this computer");
            }
        }
    }

    @Test
    void theSignSaysWhatASignMust() throws IOException {
        for (ShopPaper sign : List.of(ShopPaper.SIGN, ShopPaper.LARGE_SIGN)) {
            List<String> pages = Pdf.pages(print(sign, Shops.in("uk")));

            assertThat(pages).hasSize(1);
            assertThat(pages.getFirst())
                    .contains("Live facial recognition in use")
                    .contains("prevent and detect crime")
                    .contains("Okonkwo & Daughters Ltd", "Corner Shop, 14 Market Row")
                    .contains("0113 496 0121", "privacy@okonkwo.example")
                    .contains("https://okonkwo.example/privacy");
        }
    }

    @Test
    void aLongNameMakesTheLettersSmallerAndNotTwoSigns() throws IOException {
        Controller wordy = new Controller(
                "The Greater Manchester Independent Convenience Retailers' Co-operative Society (Northern Branches) Limited",
                "14 Market Row",
                "0800 000 000, data.protection.officer@greater-manchester-convenience.example",
                "",
                "Okonkwo's Corner Shop and Sub-Post Office, 14 to 18 Old Market Row, Chorlton-cum-Hardy, Manchester");

        assertThat(Pdf.pages(print(ShopPaper.SIGN, Shops.in("nz", wordy)))).hasSize(1);
        Pdf.show("wordy-sign", print(ShopPaper.SIGN, Shops.in("nz", wordy)));
    }

    @Test
    void theSignsCodeLeadsToTheNotice() throws Exception {
        BufferedImage sign = Pdf.picture(print(ShopPaper.SIGN, Shops.in("uk")), 2);

        int[] pixels = sign.getRGB(0, 0, sign.getWidth(), sign.getHeight(), null, 0, sign.getWidth());
        LuminanceSource light = new RGBLuminanceSource(sign.getWidth(), sign.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText())
                .isEqualTo("https://okonkwo.example/privacy");
    }

    @Test
    void aSignWithoutWhoAnswersForItIsRefused() {
        Controller nameless = new Controller("", "14 Market Row", "0113", "", "Corner Shop");

        assertThatThrownBy(() -> print(ShopPaper.SIGN, Shops.in("uk", nameless)))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("who answers for it");
        assertThatThrownBy(() -> print(ShopPaper.ASSESSMENT, Shops.in("nowhere")))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("country");
    }

    @Test
    void theAssessmentSaysWhatTheSettingsSay() throws IOException {
        assertThat(Pdf.text(print(ShopPaper.ASSESSMENT, Shops.in("uk"))))
                .contains("Data protection impact assessment")
                .contains("Front door Entrance: who comes in Yes", "Till 1 Till: takings and refunds No")
                .contains("1,000 visitors a day", "1 false alert a month", "one visitor in 31,000")
                .contains("accepted none of 300 strangers", "fewer than about one in 100")
                .contains("Theft of £50.00 or more", "12 months, 24 at most", "3 months for an")
                .contains("(1)(ea)", "paragraph 10", "19 June 2026", "within one month", "within 30 days")
                .contains("take a second person who signs in")
                .doesNotContain("Māori", "for trying out");
    }

    @Test
    void whatNobodyHasFilledInIsMarkedAndNotInvented() throws IOException {
        ShopFacts bare = Shops.with(Shops.in("uk", Controller.UNKNOWN), List.of());

        assertThat(Pdf.text(print(ShopPaper.ASSESSMENT, bare)))
                .contains("to be filled in: name of the company or person")
                .contains("No camera has been added yet");
    }

    @Test
    void newZealandHasItsRule() throws IOException {
        assertThat(Pdf.text(print(ShopPaper.GROUND, Shops.in("nz"))))
                .contains("Biometric Processing Privacy Code 2025", "Rule 1", "Māori", "proportionate")
                .doesNotContain("UK GDPR");
        assertThat(Pdf.text(print(ShopPaper.NOTICE, Shops.in("nz")))).contains("20 working days", "Wellington");
    }

    @Test
    void anotherCountrysPaperSaysWhatItLacks() throws IOException {
        assertThat(Pdf.text(print(ShopPaper.POLICY, Shops.in("eu"))))
                .contains("What this paper does not have", "The law of your member state")
                .doesNotContain("Data Protection Act 2018");
        LawfulRecord recorded = Shops.in("eu").record().withBasis("Section 12 of our law");
        assertThat(Pdf.text(print(ShopPaper.POLICY, Shops.with(Shops.in("eu"), recorded))))
                .contains("The shop has recorded: Section 12 of our law");
    }

    @Test
    void hostileNamesStayNames() throws IOException {
        Controller hostile = new Controller(
                "<b>Bold</b> & {{cameras}} <img src=\"file:///etc/hostname\"/>",
                "W".repeat(600),
                "a\u202Eb\u0000 " + "long ".repeat(200),
                "'\"><script>",
                "Ünïcödé Łódź İstanbul");
        ShopFacts facts = Shops.with(
                Shops.in("uk", hostile),
                List.of(new ShopFacts.Place("<td>" + "x".repeat(195), Optional.of(CameraPurpose.ENTRANCE))));

        for (ShopPaper paper : ShopPaper.values()) {
            byte[] pdf = print(paper, facts);
            Pdf.show("hostile-" + paper.word(), pdf);
            assertThat(Pdf.text(pdf)).contains("<b>Bold</b> & {{cameras}}", "Łódź İstanbul");
        }
    }

    @Test
    void theListedPersonIsToldWhyAndForHowLongAndWhatToDo() throws IOException {
        PersonId id = new PersonId(UUID.fromString("3fa9c2d1-0000-4000-8000-000000000000"));
        PersonNotice notice = new PersonNotice(
                id,
                "Zebedee Quux",
                Offence.REPEATED_THEFT,
                LocalDate.of(2026, 11, 3),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2027, 11, 20));

        byte[] pdf = printer.print(notice, Shops.in("uk"), Shops.DAY);

        Pdf.show("uk-person-notice", pdf);
        assertThat(Pdf.pages(pdf)).hasSize(1);
        assertThat(Pdf.text(pdf))
                .contains("Dear Zebedee Quux", "Repeated theft, on 3 November 2026", "20 November 2027")
                .contains("While you contest it, the entry is not used", "within 30 days", "within one month")
                .contains("Information Commissioner", "3FA9C2D1", "0113 496 0121")
                .doesNotContain("Settings");
        assertThat(notice.toString()).doesNotContain("Zebedee");
    }
}
