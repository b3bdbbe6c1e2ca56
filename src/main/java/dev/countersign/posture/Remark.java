package dev.countersign.posture;

import dev.countersign.model.Address;
import java.util.List;

/**
 * Something the product points out: a contradiction, or what stands before sign-off.
 *
 * @param code its code: {@code row.undeclared}, {@code approve.approver} and their like
 * @param on where it belongs
 * @param arguments what the sentence in the bundles names
 */
public record Remark(String code, Address on, List<String> arguments) {
    /** Copies what it is given. */
    public Remark {
        arguments = List.copyOf(arguments);
    }

    /** A remark. */
    public static Remark of(String code, Address on, String... arguments) {
        return new Remark(code, on, List.of(arguments));
    }
}
