/** The sheet of the second opinion. */
@NullMarked
package smartshop.app.ui.cloud;

import org.jspecify.annotations.NullMarked;
