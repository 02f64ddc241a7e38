/** What people say of an alert, and what may follow from it: two different people before anything that can harm. */
@NullMarked
package smartshop.app.verify;

import org.jspecify.annotations.NullMarked;
