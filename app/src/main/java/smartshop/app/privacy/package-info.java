/** The privacy desk: what people ask of the shop about their own data, by when, and the answers. */
@NullMarked
package smartshop.app.privacy;

import org.jspecify.annotations.NullMarked;
