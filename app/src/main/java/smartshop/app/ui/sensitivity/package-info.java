@NullMarked
package smartshop.app.ui.sensitivity;

import org.jspecify.annotations.NullMarked;
