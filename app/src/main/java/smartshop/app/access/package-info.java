/** Who is at the screen, and what that person may do: asked before each thing that matters, beneath the window. */
@NullMarked
package smartshop.app.access;

import org.jspecify.annotations.NullMarked;
