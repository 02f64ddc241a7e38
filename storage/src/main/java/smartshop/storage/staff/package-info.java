/** Who works here: their roles, their secrets, and whether one person does what takes two. */
@NullMarked
package smartshop.storage.staff;

import org.jspecify.annotations.NullMarked;
