/** Signing in, the cover over faces while nobody is signed in, and the second person who agrees. */
@NullMarked
package smartshop.app.ui.signin;

import org.jspecify.annotations.NullMarked;
