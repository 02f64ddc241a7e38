package smartshop.app.evaluate;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Everything that one run measured, and on what. */
public record Evaluation(
        Setting setting,
        List<DataSize> data,
        Optional<PairsResult> pairs,
        Optional<OpenSet> openSet,
        Optional<Clips> clips) {

    /**
     * What was measured.
     *
     * @param program name and version
     * @param pack name and engine
     * @param embedder name and digest
     * @param builtin whether the pack is the one for trying out
     * @param at when the run began
     * @param command as it was typed, without the folders that files lie in
     */
    public record Setting(
            String program, String pack, String embedder, boolean builtin, ZonedDateTime at, String command) {}
}
