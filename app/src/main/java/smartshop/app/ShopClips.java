package smartshop.app;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.alert.AlertCenter;
import smartshop.app.clip.Clipping;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Verification.State;
import smartshop.app.watch.Watch;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/** Clips, wired to the shop's alerts and answers, and to the switch that stops matching. */
final class ShopClips {
    /** Nobody will say any more that it is the person. */
    private static final Set<State> OVER = EnumSet.of(State.NOT_THIS_PERSON, State.DISAGREED, State.WITHDRAWN);

    private ShopClips() {}

    static Clipping of(
            Database storage,
            Access access,
            ModelPack models,
            Watch watch,
            AlertCenter alerts,
            VerdictDesk verdicts,
            AlertBoard board,
            LawfulDesk lawful,
            Notices notices) {
        Clipping clips = new Clipping(
                storage,
                access,
                models,
                watch,
                lawful::looksAt,
                id -> open(board, id),
                lawful.selfTest()::is,
                notices,
                System::nanoTime);
        verdicts.onConfirmed(clips::confirmed);
        lawful.onChange(clips::check);
        clips.begin(alerts);
        return clips;
    }

    private static boolean open(AlertBoard board, UUID alert) {
        return board.find(alert).filter(there -> !OVER.contains(there.state())).isPresent();
    }
}
