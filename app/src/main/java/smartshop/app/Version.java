package smartshop.app;

import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar; a checkout that runs from its classes is a development version. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"SmartShop " + (version == null ? "in development" : version)};
    }
}
