package smartshop.app.ipcamera.onvif;

/** A camera does not answer as ONVIF has it. Its text is one sentence for the shopkeeper. */
public final class OnvifException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean login;

    private OnvifException(String words, boolean login) {
        super(words);
        this.login = login;
    }

    static OnvifException wrongLogin() {
        return new OnvifException("Wrong user name or password.", true);
    }

    /** HTTP's own digest login, which RTSP does and this search does not. */
    static OnvifException otherLogin() {
        return new OnvifException(
                "The login is wrong, or this camera does not tell its address with it. Type its RTSP address, as in its"
                        + " manual.",
                true);
    }

    static OnvifException loginNeeded() {
        return new OnvifException("This camera asks for a user name and a password.", true);
    }

    static OnvifException noAnswer(String host) {
        return new OnvifException(
                "The camera at %s does not answer. Check its power and the network.".formatted(host), false);
    }

    static OnvifException notUnderstood() {
        return new OnvifException(
                "The camera's answer is not understood. Type its RTSP address instead, as in its manual.", false);
    }

    /** Whether another user name or password would help. */
    public boolean login() {
        return login;
    }
}
