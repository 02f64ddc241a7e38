package smartshop.app.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** It opens windows: it is skipped where there is no display, and runs when no other test does, which would take the focus. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("window")
@ExtendWith(OnDisplay.Toolkit.class)
@interface OnDisplay {

    final class Toolkit implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            Screen.assumeDisplay();
        }
    }
}
