/** What is done when the database or its keys cannot be used as they are: asked in the window, by itself without one. */
@NullMarked
package smartshop.app.repair;

import org.jspecify.annotations.NullMarked;
