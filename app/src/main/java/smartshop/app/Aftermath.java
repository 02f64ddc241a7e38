package smartshop.app;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import smartshop.app.access.Access;
import smartshop.app.act.Acting;
import smartshop.app.act.PackPost;
import smartshop.app.alert.AlertCenter;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Messaging;
import smartshop.app.clip.Clipping;
import smartshop.app.clip.Clips;
import smartshop.app.clip.LookBack;
import smartshop.app.cloud.Cloud;
import smartshop.app.hint.Hints;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.app.watch.Watch;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.verdict.Judgement;

/**
 * All that follows from a match, wired: people's answers, what is kept of it, who is told, what is done, and what becomes of it. Any
 * thread may call.
 */
public final class Aftermath {
    private final Database storage;
    private final Access access;
    private final Clock clock;
    private final VerdictDesk verdicts;
    private final Verifying verifying;
    private final Clipping clipping;
    private final Cloud cloud;
    private final Hints hints;
    private final RetentionDesk retention;
    private final ShopIncidents incidents;
    private final Messaging messaging;
    private final Ruling ruling;
    private final Acting acting;
    private final PackPost packPost;

    Aftermath(
            Parts parts,
            ModelPack models,
            Database storage,
            Access access,
            LawfulDesk lawful,
            Sensitivity sensitivity,
            AlertCenter alerts,
            Watch watch,
            ListedPeople listed,
            HistoryBook history,
            Notices notices,
            Clock clock)
            throws IOException {
        this.storage = storage;
        this.access = access;
        this.clock = clock;
        verdicts = new VerdictDesk(
                storage.verdicts(),
                storage.audit(Actor.SYSTEM),
                storage.watchlist()::suspended,
                listed::changed,
                watch::wrong,
                notices);
        verdicts.onConfirmed(parts.opened(new EvidenceMaker(models, storage.evidence(), notices))::confirmed);
        verifying = parts.opened(new Verifying(storage, access, verdicts, lawful.selfTest()::is, history, clock));
        clipping = parts.opened(
                ShopClips.of(storage, access, models, watch, alerts, verdicts, verifying.board(), lawful, notices));
        cloud = parts.opened(
                ShopCloud.of(storage, access, models, lawful, sensitivity, verifying.board(), notices, clock));
        hints = Hints.of(sensitivity, cloud);
        messaging = parts.opened(new Messaging(storage, Map.of(Kind.SMS, Cloud.texts(storage, clock)), notices, clock));
        messaging.onTold(message -> verifying.board().told(message.alert()));
        messaging.begin();
        acting = parts.opened(ShopActing.of(storage, access, verifying, messaging, lawful, notices, clock));
        ruling = new Ruling(storage, access, verifying, messaging, acting, notices, clock);
        verifying.begin(alerts, notices);
        retention = new RetentionDesk(
                storage.retention(), storage.audit(Actor.SYSTEM), clock, ClockGuard.forAlerts(clock, System::nanoTime));
        incidents = new ShopIncidents(storage, access, messaging, retention, this::mistaken, notices, clock);
        acting.help().onCalled(incidents::helpCalled);
        packPost = acting.packPost(incidents);
    }

    /** An incident was closed as a mistake: what its alert permits ends as soon as that is committed, and whoever was called hears of it. */
    private Runnable mistaken(Judgement judgement) {
        Runnable found = verdicts.found(judgement);
        return () -> {
            verifying.board().watchlistChanged();
            found.run();
        };
    }

    /** To be called regularly. */
    void check() {
        Stream.<Runnable>of(verifying.board()::check, clipping::check, retention::check, messaging::check)
                .forEach(Parts::attempt);
    }

    /** What came out of people's answers to alerts. */
    public VerdictDesk verdicts() {
        return verdicts;
    }

    /** Where people answer alerts. */
    public Verifying verifying() {
        return verifying;
    }

    /** Where second opinions are agreed to and paid for, and where they are found. */
    public Cloud cloud() {
        return cloud;
    }

    /** What machines say of an alert, for whoever has nothing more to answer. */
    public Hints hints() {
        return hints;
    }

    /** What leaves the shop, and by which ways. */
    public Messaging messaging() {
        return messaging;
    }

    /** What is to follow, as the shop has it. */
    public Ruling ruling() {
        return ruling;
    }

    /** What people do about somebody whom two of them have recognised. */
    public Acting acting() {
        return acting;
    }

    /** Where evidence is sent after a call for help. */
    public PackPost packPost() {
        return packPost;
    }

    /** What is kept of confirmed alerts. */
    public EvidenceDesk evidence() {
        return new EvidenceDesk(storage, access, clock);
    }

    /** The last half minute before each camera. */
    public LookBack lookBack() {
        return clipping.lookBack();
    }

    /** The clips that are kept of confirmed alerts. */
    public Clips clips() {
        return clipping.clips();
    }

    /** What lets alerts go when their time is over. */
    public RetentionDesk retention() {
        return retention;
    }

    /** What happened in the shop. */
    public ShopIncidents incidents() {
        return incidents;
    }
}
