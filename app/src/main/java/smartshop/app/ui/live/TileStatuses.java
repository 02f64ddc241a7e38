package smartshop.app.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.ui.PlacementWords;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.live.TileStatus.Kind;

/** How a camera is doing, in words: what matters most comes first. */
final class TileStatuses {
    /** From here on a person at the screen notices that the picture lags. */
    private static final Duration LATE = Duration.ofMillis(1500);

    private final Function<CameraFeed, String> care;
    private final Clock clock;

    TileStatuses(Function<CameraFeed, String> care, Clock clock) {
        this.care = care;
        this.clock = clock;
    }

    /**
     * What the strip under a camera's picture says.
     *
     * @param called an alert of somebody who was last seen there
     * @param named whether names were asked for
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    TileStatus of(CameraFeed feed, Optional<Called> called, boolean named) {
        CameraState state = feed.state();
        return switch (state.kind()) {
            case WAITING ->
                new TileStatus(
                        Kind.WAITING,
                        feed.name(),
                        Words.say("live.waiting"),
                        "",
                        "",
                        feed.trouble().isEmpty() ? Words.say("live.waiting.instead") : feed.trouble(),
                        hint(feed));
            case LIVE -> live(feed, called, named);
            case LOST ->
                new TileStatus(
                        Kind.LOST,
                        feed.name(),
                        Words.say("live.lost"),
                        Times.ago(lastPicture(feed), clock.instant()),
                        "",
                        feed.trouble().isEmpty()
                                ? Words.say("live.lost.instead", Times.time(lastPicture(feed), clock.getZone()))
                                : feed.trouble(),
                        hint(feed));
            case QUARANTINED ->
                new TileStatus(
                        Kind.QUARANTINED,
                        feed.name(),
                        Words.say("live.quarantined"),
                        Times.ago(state.since(), clock.instant()),
                        "",
                        state.words(),
                        hint(feed));
        };
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private TileStatus live(CameraFeed feed, Optional<Called> called, boolean named) {
        CameraFeed.Rate rate = feed.rate();
        Duration age = Duration.between(rate.lastCapture(), clock.instant());
        if (!rate.lastCapture().equals(Instant.EPOCH) && age.compareTo(LATE) > 0) {
            String old = Words.say("live.age", Times.span(age));
            return new TileStatus(
                    Kind.LATE, feed.name(), Words.say("live.late"), old, TileHealth.of(feed, age), "", hint(feed));
        }
        String pace = TileHealth.of(feed, age);
        if (feed.blindness().isPresent()) {
            String word = PlacementWords.blindWord(feed.blindness().get());
            return new TileStatus(Kind.BLIND, feed.name(), word, "", pace, "", hint(feed));
        }
        if (called.isPresent()) {
            return called(feed, called.get(), named, pace);
        }
        String trouble = care.apply(feed);
        return trouble.isEmpty()
                ? new TileStatus(Kind.LIVE, feed.name(), Words.say("live.live"), "", pace, "", hint(feed))
                : new TileStatus(Kind.CARE, feed.name(), Words.say("live.care"), trouble, pace, "", hint(feed));
    }

    private TileStatus called(CameraFeed feed, Called one, boolean named, String pace) {
        return switch (one.stance()) {
            case SECOND ->
                new TileStatus(Kind.SECOND, feed.name(), Words.say("alert.chip.oneOfTwo"), "", pace, "", hint(feed));
            case ACT -> {
                String who = named ? one.name() : "";
                yield new TileStatus(Kind.ACT, feed.name(), Words.say("alert.chip.act"), who, pace, "", hint(feed));
            }
            case CHECK, VISITOR, CLEARED ->
                new TileStatus(Kind.CHECK, feed.name(), Words.say("alert.check"), "", pace, "", hint(feed));
        };
    }

    private String hint(CameraFeed feed) {
        String blind = feed.blindness()
                .map(blindness -> PlacementWords.blind(blindness, clock))
                .orElse("");
        return Stream.of(blind, PlacementWords.share(feed, clock), PlacementWords.advice(feed, clock))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Instant lastPicture(CameraFeed feed) {
        Instant last = feed.rate().lastCapture();
        return last.equals(Instant.EPOCH) ? feed.state().since() : last;
    }
}
