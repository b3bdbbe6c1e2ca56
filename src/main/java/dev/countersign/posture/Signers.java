package dev.countersign.posture;

import dev.countersign.model.Role;
import dev.countersign.model.Signer;
import dev.countersign.model.Workflow;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Who counts as the owner of a workflow when it comes to signing. */
public final class Signers {
    private Signers() {}

    /** Whether nobody but the owner signs; true when nobody does. */
    public static boolean areOwnerOnly(List<Signer> signers, Workflow workflow) {
        return signers.stream().allMatch(signer -> isOwner(signer.role().word(), signer.name(), workflow));
    }

    /**
     * Whether somebody counts as the owner: by the role, or by the name of the workflow's owner, however it is written.
     *
     * @param role the role as files hold it
     * @param name the person; blank when nobody is named
     * @param workflow whose owner
     */
    public static boolean isOwner(String role, String name, Workflow workflow) {
        boolean sameName =
                Named.is(name) && Named.is(workflow.owner()) && folded(name).equals(folded(workflow.owner()));
        return role.equals(Role.OWNER.word()) || sameName;
    }

    /** Upper case first: it joins letters such as ß and ss that lower case alone keeps apart. */
    private static String folded(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }
}
