/** How many cameras this machine carries, from real links to real looks, and what it runs out of first. */
@NullMarked
package smartshop.app.benchmark.scale;

import org.jspecify.annotations.NullMarked;
