/** How good the pictures may be now: decided by how long they wait for the link, and nothing else. Pure. */
@NullMarked
package smartshop.camera.rate;

import org.jspecify.annotations.NullMarked;
