package dev.countersign.draft.owners;

import dev.countersign.draft.Checkout;
import dev.countersign.draft.Codeowners;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import java.util.List;
import java.util.Optional;

/** CODEOWNERS files: of several the first of {@code .github/}, the root, {@code docs/}, {@code .gitlab/} counts. */
public final class CodeownersReader implements Reader {
    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    @Override
    public boolean takes(String path) {
        return path.equals("CODEOWNERS") || path.endsWith("/CODEOWNERS");
    }

    /** It is no workflow of its own; where it stands decides whether it counts. */
    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<String> counts = PLACES.stream().filter(into.checkout()::has).findFirst();
        boolean used = counts.filter(file.path()::equals).isPresent();
        into.seenNotRead(file.path(), used ? "code owners" : "code owners without effect");
        return true;
    }

    @Override
    public Codeowners owners(Checkout checkout) {
        return PLACES.stream()
                .filter(checkout::has)
                .findFirst()
                .flatMap(checkout::file)
                .<Codeowners>map(OwnersFile::new)
                .orElse(Codeowners.NONE);
    }
}
