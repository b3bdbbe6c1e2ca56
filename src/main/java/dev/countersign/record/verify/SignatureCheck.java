package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a signature covers its version of the file from the first byte to the last, except itself. */
final class SignatureCheck {
    private static final Set<String> KEYS =
            Set.of("Type", "Filter", "SubFilter", "ByteRange", "Contents", "Name", "Reason", "M", "Reference");
    private static final int LONGEST = 64 * 1024;

    private final PdfFile file;
    private final int revision;
    private final Cos.Dict signature;

    SignatureCheck(PdfFile file, int revision, Cos.Dict signature) {
        this.file = file;
        this.revision = revision;
        this.signature = signature;
    }

    /**
     * Checks it.
     *
     * @return the signer's certificate
     */
    X509Certificate check() throws Broken {
        if (!signature.name("Type").equals("Sig")
                || !signature.name("Filter").equals("Adobe.PPKLite")
                || !signature.name("SubFilter").equals("ETSI.CAdES.detached")
                || !KEYS.containsAll(signature.entries().keySet())) {
            throw new Broken("signature.form");
        }
        refuseOtherLimits();
        Cos.Str contents = signature.text("Contents").orElseThrow(() -> new Broken("signature.empty"));
        refuseOtherRange(contents);
        byte[] all = file.bytes(revision);
        byte[] covered = new byte[all.length - (contents.end() - contents.start())];
        System.arraycopy(all, 0, covered, 0, contents.start());
        System.arraycopy(all, contents.end(), covered, contents.start(), all.length - contents.end());
        return CmsCheck.check(withoutFilling(contents.bytes()), covered);
    }

    /** The first signature says that only signing may follow; no other says anything of the kind. */
    private void refuseOtherLimits() throws Broken {
        Cos reference = signature.get("Reference");
        if (revision > 1) {
            if (!(reference instanceof Cos.Null)) {
                throw new Broken("signature.limits");
            }
            return;
        }
        PdfView view = file.view(revision);
        List<Cos> references = view.list(reference);
        Cos.Dict only = references.size() == 1 ? view.dict(references.get(0)) : new Cos.Dict(Map.of());
        Cos.Dict parameters = view.dict(only.get("TransformParams"));
        if (!only.name("TransformMethod").equals("DocMDP")
                || !parameters.get("P").equals(new Cos.Num(2))) {
            throw new Broken("signature.limits");
        }
    }

    private void refuseOtherRange(Cos.Str contents) throws Broken {
        List<Integer> range = new ArrayList<>();
        if (signature.get("ByteRange") instanceof Cos.Arr list) {
            for (Cos item : list.items()) {
                Cos.whole(item).ifPresent(range::add);
            }
        }
        if (!contents.hex() || contents.bytes().length() > LONGEST) {
            throw new Broken("signature.empty");
        }
        int end = file.end(revision);
        if (!range.equals(List.of(0, contents.start(), contents.end(), end - contents.end()))) {
            throw new Broken("signature.range");
        }
    }

    /** The signature without the zeros that fill its place. */
    private static byte[] withoutFilling(String contents) throws Broken {
        byte[] bytes = contents.getBytes(StandardCharsets.ISO_8859_1);
        int length = derLength(bytes);
        if (length <= 0 || length > bytes.length) {
            throw new Broken("signature.empty");
        }
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                throw new Broken("signature.filling");
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static int derLength(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 0x30) {
            return 0;
        }
        int first = bytes[1] & 0xFF;
        if (first < 0x80) {
            return 2 + first;
        }
        return switch (first) {
            case 0x81 -> 3 + (bytes[2] & 0xFF);
            case 0x82 -> 4 + ((bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF);
            default -> 0;
        };
    }
}
