package smartshop.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smartshop.app.evaluate.Clip;
import smartshop.app.evaluate.DataSize;
import smartshop.app.scan.ScanException;

/** What to measure on; from what is given follows what is measured. */
final class EvaluateData {
    @Option(names = "--pairs", paramLabel = "FILE", description = "Pairs of pictures in LFW's format.")
    private @Nullable Path pairs;

    @Option(names = "--images", paramLabel = "DIR", description = "The pictures of the pairs: DIR/NAME/NAME_0001.jpg.")
    private @Nullable Path images;

    @Option(names = "--enrol", paramLabel = "DIR", description = "Listed people: DIR/NAME/*.jpg.")
    private @Nullable Path enrol;

    @Option(
            names = "--probes",
            paramLabel = "DIR",
            description = "Other photos of listed people: DIR/NAME_0001.jpg or DIR/NAME/*.jpg.")
    private @Nullable Path probes;

    @Option(
            names = "--strangers",
            paramLabel = "DIR",
            description = "Photos of people who are not listed: DIR/NAME_0001.jpg or DIR/NAME/*.jpg.")
    private @Nullable Path strangers;

    @Option(
            names = "--clips",
            paramLabel = "DIR",
            description = "Recordings with who walks in when: DIR/CLIP.mp4 and DIR/CLIP.json.")
    private @Nullable Path clips;

    /** Pairs and their images. */
    record Pairs(Path file, Path images) {}

    /** An open set's photos. */
    record OpenSet(Path probes, Path strangers) {}

    Optional<Pairs> pairs() {
        return pairs == null || images == null ? Optional.empty() : Optional.of(new Pairs(pairs, images));
    }

    Optional<Path> enrol() {
        return Optional.ofNullable(enrol);
    }

    Optional<OpenSet> openSet() {
        return probes == null || strangers == null ? Optional.empty() : Optional.of(new OpenSet(probes, strangers));
    }

    Optional<Path> strangers() {
        return Optional.ofNullable(strangers);
    }

    Optional<Path> clips() {
        return Optional.ofNullable(clips);
    }

    /**
     * What is wrong with the options, in a sentence.
     *
     * @param impostors whether impostors are measured, which needs strangers alone
     */
    Optional<String> wrong(boolean impostors) {
        if ((pairs == null) != (images == null)) {
            return Optional.of("--pairs and --images belong together.");
        }
        if (probes != null && strangers == null) {
            return Optional.of("--probes needs --strangers: both errors are measured together.");
        }
        if (strangers != null && probes == null && !impostors) {
            return Optional.of("--strangers needs --probes, or --impostors FILE.");
        }
        if (strangers == null && impostors) {
            return Optional.of("--impostors needs --strangers.");
        }
        if (enrol == null && (probes != null || clips != null)) {
            return Optional.of("--enrol is missing: the folder with the photos of listed people.");
        }
        if (enrol != null && probes == null && clips == null) {
            return Optional.of("--enrol needs --probes and --strangers, or --clips.");
        }
        if (pairs == null && enrol == null && !impostors) {
            return Optional.of("Nothing to measure: give --pairs and --images, or --enrol and what to search for.");
        }
        return Optional.empty();
    }

    List<DataSize> sizes() throws ScanException {
        List<DataSize> sizes = new ArrayList<>();
        add(sizes, "enrol", enrol);
        add(sizes, "probes", probes);
        add(sizes, "strangers", strangers);
        if (clips != null) {
            sizes.add(Clip.size(clips));
        }
        add(sizes, "pairs", pairs);
        add(sizes, "images", images);
        return sizes;
    }

    private static void add(List<DataSize> sizes, String option, @Nullable Path path) throws ScanException {
        if (path != null) {
            sizes.add(DataSize.of(option, path));
        }
    }
}
