package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The digest a decision is bound to: when a fact of the row changes, so does the digest, and the decision is stale. */
public final class FactsDigest {
    private static final List<Fact> BOUND = List.of(
            Fact.CLASS,
            Fact.ATTENDANCE,
            Fact.ENVIRONMENT,
            Fact.TARGET_SCOPE,
            Fact.CREDENTIAL_SCOPE,
            Fact.CREDENTIAL_LIFETIME,
            Fact.APPROVED_PATH,
            Fact.RECOVERY,
            Fact.PROOF);

    private FactsDigest() {}

    /** The digest of a row of a document: lower-case hex SHA-256 of {@link #json}. */
    public static String of(AgentActionBom document, Action action) {
        return of(Facts.of(document, action), action);
    }

    /** The digest of a row whose facts are known. */
    static String of(Facts facts, Action action) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(json(facts, action).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The twelve members a decision is bound to, as canonical JSON. */
    static String json(Facts facts, Action action) {
        Map<String, String> members = new HashMap<>();
        BOUND.forEach(fact -> members.put(fact.word(), facts.get(fact)));
        members.put("credential", action.credential().word());
        members.put("tool", action.tool().map(Id::value).orElse("none"));
        members.put("target", action.target());
        return CanonicalJson.write(members);
    }
}
