/** Lawful use: the country's rules, the shop's record of what it has done about them, and whether live matching may run. */
@NullMarked
package smartshop.app.lawful;

import org.jspecify.annotations.NullMarked;
