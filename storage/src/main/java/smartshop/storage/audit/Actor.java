package smartshop.storage.audit;

/** Who did it, by a pseudonym. Until people sign in, whoever is at the screen is the owner. */
public enum Actor {
    /** At the console's window. */
    OWNER("owner"),
    /** SmartShop by itself. */
    SYSTEM("system"),
    /** On the command line. */
    COMMAND("command");

    private final String pseudonym;

    Actor(String pseudonym) {
        this.pseudonym = pseudonym;
    }

    public String pseudonym() {
        return pseudonym;
    }
}
