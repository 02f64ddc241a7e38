package smartshop.storage.audit;

import smartshop.storage.staff.StaffId;

/**
 * Who did it, by a pseudonym.
 *
 * @param pseudonym at most 40 characters; of somebody who signed in their number, never a name
 */
public record Actor(String pseudonym) {
    /** At the console's window where nobody has set up people: whoever is at the screen is the owner. */
    public static final Actor OWNER = new Actor("owner");

    /** SmartShop by itself. */
    public static final Actor SYSTEM = new Actor("system");

    /** At the console's window while nobody is signed in: whoever stopped all matching there. */
    public static final Actor NOBODY = new Actor("nobody");

    /** On the command line. */
    public static final Actor COMMAND = new Actor("command");

    /**
     * On the command line, whoever could open the vault, where the database with the people in it could not be opened: nobody could be
     * asked to sign in.
     */
    public static final Actor KEY_HOLDER = new Actor("key-holder");

    /** Somebody who signed in. */
    public static Actor of(StaffId member) {
        return new Actor(member.toString());
    }
}
