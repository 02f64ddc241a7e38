package smartshop.app.access;

import java.util.List;
import java.util.Optional;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.staff.OnePersonMode;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/**
 * The second person. Who is signed in wants something that takes two; another one, who may do it too, types a secret there and then, and
 * what comes out is the {@link Approval} that the guarded operation asks for. Any thread may call.
 */
public final class FourEyes {
    private final Access access;

    public FourEyes(Access access) {
        this.access = access;
    }

    /** What became of asking somebody. */
    public sealed interface Answer {
        record Agreed(Approval approval) implements Answer {}

        /** The secret was not taken. */
        record NotSignedIn(SignIn why) implements Answer {}
    }

    /** Those who can agree now: all who may do it but who is signed in. */
    public List<StaffMember> whoMayAgree(Permission permission) {
        return access.roster().members().stream()
                .filter(member -> RoleMatrix.allows(member.role(), permission))
                .filter(member ->
                        !access.session().person().map(StaffMember::id).equals(Optional.of(member.id())))
                .toList();
    }

    /** As {@link #agree(Permission, String, StaffId, char[])}, to whatever is done next. */
    public Answer agree(Permission permission, StaffId second, char[] secret) {
        return agree(permission, "", second, secret);
    }

    /**
     * The second person types a secret. Takes as long as Argon2 does; the caller wipes what was typed.
     *
     * @param what the sentence that the second person has read, which {@link Access#require(Permission, Approval, String)} asks for
     * @throws AccessException if who is signed in may not do it, the second is the same person, or may not do it either
     */
    public Answer agree(Permission permission, String what, StaffId second, char[] secret) {
        access.require(permission);
        Session session = access.session();
        StaffId first = session.person()
                .map(StaffMember::id)
                .orElseThrow(() ->
                        new AccessException("Nobody has set up people here, so there is no second person to ask."));
        mayAgree(permission, first, second);
        SignIn tried = access.tried(second, secret);
        if (!(tried instanceof SignIn.Welcome(StaffMember member))) {
            return new Answer.NotSignedIn(tried);
        }
        mayAgree(permission, first, member); // by the role as it is now
        access.audit()
                .by(Actor.of(second))
                .record(Deed.of(Action.SECOND_AGREED, first.value()).with(Detail.of(permission)));
        return new Answer.Agreed(new Approval(
                session,
                Optional.of(first),
                Optional.of(second),
                permission,
                access.clock().instant(),
                "",
                what));
    }

    /**
     * Who is signed in agrees to what somebody else wanted earlier, for example an enrolment that was proposed. In one-person mode it may be
     * one's own.
     *
     * @param first who wanted it; empty: it was wanted before people were set up, and is wanted again then
     * @throws AccessException if who is signed in may not agree, or is the first, and two are needed
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Approval agreeTo(Permission permission, Optional<StaffId> first) {
        access.require(permission);
        Session session = access.session();
        Optional<StaffId> now = session.person().map(StaffMember::id);
        if (now.isEmpty() || first.isEmpty() || first.equals(now)) {
            return alone(permission); // also for what nobody known wanted: that may have been the same person
        }
        access.audit().record(Deed.of(Action.SECOND_AGREED).with(Detail.of(permission)));
        return new Approval(session, first, now, permission, access.clock().instant(), "", "");
    }

    /**
     * For what whoever wanted an entry does not decide about it alone. Where one person is enough, it may be one's own.
     *
     * @param first who wanted it, if that is known
     * @throws AccessException if who is signed in may not do it, or is the first
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void requireOther(Permission permission, Optional<StaffId> first) {
        access.require(permission);
        boolean own =
                first.isPresent() && first.equals(access.session().person().map(StaffMember::id));
        if (own && access.onePersonMode().isEmpty()) {
            throw new AccessException("You proposed this entry yourself: somebody else has to %s. Ask %s."
                    .formatted(permission.words(), Access.whoMay(permission)));
        }
    }

    /** Whether it goes without a second person: where nobody has set up people, and for some things in one-person mode. */
    public boolean aloneIsEnough(Permission permission) {
        return access.session() instanceof Session.Unattended
                || permission.oneMayDoAlone() && access.onePersonMode().isPresent();
    }

    /** @throws AccessException if it takes two here, or who is signed in may not do it at all */
    public Approval alone(Permission permission) {
        access.require(permission);
        if (!aloneIsEnough(permission)) {
            throw new AccessException(needsTwo(permission));
        }
        Session session = access.session();
        return new Approval(
                session,
                session.person().map(StaffMember::id),
                Optional.empty(),
                permission,
                access.clock().instant(),
                access.onePersonMode().map(OnePersonMode::reason).orElse(""),
                "");
    }

    private static String needsTwo(Permission permission) {
        return permission.oneMayDoAlone()
                ? "It takes two people to %s: somebody else who may has to agree.".formatted(permission.words())
                : "It always takes two people to %s, because it can harm others.".formatted(permission.words());
    }

    private void mayAgree(Permission permission, StaffId first, StaffId second) {
        access.roster().member(second).ifPresent(member -> mayAgree(permission, first, member));
        if (first.equals(second)) {
            throw new AccessException("The second person has to be somebody else.");
        }
    }

    private static void mayAgree(Permission permission, StaffId first, StaffMember second) {
        if (first.equals(second.id())) {
            throw new AccessException("The second person has to be somebody else.");
        }
        if (!RoleMatrix.allows(second.role(), permission)) {
            throw new AccessException("The second person may not do this: as %s one may not %s."
                    .formatted(second.role().words(), permission.words()));
        }
    }
}
