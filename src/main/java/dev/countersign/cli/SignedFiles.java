package dev.countersign.cli;

import dev.countersign.record.beside.BesideKind;
import dev.countersign.record.beside.SignedFile;
import dev.countersign.record.beside.SshKey;
import dev.countersign.record.file.Broken;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.sign.KeyRefused;
import dev.countersign.record.sign.SigningIdentity;
import dev.countersign.record.sign.Statement;
import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A signed record and the signatures beside it. */
final class SignedFiles {
    private final Path pdf;
    private final Statement statement;
    private final SigningIdentity identity;
    private final byte[] record;

    SignedFiles(Path pdf, Statement statement, SigningIdentity identity, byte[] record) {
        this.pdf = pdf;
        this.statement = statement;
        this.identity = identity;
        this.record = record;
    }

    /** Each file with its bytes. The record is the last: where it is, the others are. */
    Map<Path, byte[]> all(List<BesideKind> beside) throws KeyRefused {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (!beside.isEmpty()) {
            SignedFile signed = new SignedFile(pdfName(), record, recordId(), statement);
            for (BesideKind kind : beside) {
                files.put(place(kind), kind.write(signed, identity));
            }
        }
        files.put(pdf, record);
        return files;
    }

    /** Says what was written beside the record, and how others recognise the key. */
    void say(List<BesideKind> beside, Texts texts, Console console) throws KeyRefused {
        for (BesideKind kind : beside.stream().distinct().toList()) {
            console.printLine(texts.get(
                    "sign.beside." + kind.word(), Complaints.name(place(kind).toString())));
            if (kind == BesideKind.SSH) {
                console.printLine(SshKey.of(identity.certificate()).allowedSigner(statement.role(), statement.name()));
            }
        }
    }

    private Path place(BesideKind kind) {
        return pdf.resolveSibling(kind.fileName(pdfName(), statement.role()));
    }

    private String pdfName() {
        return String.valueOf(pdf.getFileName());
    }

    private String recordId() {
        try {
            return Reopening.open(record).facts().recordId();
        } catch (Broken e) {
            throw new IllegalStateException(e);
        }
    }
}
