/** What the owner has set up for people to act with: a door's relay, who is called for help, what is announced. */
@NullMarked
package smartshop.storage.act;

import org.jspecify.annotations.NullMarked;
