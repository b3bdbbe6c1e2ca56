package dev.countersign.source.plain;

import dev.countersign.model.AgentActionBom;
import java.util.List;

/** The plain text form as a Markdown page: a heading with the name, bold labels, bullets. Read by {@link PlainText}. */
public final class Markdown {
    private Markdown() {}

    /** Writes a document as a Markdown page. */
    public static Written write(AgentActionBom bom) {
        StringBuilder page = new StringBuilder();
        List<Form.Part> parts = Form.of(bom);
        boolean headed = isHeading(bom.workflow().name());
        if (headed) {
            page.append("# ").append(bom.workflow().name()).append("\n");
        }
        for (Form.Part part : parts) {
            if (!(headed && part.label() == Label.WORKFLOW)) {
                page.append("\n**").append(part.label().word()).append(":**");
                append(page, part);
            }
        }
        String text = page.toString().strip() + "\n";
        return new Written(text, Loss.of(bom, text));
    }

    private static void append(StringBuilder page, Form.Part part) {
        if (part.label().holds() == Label.Holds.ITEMS) {
            page.append("\n\n");
            part.items().forEach(item -> page.append("- ").append(item).append("\n"));
        } else {
            page.append(" ").append(part.items().get(0)).append("\n");
        }
    }

    private static boolean isHeading(String name) {
        List<AgentActionBom> read = PlainText.read("# " + name + "\n\nOwner: x\n");
        return !name.isEmpty()
                && read.size() == 1
                && read.get(0).workflow().name().equals(name);
    }
}
