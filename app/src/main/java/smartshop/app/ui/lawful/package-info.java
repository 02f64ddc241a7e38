/** Whether listed people may be looked for, what is to be done for it, the switch that stops it, and trying it on oneself. */
@NullMarked
package smartshop.app.ui.lawful;

import org.jspecify.annotations.NullMarked;
