package smartshop.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import smartshop.app.scan.ScanException;

/** A recording of which it is known who walks through it. */
public record Clip(Path video, ClipTruth truth) {

    /** The file's name without its ending. */
    public String name() {
        return name(video);
    }

    private static String name(Path video) {
        String name = video.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Path truth(Path video) {
        return video.resolveSibling(name(video) + ".json");
    }

    /** How large those files of the folder are that {@link #in} uses. */
    public static DataSize size(Path folder) throws ScanException {
        List<Path> files = videos(folder).stream()
                .flatMap(video -> Stream.of(video, truth(video)))
                .filter(file -> Files.isRegularFile(truth(file)))
                .toList();
        return DataSize.of("clips", folder, files);
    }

    /**
     * Every {@code NAME.mp4} of a folder with its {@code NAME.json}.
     *
     * @param listed names in the gallery
     * @param remarks told a sentence about each clip without ground truth
     * @throws ScanException if there is none, or one is about somebody who is not in the gallery
     */
    public static List<Clip> in(Path folder, Collection<String> listed, Consumer<String> remarks) throws ScanException {
        List<Clip> clips = new ArrayList<>();
        for (Path video : videos(folder)) {
            Path truth = truth(video);
            if (Files.isRegularFile(truth)) {
                clips.add(checked(new Clip(video, ClipTruth.read(truth)), listed));
            } else {
                remarks.accept("left out %s: there is no %s beside it".formatted(video, truth.getFileName()));
            }
        }
        if (clips.isEmpty()) {
            throw new ScanException(
                    "The folder of clips %s holds no NAME.mp4 with a NAME.json beside it that says who walks in when."
                            .formatted(folder));
        }
        return clips;
    }

    private static Clip checked(Clip clip, Collection<String> listed) throws ScanException {
        for (ClipTruth.Visit visit : clip.truth.visits()) {
            if (visit.person().isPresent() && !listed.contains(visit.person().get())) {
                throw new ScanException(
                        "In the clip %s walks %s, who is not in the gallery: enrol the person, or make it null in the ground truth."
                                .formatted(clip.video, visit.person().get()));
            }
        }
        return clip;
    }

    private static List<Path> videos(Path folder) throws ScanException {
        if (!Files.isDirectory(folder)) {
            throw new ScanException("The folder of clips %s does not exist: check the path.".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".mp4"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ScanException("The folder %s may not be read: check its permissions.".formatted(folder), e);
        }
    }
}
