/** What people do about somebody whom two of them have recognised, at the window. */
@NullMarked
package smartshop.app.ui.act;

import org.jspecify.annotations.NullMarked;
