@NullMarked
package smartshop.storage.camera;

import org.jspecify.annotations.NullMarked;
