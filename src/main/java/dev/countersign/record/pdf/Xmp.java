package dev.countersign.record.pdf;

import dev.countersign.record.Sha256;
import dev.countersign.record.content.Attachment;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.layout.Visible;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** What the file says about itself, in XMP: what it claims to be, its title, and the digests of the files inside. */
public final class Xmp {
    /** The name of our own properties; a file without it is no record. */
    public static final String OURS = "https://countersign.dev/ns/record/1/";

    private final StringBuilder xml = new StringBuilder();

    private Xmp() {}

    static byte[] of(RecordContent content, String producer) {
        return new Xmp().write(content, producer).getBytes(StandardCharsets.UTF_8);
    }

    /** A date as XMP has it. */
    private static String date(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private String write(RecordContent content, String producer) {
        xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", () -> {
            property("pdfaid:part", "3");
            property("pdfaid:conformance", "A");
        });
        description("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", () -> property("pdfuaid:part", "1"));
        description("dc", "http://purl.org/dc/elements/1.1/", () -> {
            xml.append("<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                    .append(escape(Visible.of(content.frame().title())))
                    .append("</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>")
                    .append(escape(content.frame().language().getLanguage()))
                    .append("</rdf:li></rdf:Bag></dc:language>\n");
        });
        description("pdf", "http://ns.adobe.com/pdf/1.3/", () -> property("pdf:Producer", producer));
        content.date()
                .ifPresent(day -> description("xmp", "http://ns.adobe.com/xap/1.0/", () -> {
                    property("xmp:CreateDate", date(day));
                    property("xmp:ModifyDate", date(day));
                }));
        if (!content.attachments().isEmpty()) {
            description("cs", OURS, () -> {
                property("cs:recordId", content.recordId().text());
                for (Attachment attachment : content.attachments()) {
                    property("cs:" + attachment.property(), Sha256.of(attachment.bytes()));
                }
            });
        }
        content.frame()
                .notice()
                .ifPresent(notice -> description(
                        "cs",
                        OURS,
                        () -> property("cs:redactedCopyOf", content.recordId().text())));
        schemas(content);
        xml.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xml.toString();
    }

    private void schemas(RecordContent content) {
        xml.append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
                .append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
                .append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n")
                .append("<pdfaExtension:schemas><rdf:Bag>\n");
        schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", () -> {
            declare("part", "Integer", "Part of ISO 14289 the file conforms to");
        });
        if (!content.attachments().isEmpty()) {
            schema("Countersign decision record", OURS, "cs", () -> {
                declare("recordId", "Text", "Id of the record");
                content.attachments()
                        .forEach(a -> declare(a.property(), "Text", "SHA-256 of the attached " + a.name()));
            });
        }
        if (content.frame().notice().isPresent()) {
            schema("Countersign decision record", OURS, "cs", () -> {
                declare("redactedCopyOf", "Text", "Id of the record this is a redacted copy of");
            });
        }
        xml.append("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }

    private void schema(String name, String uri, String prefix, Runnable properties) {
        xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
        property("pdfaSchema:schema", name);
        property("pdfaSchema:namespaceURI", uri);
        property("pdfaSchema:prefix", prefix);
        xml.append("<pdfaSchema:property><rdf:Seq>\n");
        properties.run();
        xml.append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
    }

    private void declare(String name, String type, String meaning) {
        xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
        property("pdfaProperty:name", name);
        property("pdfaProperty:valueType", type);
        property("pdfaProperty:category", "internal");
        property("pdfaProperty:description", meaning);
        xml.append("</rdf:li>\n");
    }

    private void description(String prefix, String uri, Runnable properties) {
        xml.append("<rdf:Description rdf:about=\"\" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(uri)
                .append("\">\n");
        properties.run();
        xml.append("</rdf:Description>\n");
    }

    private void property(String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escape(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** The date as the file's other dictionaries have it. */
    static Optional<String> pdfDate(RecordContent content) {
        return content.date().map(day -> "D:" + day.toString().replace("-", "") + "000000Z");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
