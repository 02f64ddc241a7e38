/** The page on which an owner says who works here and what each may do. */
@NullMarked
package smartshop.app.ui.staff;

import org.jspecify.annotations.NullMarked;
