package smartshop.app.channel;

import static smartshop.app.channel.Field.*;

import java.util.List;

/** What kinds of channels there are. Kept by name. */
public enum Kind {
    EMAIL(NAME, HOST, SECURITY, PORT, USER, PASSWORD, FROM, TO),
    /** To phones, by the protocol of ntfy. */
    PUSH(NAME, SERVER, TOPIC, TOKEN),
    WEBHOOK(NAME, URL, SIGNING_KEY),
    /** Text messages. */
    SMS(NAME, PHONE, MOST);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Field> fields;

    Kind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** What has to be known, in the order in which it is asked. */
    public List<Field> fields() {
        return fields;
    }
}
