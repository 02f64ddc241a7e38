/** The page of settings: what is set once and then left alone. */
@NullMarked
package smartshop.app.ui.settings;

import org.jspecify.annotations.NullMarked;
