package smartshop.storage;

import java.util.function.IntPredicate;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.jspecify.annotations.Nullable;
import smartshop.storage.sql.Failures;

/**
 * Reads the pages that lie in some commits. A page that is written takes every page above it along into its commit, so whatever lies
 * beneath a page of an older commit is as old. Index pages are read as well, of which no table's rows would tell.
 */
final class RecentPages {
    private final IntPredicate recent;

    /** @param recent whether a chunk's number is that of a commit that is to be read */
    RecentPages(IntPredicate recent) {
        this.recent = recent;
    }

    /** Throws what H2 throws if one of them is torn. @param store all of whose maps H2 has opened with its tables */
    void read(MVStore store) {
        MVMap<String, String> meta = store.getMetaMap();
        read(meta);
        for (String key : meta.keySet()) {
            if (key.startsWith(DataUtils.META_MAP)) {
                read(store, DataUtils.parseHexInt(key.substring(DataUtils.META_MAP.length())));
            }
        }
    }

    private void read(MVStore store, int id) {
        MVMap<Object, Object> map = store.getMap(id);
        if (map != null) {
            read(map);
        } else if (store.hasData(
                store.getMapName(id))) { // an empty one, as of a transaction that is over, is not opened
            throw Failures.damaged(null); // its table is torn out of the list of tables
        }
    }

    private <K, V> void read(MVMap<K, V> map) {
        read(map.getRootPage(), map, null, null);
    }

    /** @param from the least key that may be here; none at the map's edge. @param to one that is greater than all here */
    private <K, V> void read(Page<K, V> page, MVMap<K, V> map, @Nullable K from, @Nullable K to) {
        K before = from;
        for (int i = 0; i < page.getKeyCount(); i++) {
            K key = page.getKey(i);
            inOrder(map, before, key, before == from);
            before = key;
        }
        inOrder(map, before, to, false);
        if (page.isLeaf()) {
            return;
        }
        for (int i = 0; i <= page.getKeyCount(); i++) {
            if (recent.test(DataUtils.getPageChunkId(page.getChildPagePos(i)))) {
                K least = i == 0 ? from : page.getKey(i - 1);
                K most = i == page.getKeyCount() ? to : page.getKey(i);
                read(page.getChildPage(i), map, least, most);
            }
        }
    }

    private static <K, V> void inOrder(MVMap<K, V> map, @Nullable K one, @Nullable K next, boolean maybeEqual) {
        if (one == null || next == null) {
            return;
        }
        int order = map.getKeyType().compare(one, next);
        if (order > 0 || order == 0 && !maybeEqual) {
            throw Failures.damaged(null);
        }
    }
}
