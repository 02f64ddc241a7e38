package smartshop.app.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.access.RemoteSession;
import smartshop.app.access.RoleMatrix;
import smartshop.app.verify.AlertBoard;
import smartshop.storage.StorageException;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** What is done on phones, each deed in the name of who is signed in there. The calls wait for the disk. */
final class Deeds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Invitations invitations;
    private final Access access;
    private final AlertBoard board;
    private final Supplier<Duration> idleLimit;
    private final Clock clock;

    Deeds(Invitations invitations, Access access, AlertBoard board, Supplier<Duration> idleLimit, Clock clock) {
        this.invitations = invitations;
        this.access = access;
        this.board = board;
        this.idleLimit = idleLimit;
        this.clock = clock;
    }

    /** It is not done, and why, for who holds the phone. */
    static final class RefusedException extends Exception {
        RefusedException(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** @return what the phone has to show from now on */
    String pair(ByteBuffer body, InetAddress from) throws RefusedException {
        JsonNode said = read(body);
        return invitations
                .take(text(said, "token"), plain(text(said, "name")), from)
                .map(PhoneBook.Fresh::secret)
                .orElseThrow(() -> new RefusedException(PhoneWords.say("pair.refused")));
    }

    /** It is shown at the console: one line. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }

    void signIn(Handset handset, ByteBuffer body) throws RefusedException {
        JsonNode said = read(body);
        StaffId who = new StaffId(id(text(said, "person")));
        char[] secret = text(said, "secret").toCharArray();
        try {
            switch (access.proven(who, secret)) {
                case Proven.NotKnown(SignIn why) -> throw new RefusedException(words(why));
                case Proven.Known(Proven proven) -> begin(handset, who, proven);
            }
        } finally {
            Arrays.fill(secret, '\0');
            Arrays.fill(body.array(), (byte) 0);
        }
    }

    private void begin(Handset handset, StaffId who, Proven proven) throws RefusedException {
        boolean mayAnswer = access.roster()
                .member(who)
                .map(StaffMember::role)
                .filter(role -> RoleMatrix.allows(role, Permission.ANSWER_ALERTS))
                .isPresent();
        if (!mayAnswer) {
            throw new RefusedException(PhoneWords.say("signin.mayNot"));
        }
        handset.begin(access.elsewhere(handset.id(), proven), idleLimit.get());
    }

    private String words(SignIn why) {
        return switch (why) {
            case SignIn.Wrong(Optional<Instant> next) when next.isPresent() -> pause(next.get());
            case SignIn.TooEarly(Instant next) -> pause(next);
            case SignIn.Shut _ -> PhoneWords.say("signin.shut");
            case SignIn.Refused _ -> PhoneWords.say("signin.refused");
            default -> PhoneWords.say("signin.wrong");
        };
    }

    private String pause(Instant next) {
        long seconds = Math.max(
                1, Duration.between(clock.instant(), next).plusMillis(999).toSeconds());
        return seconds < 120
                ? PhoneWords.say("signin.pause.seconds", seconds)
                : PhoneWords.say("signin.pause.minutes", (seconds + 59) / 60);
    }

    void answer(Handset handset, UUID alert, ByteBuffer body) throws RefusedException {
        Verdict verdict = verdict(text(read(body), "answer"));
        Proven who = session(handset).proven();
        refusable("alert.notSaid", () -> board.answer(alert, verdict, who));
    }

    void takeBack(Handset handset, UUID alert) throws RefusedException {
        Proven who = session(handset).proven();
        refusable("alert.notSaid", () -> board.takeBack(alert, who));
    }

    /** @param key of the words before what a desk says */
    static void refusable(String key, Runnable deed) throws RefusedException {
        try {
            deed.run();
        } catch (StorageException e) {
            throw new RefusedException(PhoneWords.say(key, String.valueOf(e.getMessage())));
        }
    }

    static RemoteSession session(Handset handset) throws RefusedException {
        RemoteSession session =
                handset.session().orElseThrow(() -> new RefusedException(PhoneWords.say("signin.again")));
        handset.touch();
        return session;
    }

    private static Verdict verdict(String word) throws RefusedException {
        return Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(Deeds::notUnderstood);
    }

    static UUID id(String text) throws RefusedException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notUnderstood();
        }
    }

    static String text(JsonNode said, String name) throws RefusedException {
        JsonNode value = said.path(name);
        if (!value.isTextual()) {
            throw notUnderstood();
        }
        return value.textValue();
    }

    static JsonNode read(ByteBuffer body) throws RefusedException {
        try {
            return JSON.readTree(body.array(), body.arrayOffset() + body.position(), body.remaining());
        } catch (IOException e) {
            throw notUnderstood(); // its text may quote what was typed
        }
    }

    static RefusedException notUnderstood() {
        return new RefusedException(PhoneWords.say("notUnderstood"));
    }
}
