package dev.countersign.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** The action path picture in the record: a figure with words instead of it, in parts where there are many paths. */
class PathFigureTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static RecordInput rows(int count) {
        String[] classes = {"read", "deploy", "delete", "write_branch", "comment", "secret_access", "unclassified"};
        StringBuilder yaml =
                new StringBuilder("format: agent_action_bom/1\nworkflow: {name: Any, repository: a/b}\ncredentials:\n"
                        + "  - {id: c1, name: \"a \u05e9\u05dc\u05d5\u05dd token\", scope: organization}\n"
                        + "  - {id: c2, scope: unknown}\n" + (count == 0 ? "" : "actions:\n"));
        for (int i = 0; i < count; i++) {
            yaml.append("  - {id: r%d, name: \"%s %d\", class: %s, target: \"%s\", credential: %s}\n"
                    .formatted(
                            i,
                            i % 4 == 0 ? "x".repeat(90) : "name\\u202e",
                            i,
                            classes[i % classes.length],
                            i % 3 == 0 ? "" : "target " + i % 5,
                            List.of("c1", "c2", "none", "gone", "unknown").get(i % 5)));
        }
        return Samples.of(yaml.toString());
    }

    private record Figure(String spoken, float[] box) {}

    private static List<Figure> figures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Figure> figures = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), figures);
            return figures;
        }
    }

    private static void collect(PDStructureNode node, List<Figure> figures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    COSArray box = (COSArray) element.getCOSObject()
                            .getCOSDictionary(COSName.A)
                            .getDictionaryObject(COSName.getPDFName("BBox"));
                    figures.add(new Figure(element.getAlternateDescription(), box.toFloatArray()));
                }
                collect(element, figures);
            }
        }
    }

    @Test
    void thePictureIsAFigureThatSaysEveryPath() throws IOException {
        List<Figure> figures = figures(Pdf.of(Samples.input("ready.bom.yaml", RecordOptions.DEFAULT)));
        assertThat(figures).singleElement().satisfies(figure -> {
            assertThat(figure.spoken())
                    .contains("Agent: ", "write branch", "Needs approval", "bypass required checks", "Blocked");
            assertThat(figure.box()[0]).isGreaterThan(0);
            assertThat(figure.box()[2] - figure.box()[0]).isGreaterThan(400);
            assertThat(figure.box()[3] - figure.box()[1]).isGreaterThan(100);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 40, 41, 300})
    void manyPathsConformAndNoFigureLeavesItsPage(int rows) throws Exception {
        byte[] pdf = Pdf.of(rows(rows));
        List<Figure> figures = figures(pdf);
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.box()[1]).isGreaterThan(40);
            assertThat(figure.box()[3]).isLessThan(800);
        });
        assertThat(ConformanceTest.violations(pdf, "3a")).isEmpty();
        assertThat(ConformanceTest.violations(pdf, "ua1")).isEmpty();
        assertThat(Pdf.of(rows(rows))).isEqualTo(pdf);
    }

    @Test
    void aRedactedCopySaysNoNameOfACredentialInItsPicture() throws IOException {
        RecordInput input = rows(12);
        assertThat(figures(Pdf.of(RecordContent.of(input))).get(0).spoken()).contains(" token");
        assertThat(figures(Pdf.of(RecordContent.redacted(input))).get(0).spoken())
                .doesNotContain(" token")
                .contains("[credential 1]");
    }

    @Test
    void aDocumentWithoutRowsHasNoPicture() throws IOException {
        assertThat(figures(Pdf.of(rows(0)))).isEmpty();
    }
}
