package smartshop.storage.staff;

import java.util.List;
import java.util.Optional;

/**
 * Everybody who works here, as the database has it now.
 *
 * @param members those who may sign in, by name
 * @param changed those whose row was changed by somebody else than SmartShop: they may not sign in
 * @param whole whether as many people are there as there should be; false if somebody took rows out or put some in
 * @param alone whether one person does what takes two
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Roster(List<StaffMember> members, List<StaffId> changed, boolean whole, Optional<OnePersonMode> alone) {
    /** Nobody has set up people. */
    public static final Roster NOBODY = new Roster(List.of(), List.of(), true, Optional.empty());

    public Roster {
        members = List.copyOf(members);
        changed = List.copyOf(changed);
    }

    /** Whether somebody must sign in. */
    public boolean setUp() {
        return !equals(NOBODY);
    }

    public Optional<StaffMember> member(StaffId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Everybody else. */
    public List<StaffMember> others(StaffId id) {
        return members.stream().filter(member -> !member.id().equals(id)).toList();
    }

    /** Whether this is the only owner left who can sign in. */
    public boolean lastOwner(StaffId id) {
        return member(id).filter(member -> member.role() == Role.OWNER).isPresent()
                && members.stream()
                                .filter(member -> member.role() == Role.OWNER)
                                .count()
                        == 1;
    }
}
