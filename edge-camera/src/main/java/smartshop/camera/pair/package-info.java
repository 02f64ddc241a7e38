/** How this device becomes a camera of a console: it gets a code, asks with it, and keeps what it is given. */
@NullMarked
package smartshop.camera.pair;

import org.jspecify.annotations.NullMarked;
