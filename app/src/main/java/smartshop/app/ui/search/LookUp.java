package smartshop.app.ui.search;

import java.util.List;

/** Finds that are looked up only when somebody asks for them, because it is recorded that they look. */
public interface LookUp {
    /** Whether who is signed in may look. */
    boolean allowed();

    /** Somebody looks: reads in the background, after that was recorded. @param then on the window's thread, once there is something new */
    void begin(Runnable then);

    /** What was read; nothing before. */
    List<Find> finds();

    /** Nobody looks any more: nothing is kept. */
    void end();
}
