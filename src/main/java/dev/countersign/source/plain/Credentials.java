package dev.countersign.source.plain;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Credential;
import dev.countersign.model.Ref;
import dev.countersign.source.plain.lexicon.CredentialReader;
import dev.countersign.source.plain.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The credentials of a document in the making, and which rows they serve. */
final class Credentials {
    private static final Set<ActionClass> ON_THE_REPOSITORY = EnumSet.of(
            ActionClass.READ,
            ActionClass.GENERATE_TESTS,
            ActionClass.RUN_TESTS,
            ActionClass.COMMENT,
            ActionClass.MERGE,
            ActionClass.WRITE_BRANCH,
            ActionClass.WORKFLOW_CHANGE,
            ActionClass.BYPASS_CHECK);
    private static final Set<String> NO_CREDENTIAL = Set.of("no credential", "no credentials", "no token", "no tokens");

    private final Lexicon lexicon;
    private final CredentialReader reader;
    private final Names ids = new Names("credential");
    private final List<Credential> all = new ArrayList<>();
    private boolean none;

    Credentials(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new CredentialReader(lexicon);
    }

    static boolean isNone(String item) {
        return Items.isNothing(item) || NO_CREDENTIAL.contains(item.toLowerCase(Locale.ROOT));
    }

    void none() {
        none = true;
    }

    void add(String name) {
        all.add(reader.read(ids.id(name), name));
    }

    List<Credential> all() {
        return List.copyOf(all);
    }

    /** Gives each row the credential that serves it, where the text says so. */
    void serve(List<Rows.Row> rows) {
        for (Rows.Row row : rows) {
            Optional<Ref> named = named(row.name);
            if (named.isPresent()) {
                row.credential = named.get();
            } else if (row.actionClass == ActionClass.SUGGEST) {
                row.credential = Ref.NONE;
            } else if (row.fromActions && actsOnRepository(row)) {
                row.credential = onlyOne();
            }
        }
    }

    private Ref onlyOne() {
        if (all.size() == 1) {
            return Ref.to(all.get(0).id());
        }
        return none && all.isEmpty() ? Ref.NONE : Ref.UNKNOWN;
    }

    private boolean actsOnRepository(Rows.Row row) {
        return ON_THE_REPOSITORY.contains(row.actionClass)
                || (row.actionClass == ActionClass.DELETE && lexicon.speaksOf(row.name, "repositorypart"));
    }

    /** The credential of which the row names most words; none where two are named equally. */
    private Optional<Ref> named(String row) {
        Optional<Ref> best = Optional.empty();
        int most = 0;
        for (Credential credential : all) {
            int words = reader.named(row, credential.name());
            if (words > 0 && words >= most) {
                best = words == most ? Optional.empty() : Optional.of(Ref.to(credential.id()));
                most = words;
            }
        }
        return best;
    }
}
