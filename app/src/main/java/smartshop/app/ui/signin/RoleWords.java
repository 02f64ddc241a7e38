package smartshop.app.ui.signin;

import smartshop.app.ui.Words;
import smartshop.storage.staff.Role;

/** What roles are called in the window, and what they are for. */
public final class RoleWords {
    private RoleWords() {}

    public static String name(Role role) {
        return switch (role) {
            case OWNER -> Words.say("role.owner");
            case MANAGER -> Words.say("role.manager");
            case GUARD -> Words.say("role.guard");
            case DATA_PROTECTION_OFFICER -> Words.say("role.dpo");
        };
    }

    /** One sentence. */
    public static String what(Role role) {
        return switch (role) {
            case OWNER -> Words.say("role.owner.what");
            case MANAGER -> Words.say("role.manager.what");
            case GUARD -> Words.say("role.guard.what");
            case DATA_PROTECTION_OFFICER -> Words.say("role.dpo.what");
        };
    }
}
