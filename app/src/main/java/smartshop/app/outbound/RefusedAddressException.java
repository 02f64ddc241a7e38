package smartshop.app.outbound;

import java.io.IOException;

/** SmartShop does not go there. The message is a sentence for the owner; nothing was sent. */
public final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    public RefusedAddressException(String message) {
        super(message);
    }
}
