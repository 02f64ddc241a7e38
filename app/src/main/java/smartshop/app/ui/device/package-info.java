/** One camera's device: how it is, what is wanted of it, and what nobody may see. */
@NullMarked
package smartshop.app.ui.device;

import org.jspecify.annotations.NullMarked;
