package smartshop.app.lawful;

/**
 * Who answers for it, as papers and the sign name them.
 *
 * @param name of the company or person
 * @param address where post reaches them
 * @param contact telephone or e-mail address for people who ask
 * @param officer the data protection officer; empty if there is none
 * @param premises which shop this is, for example its name and street
 */
public record Controller(String name, String address, String contact, String officer, String premises) {
    public static final Controller UNKNOWN = new Controller("", "", "", "", "");

    public Controller {
        name = name.strip();
        address = address.strip();
        contact = contact.strip();
        officer = officer.strip();
        premises = premises.strip();
    }

    /** Whether papers can be made with it; there need not be an officer. */
    public boolean complete() {
        return !name.isEmpty() && !address.isEmpty() && !contact.isEmpty() && !premises.isEmpty();
    }
}
