/** The shop's papers, printed from its settings, and whether those that were printed still agree with them. */
@NullMarked
package smartshop.app.lawful.paper;

import org.jspecify.annotations.NullMarked;
