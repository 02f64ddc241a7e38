/** One field that finds pages, actions, people, cameras and incidents. */
@NullMarked
package smartshop.app.ui.search;

import org.jspecify.annotations.NullMarked;
