/** The wizard that lets a camera in: how it reaches this PC, the code it is shown, and whether it is the right one. */
@NullMarked
package smartshop.app.ui.pairing;

import org.jspecify.annotations.NullMarked;
