/** The page of people's requests about their own data. */
@NullMarked
package smartshop.app.ui.privacy;

import org.jspecify.annotations.NullMarked;
