package smartshop.app.privacy;

import smartshop.storage.request.Kind;
import smartshop.storage.request.Request;
import smartshop.storage.request.Step;

/** What is best done next about a request. */
public enum NextStep {
    /** Tell the requester that it came: of a complaint within days. */
    ACKNOWLEDGE,
    SETTLE_IDENTITY,
    /** The requester's turn: note when the proof comes. */
    AWAIT_PROOF,
    FIND,
    DECIDE,
    /** The requester's turn: note when the answer comes. */
    AWAIT_ANSWER,
    WRITE_PACK,
    TELL_RECIPIENTS,
    ERASE_ENTRY,
    REPLY,
    REFUSE,
    NOTHING;

    /**
     * A pure function.
     *
     * @param listed whether the entry that it is about is still on the watchlist
     * @param recipients whether anybody was given something about the person
     */
    public static NextStep of(Request request, boolean listed, boolean recipients) {
        if (!request.whole() || request.requester().isEmpty()) {
            return NOTHING;
        }
        if (request.kind() == Kind.COMPLAINT && request.open() && !request.has(Step.ACKNOWLEDGE)) {
            return ACKNOWLEDGE;
        }
        return switch (request.state()) {
            case RECEIVED -> SETTLE_IDENTITY;
            case IDENTITY_ASKED -> AWAIT_PROOF;
            case PAUSED, EXTENDED_PAUSED -> AWAIT_ANSWER;
            case RUNNING, EXTENDED ->
                request.has(Step.SEARCH) || request.entry().isPresent() ? DECIDE : FIND;
            case DECIDED -> afterDecision(request, listed, recipients);
            case REPLIED, REFUSED, WITHDRAWN -> NOTHING;
        };
    }

    private static NextStep afterDecision(Request request, boolean listed, boolean recipients) {
        String outcome = request.last(Step.DECIDE).orElseThrow().word();
        if (outcome.equals(Outcome.REFUSED.name())) {
            return REFUSE;
        }
        if (request.kind() == Kind.ACCESS) {
            return request.has(Step.WRITE_PACK) ? REPLY : WRITE_PACK;
        }
        if (recipients && !request.has(Step.TELL_RECIPIENTS)) {
            return TELL_RECIPIENTS;
        }
        boolean erase = request.kind() == Kind.ERASURE && outcome.equals(Outcome.GRANTED.name());
        return erase && (listed || !request.visitors().isEmpty()) ? ERASE_ENTRY : REPLY;
    }

    /** Whether it is the requester's turn. */
    public boolean waits() {
        return this == AWAIT_PROOF || this == AWAIT_ANSWER;
    }
}
