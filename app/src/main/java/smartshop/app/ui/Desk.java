package smartshop.app.ui;

import java.util.List;
import java.util.function.Supplier;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notice;

/** seam */
record Desk(Supplier<List<CameraFeed>> feeds, Supplier<List<Notice>> notices) {}
