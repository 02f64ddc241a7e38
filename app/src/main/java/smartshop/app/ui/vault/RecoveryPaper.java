package smartshop.app.ui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.vault.SafeFile;

/** The recovery code for the owner's drawer: printed, or as a text on a stick. */
final class RecoveryPaper {
    private static final Logger log = LoggerFactory.getLogger(RecoveryPaper.class);

    private final String text;

    RecoveryPaper(String code, String day) {
        this.text = Words.say("paper.text", code, day);
    }

    /** Asks which printer. */
    Check print(Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Check.bad(Words.say("paper.noPrinter"));
        }
        if (!job.showPrintDialog(owner)) {
            return Check.NONE;
        }
        Label page = new Label(text);
        page.setStyle("-fx-font-family: monospace; -fx-font-size: 11px; -fx-text-fill: black;");
        return job.printPage(page) && job.endJob()
                ? Check.good(Words.say("paper.printed"))
                : Check.bad(Words.say("paper.notPrinted"));
    }

    /** Readable by this user alone, where the place has such permissions. */
    Check save(Path file) {
        try {
            SafeFile.write(file, text.getBytes(UTF_8));
            return Check.good(Words.say("paper.saved", file));
        } catch (IOException e) {
            log.warn("The recovery code could not be saved", e);
            return Check.bad(Words.say("paper.notSaved"));
        }
    }
}
