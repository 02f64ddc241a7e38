package smartshop.app.ui.signin;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import smartshop.app.ui.Words;

/** Somebody's initials in a circle; there are no pictures of staff. */
public final class Avatar extends Label {
    private static final int MOST = 2;

    public Avatar(String name) {
        super(initials(name));
        getStyleClass().add("avatar");
    }

    /** "OM" of "Olga Martin". */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(MOST)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, part.isEmpty() ? 0 : 1)))
                .collect(Collectors.joining())
                .toUpperCase(Words.customs());
    }
}
