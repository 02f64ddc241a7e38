@NullMarked
package smartshop.camera;

import org.jspecify.annotations.NullMarked;
