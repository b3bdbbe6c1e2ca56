package dev.countersign.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What stands before the name of a command. */
@Command(name = "countersign", versionProvider = Root.Version.class)
final class Root {
    /** Picocli makes it. */
    Root() {}

    /** Which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String packed = Root.class.getPackage().getImplementationVersion();
            return new String[] {"countersign " + (packed == null ? "development" : packed)};
        }
    }
}
