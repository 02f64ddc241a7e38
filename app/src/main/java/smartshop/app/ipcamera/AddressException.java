package smartshop.app.ipcamera;

/** What was typed is no camera's address. Its text is one sentence for the shopkeeper. */
public final class AddressException extends Exception {
    private static final long serialVersionUID = 1;

    AddressException(String words) {
        super(words);
    }
}
