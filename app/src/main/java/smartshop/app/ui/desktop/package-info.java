/** The window among the desktop's other windows. */
@NullMarked
package smartshop.app.ui.desktop;

import org.jspecify.annotations.NullMarked;
