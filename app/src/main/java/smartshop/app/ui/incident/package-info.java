/** The page of incidents, and the sheet of one. */
@NullMarked
package smartshop.app.ui.incident;

import org.jspecify.annotations.NullMarked;
