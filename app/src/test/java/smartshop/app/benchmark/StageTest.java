package smartshop.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {
    private final List<String> order = new ArrayList<>();

    @Test
    void contendersTakeTurnsAndTheFirstChanges() {
        stage().measure(Duration.ZERO);

        assertThat(order.subList(0, 6)).containsExactly("ours", "bare", "bare", "ours", "ours", "bare");
    }

    @Test
    void onlyWhoIsComparedHasARatio() {
        List<Row> rows = stage().measure(Duration.ZERO);

        assertThat(rows).extracting(Row::what).containsExactly("ours", "bare");
        assertThat(rows.getFirst().against()).isEqualTo("bare");
        assertThat(rows.getFirst().ratio()).isPositive();
        assertThat(rows.getLast().against()).isNull();
        assertThat(rows).allSatisfy(row -> assertThat(row.p95()).isGreaterThanOrEqualTo(row.median()));
    }

    @Test
    void whatWasOpenedLastIsClosedFirst() {
        StageBuilder builder = new StageBuilder("any", "nothing");
        builder.open(() -> order.add("first"));
        builder.open(() -> order.add("second"));

        builder.build().close();

        assertThat(order).containsExactly("second", "first");
    }

    private Stage stage() {
        return new StageBuilder("any", "nothing")
                .add("ours", "bare", () -> order.add("ours"))
                .add("bare", () -> order.add("bare"))
                .build();
    }
}
