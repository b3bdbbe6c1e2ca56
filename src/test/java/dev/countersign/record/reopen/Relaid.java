package dev.countersign.record.reopen;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordJson;
import dev.countersign.record.content.Attachment;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.pdf.RecordPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records that claim another layout, as another version of the program would make them. */
final class Relaid {
    private Relaid() {}

    static byte[] withLayout(RecordInput input, int layout) {
        RecordContent content = RecordContent.of(input);
        List<Attachment> attachments = new ArrayList<>(content.attachments());
        Attachment record = attachments.remove(2);
        String json = new String(record.bytes(), StandardCharsets.UTF_8)
                .replace("\"layout\": " + RecordJson.LAYOUT, "\"layout\": " + layout);
        attachments.add(new Attachment(
                record.name(), record.mediaType(), record.property(), json.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RecordPdf.write(
                    new RecordContent(
                            content.recordId(), content.date(), content.frame(), content.blocks(), attachments),
                    out,
                    Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
