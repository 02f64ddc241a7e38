/** What machines say of an alert, for whoever has nothing more to answer. */
@NullMarked
package smartshop.app.hint;

import org.jspecify.annotations.NullMarked;
