package smartshop.app.ui.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.app.repair.Remedy;
import smartshop.app.repair.Trouble;
import smartshop.storage.StorageException.Kind;

class RepairViewModelTest {
    private final List<Remedy> chosen = new ArrayList<>();

    @Test
    void whileTheDriveIsAwayNobodyCanBeGivenUp() {
        RepairViewModel away = people(2, true);
        assertThat(away.canGiveUp()).isFalse();
        assertThat(away.words()).contains("Connect it").contains("are missing.");

        RepairViewModel there = people(2, false);
        assertThat(there.canGiveUp()).isTrue();
        assertThat(there.giveUpReally()).startsWith("2 people cannot come back");
        assertThat(people(0, false).words()).contains("Nobody on the watchlist is lost");
    }

    @Test
    void nothingThatGivesSomethingUpHappensByItself() {
        RepairViewModel model = people(2, false);
        for (int i = 0; i <= RepairViewModel.SECONDS; i++) {
            model.tick();
        }
        assertThat(chosen).isEmpty();

        model.choose(new Remedy.GiveUpPeople());
        model.choose(new Remedy.Leave());
        assertThat(chosen).containsExactly(new Remedy.GiveUpPeople());
    }

    @Test
    void aKeyInTheSecondFolderIsFetchedIfNobodyChooses() {
        RepairViewModel model = model(new Trouble(Kind.KEY_MISSING, "", List.of(), 0, true, false));
        for (int i = 0; i < RepairViewModel.SECONDS; i++) {
            assertThat(chosen).isEmpty();
            model.tick();
        }
        assertThat(chosen).containsExactly(new Remedy.BringKeyBack());
    }

    private RepairViewModel people(int lost, boolean away) {
        return model(new Trouble(Kind.PEOPLE_MISSING, "The keys are missing.", List.of(), lost, false, away));
    }

    private RepairViewModel model(Trouble trouble) {
        return new RepairViewModel(trouble, chosen::add, Clock.systemUTC());
    }
}
