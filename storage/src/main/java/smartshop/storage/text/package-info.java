/** Texts that the vault seals as a whole: settings that decide something, records, keys of services. */
@NullMarked
package smartshop.storage.text;

import org.jspecify.annotations.NullMarked;
