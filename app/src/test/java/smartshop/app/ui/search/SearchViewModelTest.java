package smartshop.app.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.app.ui.search.Find.Kind;

class SearchViewModelTest {
    private final List<String> ran = new ArrayList<>();
    private final Fake people = new Fake(find(Kind.PERSON, "Sam Till", "IB-114"), find(Kind.PERSON, "Zoë Tiller", ""));
    private final Fake incidents = new Fake(find(Kind.INCIDENT, "Incident 12", "Till"));
    private final SearchViewModel search = new SearchViewModel(
            () -> List.of(
                    find(Kind.PAGE, "Settings", ""),
                    find(Kind.ACTION, "Stop all matching", ""),
                    find(Kind.ACTION, "The wall on the whole screen", ""),
                    find(Kind.CAMERA, "Till", ""),
                    find(Kind.CAMERA, "Aisle by the till", ""))
                    .stream(),
            people,
            incidents);

    @Test
    void aBeginningStandsBeforeAWordWithinAndThatBeforeAnythingElse() {
        type("t");
        assertThat(titles())
                .startsWith("The wall on the whole screen", "Till", "Aisle by the till")
                .contains("Settings");
    }

    @Test
    void scopesLeaveOutTheRest() {
        type(">");
        assertThat(titles()).containsExactly("Stop all matching", "The wall on the whole screen");
        type("#aisle");
        assertThat(titles()).containsExactly("Aisle by the till");
        type(">till");
        assertThat(titles()).isEmpty();
        assertThat(search.chosenProperty().get()).isEqualTo(-1);
    }

    @Test
    void nobodysNameShowsBeforeSomebodyAsksForPeople() {
        type("till");
        assertThat(titles()).doesNotContain("Sam Till").last().asString().contains("“till”");
        assertThat(people.begun).isZero();

        search.chosenProperty().set(search.found().size() - 1);
        search.take();

        assertThat(search.queryProperty().get()).isEqualTo("@till");
        assertThat(search.openProperty().get()).isTrue();
        assertThat(titles()).containsExactlyInAnyOrder("Sam Till", "Zoë Tiller");
        assertThat(people.begun).isEqualTo(1);
        type("@zoe");
        assertThat(titles()).containsExactly("Zoë Tiller");
        type("@ib-1");
        assertThat(titles()).containsExactly("Sam Till");
        assertThat(people.begun).as("once, however much is typed").isEqualTo(1);
    }

    @Test
    void whoMayNotSeeNamesIsNotEvenOfferedThem() {
        people.allowed = false;
        type("till");
        assertThat(titles()).containsExactly("Till", "Aisle by the till");
        type("@");
        assertThat(titles()).isEmpty();
        assertThat(people.begun).isZero();
    }

    @Test
    void anIncidentIsFoundByItsNumber() {
        type("sto");
        assertThat(incidents.begun).isZero();
        type("12");
        assertThat(titles()).contains("Incident 12");
        type("incid");
        assertThat(titles()).contains("Incident 12");
    }

    @Test
    void theArrowsGoRoundAndEnterTakesAndForgets() {
        type("#");
        search.move(-1);
        assertThat(search.chosenProperty().get()).isEqualTo(1);
        search.move(1);
        search.take();

        assertThat(ran).containsExactly("Till");
        assertThat(search.openProperty().get()).isFalse();
        assertThat(search.found()).isEmpty();
        assertThat(people.ended).isTrue();
    }

    private void type(String words) {
        if (!search.openProperty().get()) {
            search.show();
        }
        search.queryProperty().set(words);
    }

    private List<String> titles() {
        return search.found().stream().map(Find::title).toList();
    }

    private Find find(Kind kind, String title, String detail) {
        return new Find(kind, title, detail, () -> ran.add(title));
    }

    private static final class Fake implements LookUp {
        private final List<Find> finds;
        private boolean allowed = true;
        private boolean ended;
        private int begun;

        Fake(Find... finds) {
            this.finds = List.of(finds);
        }

        @Override
        public boolean allowed() {
            return allowed;
        }

        @Override
        public void begin(Runnable then) {
            begun++;
        }

        @Override
        public List<Find> finds() {
            return begun > 0 ? finds : List.of();
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
