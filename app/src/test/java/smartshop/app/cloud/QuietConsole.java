package smartshop.app.cloud;

import java.nio.file.Path;
import java.util.List;
import smartshop.app.alert.AlertTrace;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** A process of its own in which an alert goes out while second opinions are off. */
final class QuietConsole {
    private QuietConsole() {}

    public static void main(String[] folder) throws Exception {
        try (ModelPack models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
                OpinionShop shop = new OpinionShop(Path.of(folder[0]), models)) {
            shop.alerts.raise(
                    shop.alert(), new AlertTrace(shop.clock.instant(), shop.clock.instant(), shop.clock.instant()));
            shop.cloud.desk().region(CloudRegion.LONDON);
            shop.cloud.desk().key(new AccessKey(AmazonStandIn.KEY, AmazonStandIn.SECRET));
            System.out.println("alerts " + shop.out.size() + " costs "
                    + shop.cloud.desk().costs().used().calls());
        }
    }
}
