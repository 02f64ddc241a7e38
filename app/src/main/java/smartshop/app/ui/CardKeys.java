package smartshop.app.ui;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Which letter or digit says what on an alert's card. Keyboards and languages differ, and where a cat sleeps on the keys they can be switched off.
 *
 * @param keys of {@link #CHOOSABLE}; one that is missing is switched off
 */
public record CardKeys(Map<Shortcut, KeyCode> keys) {
    /** In the order in which they are shown. */
    public static final List<Shortcut> CHOOSABLE = List.of(
            Shortcut.SAME, Shortcut.DIFFERENT, Shortcut.UNSURE, Shortcut.LATER, Shortcut.MUTE, Shortcut.INCIDENT);

    public static final CardKeys USUAL = new CardKeys(CHOOSABLE.stream()
            .collect(Collectors.toMap(key -> key, key -> key.key().getCode())));

    public CardKeys {
        keys = Collections.unmodifiableMap(keys.isEmpty() ? new EnumMap<>(Shortcut.class) : new EnumMap<>(keys));
    }

    /** What a key can be: letters and digits, because every other has its work already. */
    static List<KeyCode> letters() {
        return Arrays.stream(KeyCode.values())
                .filter(code -> code.isLetterKey() || code.isDigitKey() && !code.isKeypadKey())
                .toList();
    }

    public Optional<KeyCode> of(Shortcut shortcut) {
        return Optional.ofNullable(keys.get(shortcut));
    }

    public Optional<Shortcut> at(KeyCode code) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Gives it this key, or none; whichever had the key gets the one that is free now. */
    CardKeys with(Shortcut shortcut, @Nullable KeyCode code) {
        Map<Shortcut, KeyCode> next = new EnumMap<>(Shortcut.class);
        next.putAll(keys);
        KeyCode freed = next.remove(shortcut);
        if (code != null) {
            at(code).filter(other -> other != shortcut).ifPresent(other -> {
                next.remove(other);
                if (freed != null) {
                    next.put(other, freed);
                }
            });
            next.put(shortcut, code);
        }
        return new CardKeys(next);
    }

    /** "Y  Same person", or the words alone. */
    public String before(Shortcut shortcut, String words) {
        return of(shortcut)
                .map(code -> Words.say("keys.before", code.getName(), words))
                .orElse(words);
    }

    /** As {@link #read} takes it: "SAME=Y LATER=L". */
    String written() {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue().name())
                .collect(Collectors.joining(" "));
    }

    /** What of it can be understood; a key that stands there twice counts once. */
    static Optional<CardKeys> read(String written) {
        CardKeys read = new CardKeys(Map.of());
        for (Shortcut shortcut : CHOOSABLE) {
            Optional<KeyCode> code = Stream.of(written.split(" "))
                    .filter(part -> part.startsWith(shortcut.name() + "="))
                    .map(part -> part.substring(shortcut.name().length() + 1))
                    .flatMap(name ->
                            letters().stream().filter(letter -> letter.name().equals(name)))
                    .findFirst();
            if (code.isPresent() && read.at(code.get()).isEmpty()) {
                read = read.with(shortcut, code.get());
            }
        }
        return Optional.of(read);
    }
}
