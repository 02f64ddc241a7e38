/** Answering alerts on a phone: a page on the console's own port, for phones that were let in and people who signed in there. */
@NullMarked
package smartshop.app.phone;

import org.jspecify.annotations.NullMarked;
