package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.paper.ShopPaper;

/** The papers in the real window: which there are, and that a changed setting makes one out of date. */
@OnDisplay
class PapersJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aChangedSettingMakesAPaperOutOfDate() throws IOException {
        try (OpenWindow window = OpenWindow.ofShop(folder.resolve("data"), clock)) {
            LawfulDesk lawful = window.console().lawful();
            lawful.choose(Jurisdictions.of("uk").orElseThrow(), "England and Wales");
            lawful.controller(controller("Okonkwo & Daughters Ltd"));
            lawful.purpose(window.console().cameras().add("Front door").id(), CameraPurpose.ENTRANCE);
            make(window, ShopPaper.ASSESSMENT, ShopPaper.SIGN, ShopPaper.NOTICE);
            window.press("Privacy");
            window.press("Lawful use");
            window.press("papers-open-0");
            window.awaitWords("Up to date, made on 20 November 2026");
            window.awaitWords("Not made yet");
            window.press("Close");

            lawful.controller(controller("Okonkwo & Sons Ltd"));
            window.awaitWords("Out of date: who answers for it changed");
            window.press("papers-open-2");
            window.awaitWords("Full privacy notice");
            Screen.shot(window.stage().getScene(), "papers");
            make(window, ShopPaper.SIGN);
            assertThat(Files.list(folder)).hasSize(4);
        }
    }

    private void make(OpenWindow window, ShopPaper... papers) throws IOException {
        for (ShopPaper paper : papers) {
            window.console().papers().make(paper, folder.resolve(paper.word() + ".pdf"));
        }
    }

    private static Controller controller(String name) {
        return new Controller(name, "14 Market Row, Leeds", "0113 496 0121", "", "Corner Shop, 14 Market Row");
    }
}
