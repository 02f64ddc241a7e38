/** The first five steps of a new shop, from the passphrase to seeing oneself recognised. */
@NullMarked
package smartshop.app.ui.firstrun;

import org.jspecify.annotations.NullMarked;
