package smartshop.app.channel;

import java.util.List;
import java.util.Locale;

/** Something that is typed or chosen when a channel is set up. */
public enum Field {
    NAME(Form.TEXT),
    HOST(Form.TEXT),
    PORT(Form.TEXT),
    /** How the connection to a mail server becomes TLS: from the first byte, or from a word on. */
    SECURITY(List.of("tls", "starttls")),
    USER(Form.TEXT),
    PASSWORD(Form.SECRET),
    FROM(Form.TEXT),
    /** One address or several. */
    TO(Form.TEXT),
    SERVER(Form.TEXT),
    /** Whoever knows it reads along. */
    TOPIC(Form.ONCE),
    TOKEN(Form.SECRET),
    /** It may have a token in its path. */
    URL(Form.ONCE),
    SIGNING_KEY(Form.SECRET),
    PHONE(Form.TEXT),
    /** Messages a month. */
    MOST(Form.TEXT);

    /** How it is asked for. */
    public enum Form {
        TEXT,
        CHOICE,
        /** Seen while it is typed, and never again. */
        ONCE,
        /** Never seen. */
        SECRET
    }

    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> choices;

    Field(Form form) {
        this.form = form;
        this.choices = List.of();
    }

    Field(List<String> choices) {
        this.form = Form.CHOICE;
        this.choices = choices;
    }

    public Form form() {
        return form;
    }

    /** Whether what is kept of it is never shown. */
    public boolean secret() {
        return form == Form.ONCE || form == Form.SECRET;
    }

    /** Of a choice, the usual one first. */
    public List<String> choices() {
        return choices;
    }

    /** Its key in {@link smartshop.storage.outbox.ChannelSettings}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
