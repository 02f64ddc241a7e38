package smartshop.app.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Proven;
import smartshop.app.access.RemoteSession;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings.Kind;
import smartshop.app.act.DoorDesk;
import smartshop.app.act.DoorState;
import smartshop.app.act.HelpDraft;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;

/**
 * What can be done on a phone about somebody who was recognised, by the same desks as at the console: they ask who pressed, and for two
 * people's permit before anything that can harm. The calls wait for the disk, and for the door's relay.
 */
final class PhoneActs {
    /** As many as the board has alerts. */
    private static final int REMEMBERED = 300;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(PhoneWords.customs());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Acting acting;
    private final AlertBoard board;
    private final Clock clock;
    private final Map<UUID, HelpDraft> drafts = bounded();
    private final Map<UUID, String> done = bounded();

    PhoneActs(Acting acting, AlertBoard board, Clock clock) {
        this.acting = acting;
        this.board = board;
        this.clock = clock;
    }

    private static <T> Map<UUID, T> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** The door, while it is not known to be open: for everybody who is signed in, whatever they may answer. */
    void door(ObjectNode all) {
        DoorState state = acting.door().state();
        all.put(
                        "door",
                        switch (state) {
                            case DoorState.Locking _ -> PhoneWords.say("door.locking");
                            case DoorState.Releasing _ -> PhoneWords.say("door.releasing");
                            case DoorState.Open open -> open.trouble();
                            case DoorState.Locked _, DoorState.Off _ -> "";
                        })
                .put(
                        "doorUntil",
                        state instanceof DoorState.Locked locked
                                ? clock.instant().plus(locked.left()).toEpochMilli()
                                : 0);
    }

    /** What is offered on a card whose person was recognised. */
    void offer(ObjectNode node, OpenAlert open) {
        if (!open.state().confirmed() || open.selfTest()) {
            return;
        }
        boolean act = open.state() == Verification.State.ACT;
        ObjectNode acts = node.putObject("acts")
                .put("helpReady", acting.help().wanted(open.id()))
                .put("door", act && !(acting.door().state() instanceof DoorState.Off))
                .put("done", done.getOrDefault(open.id(), ""));
        ArrayNode sentences = acts.putArray("sentences");
        for (Kind kind : Kind.values()) {
            String sentence = acting.announcements().sentence(kind);
            if ((act || kind == Kind.NEUTRAL) && !sentence.isEmpty()) {
                sentences.addObject().put("kind", kind.name()).put("sentence", sentence);
            }
        }
    }

    /** Take it before anything waits. */
    DoorDesk.Press pressed() {
        return acting.door().pressed();
    }

    /** @param press when the phone asked */
    void lock(Handset handset, UUID alert, DoorDesk.Press press) throws Deeds.RefusedException {
        Proven who = Deeds.session(handset).proven();
        OpenAlert open = recognised(handset, alert);
        Deeds.refusable("act.refused", () -> acting.door().lock(open, who, press));
        say(alert, PhoneWords.say("door.wasLocked", minute()));
    }

    /** At once; by whoever is signed in there. */
    void release(Handset handset) throws Deeds.RefusedException {
        acting.door().release(Deeds.session(handset).proven().actor());
    }

    void announce(Handset handset, UUID alert, ByteBuffer body) throws Deeds.RefusedException {
        String word = Deeds.text(Deeds.read(body), "kind");
        Kind kind = word.equals(Kind.PERSONAL.name()) ? Kind.PERSONAL : Kind.NEUTRAL;
        Proven who = Deeds.session(handset).proven();
        OpenAlert open = recognised(handset, alert);
        Deeds.refusable("act.refused", () -> acting.announcements().announce(kind, open, who));
        say(alert, PhoneWords.say("announce.done", minute()));
    }

    /** Whom to ring, and what would be written to them. Sends nothing. */
    ObjectNode help(Handset handset, UUID alert) throws Deeds.RefusedException {
        OpenAlert open = recognised(handset, alert);
        HelpDraft draft = acting.help().prepare(open);
        drafts.put(draft.id(), draft);
        return JSON.createObjectNode()
                .put("draft", draft.id().toString())
                .put("emergency", draft.emergency())
                .put("contact", draft.contact().isEmpty() ? PhoneWords.say("help.contact") : draft.contact())
                .put("phone", draft.phone())
                .put("text", draft.maySend() ? draft.text() : "")
                .put("whyNot", draft.whyNot());
    }

    /** Sends what was read, once. */
    void call(Handset handset, UUID alert, ByteBuffer body) throws Deeds.RefusedException {
        JsonNode said = Deeds.read(body);
        Proven who = Deeds.session(handset).proven();
        recognised(handset, alert);
        HelpDraft draft = Optional.ofNullable(drafts.get(Deeds.id(Deeds.text(said, "draft"))))
                .filter(known -> known.alert().equals(alert))
                .orElseThrow(Deeds::notUnderstood);
        String text = Deeds.text(said, "text");
        Deeds.refusable("act.refused", () -> acting.help().send(draft, text, who));
        say(alert, PhoneWords.say("help.sent", draft.contact(), minute()));
    }

    /** Of an alert of theirs alone. */
    private OpenAlert recognised(Handset handset, UUID alert) throws Deeds.RefusedException {
        RemoteSession session = Deeds.session(handset);
        return board.find(alert)
                .filter(open -> BoardView.sees(session.member(), open))
                .filter(open -> open.state().confirmed() && !open.selfTest())
                .orElseThrow(() -> new Deeds.RefusedException(PhoneWords.say("act.notNow")));
    }

    private void say(UUID alert, String words) {
        done.put(alert, words);
    }

    private String minute() {
        return MINUTE.format(clock.instant().atZone(clock.getZone()));
    }
}
