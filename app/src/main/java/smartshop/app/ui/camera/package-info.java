@NullMarked
package smartshop.app.ui.camera;

import org.jspecify.annotations.NullMarked;
