package smartshop.app.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.app.sensitivity.Expectation;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.StorageException;

class SensitivityViewModelTest {
    private final List<FpirTarget> chosen = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private boolean diskFull;
    private Expectation now = new Expectation(FpirTarget.usual(), 1.02, 8, 300, 1204);
    private final SensitivityViewModel model =
            new SensitivityViewModel(() -> now, this::choose, said::add, Runnable::run, Runnable::run);

    @Test
    void expectedFalseAlertsAreSaidInWordsAndNotAsAScore() {
        model.refresh();

        assertThat(model.expectedProperty().get()).isEqualTo("Expected false alerts: about 1 a month");
        assertThat(model.basisProperty().get()).contains("8 listed", "300 measured strangers", "1,204");
    }

    @Test
    void rareOnesAreCountedInMonths() {
        now = new Expectation(FpirTarget.usual(), 0.34, 8, 300, 0);
        model.refresh();

        assertThat(model.expectedProperty().get()).isEqualTo("Expected false alerts: one in 3 months");
    }

    @Test
    void nothingIsExpectedWhileNobodyIsListed() {
        now = new Expectation(FpirTarget.usual(), 0, 0, 300, 0);
        model.refresh();

        assertThat(model.expectedProperty().get()).isEmpty();
    }

    @Test
    void whatWasChosenIsTakenIntoUse() {
        model.reset();
        model.visitorsProperty().set(250);
        model.oftenProperty().set(Often.QUARTERLY);

        model.save();

        assertThat(chosen).containsExactly(new FpirTarget(250, 1 / 3.0));
    }

    @Test
    void resetShowsThePresentTarget() {
        now = new Expectation(new FpirTarget(120, 0.3), 0.3, 8, 300, 0);

        model.reset();

        assertThat(model.visitorsProperty().get()).isEqualTo(120);
        assertThat(model.oftenProperty().get()).isEqualTo(Often.QUARTERLY);
    }

    @Test
    void aChoiceThatTheDiskDoesNotTakeIsSaid() {
        diskFull = true;

        model.save();

        assertThat(said).singleElement().asString().contains("not changed");
    }

    private void choose(FpirTarget target) {
        if (diskFull) {
            throw new StorageException("full");
        }
        chosen.add(target);
    }
}
