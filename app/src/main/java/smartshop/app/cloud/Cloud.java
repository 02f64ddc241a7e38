package smartshop.app.cloud;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.channel.ChannelMaker;
import smartshop.app.live.Notices;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;

/** The second opinion, wired. Any thread may call. */
public final class Cloud implements AutoCloseable {
    /** From the alert to its second opinion. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** How the counters call text messages. */
    private static final String TEXTS = "sms";

    private final CloudDesk desk;
    private final SecondOpinion second;
    private final Trial trial;

    /**
     * @param eligible false for an alert whose face goes nowhere
     * @param doubtful as for {@link Scope#DOUBTFUL}
     * @param models stay open until this is closed
     */
    public Cloud(
            Database storage,
            Access access,
            Predicate<Alert> eligible,
            Predicate<Alert> doubtful,
            ModelPack models,
            Notices notices,
            Clock clock) {
        this(storage, access, eligible, doubtful, models, notices, clock, LIMIT, System::nanoTime, Cloud::rekognition);
    }

    Cloud(
            Database storage,
            Access access,
            Predicate<Alert> eligible,
            Predicate<Alert> doubtful,
            ModelPack models,
            Notices notices,
            Clock clock,
            Duration limit,
            LongSupplier nanos,
            FaceComparison.Opener opener) {
        desk = new CloudDesk(storage.cloudRecords(), storage.cloudUse(), access, notices, clock);
        trial = new Trial(desk, access, opener);
        Questions questions = new Questions(desk, storage.audit(Actor.SYSTEM), opener, limit, new Breaker(nanos));
        second = new SecondOpinion(
                desk, questions, eligible, doubtful, photos(storage), models, new Complaints(notices, clock), limit);
    }

    /** Not by a reference to the constructor: that would load Amazon's classes before anybody wants them. */
    static FaceComparison rekognition(CloudRegion region, AccessKey key, Duration limit) {
        return new RekognitionComparison(region, key, limit);
    }

    static TextGateway sns(CloudRegion region, AccessKey key, Duration limit) {
        return new SnsGateway(region, key, limit);
    }

    /** The photo that the card shows. */
    private static Function<PersonId, Optional<byte[]>> photos(Database storage) {
        return person -> storage.watchlist()
                .person(person)
                .flatMap(listed -> listed.photos().stream().findFirst())
                .flatMap(photo -> storage.watchlist().photo(photo));
    }

    public CloudDesk desk() {
        return desk;
    }

    /** What is asked about alerts. */
    public SecondOpinion second() {
        return second;
    }

    public Opinions opinions() {
        return second.opinions();
    }

    /** Makes channels for text messages, with the region and the key of the second opinion. @param clock with the shop's zone */
    public static ChannelMaker texts(Database storage, Clock clock) {
        return new SmsMaker(
                new CloudBook(storage.cloudRecords()),
                new Spending(storage.cloudUse(), TEXTS, clock),
                Cloud::sns,
                clock.getZone());
    }

    /** Asks Amazon about two drawn faces; counts and costs as any other call, and may take seconds. */
    public Tried tryOut() {
        return trial.ask();
    }

    @Override
    public void close() {
        second.close();
    }
}
