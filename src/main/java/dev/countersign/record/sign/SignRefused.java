package dev.countersign.record.sign;

import dev.countersign.posture.Remark;
import dev.countersign.record.verify.Finding;
import java.util.List;

/** A signature that is not made. */
public final class SignRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean answerIsNo;
    private final transient Finding why;
    private final transient List<Remark> readiness;

    private SignRefused(boolean answerIsNo, Finding why, List<Remark> readiness) {
        super(why.key());
        this.answerIsNo = answerIsNo;
        this.why = why;
        this.readiness = List.copyOf(readiness);
    }

    /** The record is not in a state to be signed like this. */
    static SignRefused no(String code, List<Remark> readiness) {
        return new SignRefused(true, new Finding("sign.refused." + code, List.of()), readiness);
    }

    /** What was asked for is wrong: the file, the role, the name, the key. */
    static SignRefused wrong(String code, String... arguments) {
        return new SignRefused(false, new Finding("sign.refused." + code, List.of(arguments)), List.of());
    }

    /** Whether the record, and not the call, is what stands against it. */
    public boolean answerIsNo() {
        return answerIsNo;
    }

    /** Why. */
    public Finding why() {
        return why;
    }

    /** What stands before sign-off, where that is why. */
    public List<Remark> readiness() {
        return readiness;
    }
}
