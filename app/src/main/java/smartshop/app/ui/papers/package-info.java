/** The papers in the window: which there are, whether they agree with the settings, and making them. */
@NullMarked
package smartshop.app.ui.papers;

import org.jspecify.annotations.NullMarked;
