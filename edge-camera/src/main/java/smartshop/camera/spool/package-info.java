/**
 * Store and forward: what a device captures while its link is down, sealed to the console's key before it touches the disk,
 * and handed in when the link is back.
 */
@NullMarked
package smartshop.camera.spool;

import org.jspecify.annotations.NullMarked;
