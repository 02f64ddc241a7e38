/**
 * What people do about somebody whom two of them have recognised: lock a door, call for help, have something announced. By a press; what
 * can harm takes an {@link smartshop.app.verify.ActPermit}, checked here, beneath every window.
 */
@NullMarked
package smartshop.app.act;

import org.jspecify.annotations.NullMarked;
