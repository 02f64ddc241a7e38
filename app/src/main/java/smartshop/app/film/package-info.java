/** Pictures that this program took in, written and read again as JPEG and MP4, in memory. What strangers send never comes here. */
@NullMarked
package smartshop.app.film;

import org.jspecify.annotations.NullMarked;
