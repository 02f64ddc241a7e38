/** The owner's passphrase: the page that asks for it, and the sheets that set and change it. */
@NullMarked
package smartshop.app.ui.vault;

import org.jspecify.annotations.NullMarked;
