package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.layout.Visible;
import dev.countersign.record.verify.Verification.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a version of a file with the one before, object by object. A signature fills its field; everything else that
 * differs is a change.
 */
final class Changes {
    private static final int MOST = 50;
    private static final List<String> OF_FIELD = List.of("V", "AP");
    private static final Set<String> OF_SIGNING =
            Set.of("", "Font", "FontDescriptor", "XObject", "SigRef", "TransformParams");

    private final PdfFile file;
    private final int revision;
    private final PdfView before;
    private final PdfView now;
    private final Set<Integer> known;
    private final List<Change> changes = new ArrayList<>();

    Changes(PdfFile file, int revision) {
        this.file = file;
        this.revision = revision;
        this.before = file.view(revision - 1);
        this.now = file.view(revision);
        this.known = before.numbers();
    }

    /**
     * What a version changes besides signing.
     *
     * @param signed the field that was signed in it; empty when none was
     */
    List<Change> beside(Optional<SignedField> signed) throws Broken {
        Set<Integer> own = signed.isPresent() ? ownOf(signed.get()) : Set.of();
        for (int number : file.changed(revision)) {
            Cos there = now.object(number);
            if (!known.contains(number)) {
                if (!own.contains(number)) {
                    add(number, Finding.of("change.added", ObjectNames.key(there)));
                }
            } else if (!isSame(number) && !isSigning(number, signed)) {
                add(number, difference(before.object(number), there));
            }
        }
        return changes;
    }

    private void add(int number, Finding what) {
        if (changes.size() < MOST) {
            changes.add(new Change(Optional.of(number), what));
        }
    }

    private static Finding difference(Cos was, Cos is) {
        List<String> keys = new ArrayList<>();
        if (was instanceof Cos.Dict left && is instanceof Cos.Dict right) {
            Set<String> all = new TreeSet<>(left.entries().keySet());
            all.addAll(right.entries().keySet());
            all.stream().filter(key -> !left.get(key).equals(right.get(key))).forEach(keys::add);
        }
        String shown = Visible.of(String.join(", ", keys));
        return keys.isEmpty()
                ? Finding.of("change.replaced", ObjectNames.key(was))
                : Finding.of("change.keys", ObjectNames.key(was), shown);
    }

    private boolean isSame(int number) throws Broken {
        Cos was = before.object(number);
        Cos is = now.object(number);
        if (was instanceof Cos.Stream left && is instanceof Cos.Stream right) {
            return left.dict().equals(right.dict()) && Arrays.equals(before.raw(left), now.raw(right));
        }
        return was.equals(is);
    }

    private boolean isSigning(int number, Optional<SignedField> signed) throws Broken {
        if (signed.isEmpty()
                || !(before.object(number) instanceof Cos.Dict was)
                || !(now.object(number) instanceof Cos.Dict is)) {
            return false;
        }
        if (number == signed.get().object()) {
            return was.without(OF_FIELD).equals(is.without(OF_FIELD));
        }
        if (now.trailer("Root").equals(new Cos.Ref(number))) {
            return isSigningCatalog(was, is, signed.get());
        }
        return now.catalog().get("AcroForm").equals(new Cos.Ref(number)) && isSigningForm(was, is);
    }

    private boolean isSigningCatalog(Cos.Dict was, Cos.Dict is, SignedField signed) {
        boolean form = was.get("AcroForm").equals(is.get("AcroForm"))
                || was.get("AcroForm") instanceof Cos.Dict left
                        && is.get("AcroForm") instanceof Cos.Dict right
                        && isSigningForm(left, right);
        Cos permissions =
                revision == 1 ? new Cos.Dict(Map.of("DocMDP", new Cos.Ref(signed.value()))) : was.get("Perms");
        List<String> mayDiffer = List.of("AcroForm", "Perms");
        return form
                && is.get("Perms").equals(permissions)
                && was.without(mayDiffer).equals(is.without(mayDiffer));
    }

    private static boolean isSigningForm(Cos.Dict was, Cos.Dict is) {
        List<String> flags = List.of("SigFlags");
        return is.get("SigFlags").equals(new Cos.Num(3)) && was.without(flags).equals(is.without(flags));
    }

    /** The new objects that a signature and its appearance are made of. */
    private Set<Integer> ownOf(SignedField signed) throws Broken {
        Set<Integer> own = new TreeSet<>();
        own.add(signed.value());
        Deque<Cos> open = new ArrayDeque<>();
        open.add(now.dict(new Cos.Ref(signed.object())).get("AP"));
        open.add(now.object(signed.value()));
        while (!open.isEmpty()) {
            Cos value = open.pop();
            if (value instanceof Cos.Ref ref) {
                int number = ref.number();
                if (!known.contains(number) && isOfAppearance(now.object(number)) && own.add(number)) {
                    open.add(now.object(number));
                }
            } else if (value instanceof Cos.Dict dict) {
                open.addAll(dict.entries().values());
            } else if (value instanceof Cos.Stream stream) {
                open.addAll(stream.dict().entries().values());
            } else if (value instanceof Cos.Arr list) {
                open.addAll(list.items());
            }
        }
        return own;
    }

    private static boolean isOfAppearance(Cos value) {
        Cos.Dict dict = value instanceof Cos.Stream stream
                ? stream.dict()
                : value instanceof Cos.Dict plain ? plain : new Cos.Dict(Map.of());
        return OF_SIGNING.contains(dict.name("Type"));
    }
}
