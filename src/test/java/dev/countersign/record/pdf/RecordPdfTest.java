package dev.countersign.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.Paper;
import dev.countersign.record.RecordId;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordJson;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.Samples;
import dev.countersign.record.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPdfTest {
    private static final RecordInput READY = Samples.input("ready.bom.yaml");

    /** Run with {@code -Dgolden.update=true} to write what is printed now. */
    @ParameterizedTest
    @CsvSource({"ready,en", "ready,de", "unicode,en", "empty,de"})
    void thePagesSayWhatTheyAlwaysSaid(String sample, String language) throws IOException {
        RecordOptions options =
                RecordOptions.DEFAULT.in(Locale.forLanguageTag(language)).classified("Internal");
        String text = Pdf.text(Pdf.of(Samples.input(sample + ".bom.yaml", options)));
        Path golden = Path.of("src/test/resources/dev/countersign/record", sample + "." + language + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource({
        "ar-EG,Asia/Tokyo",
        "tr-TR,America/Los_Angeles",
        "fa-IR-u-nu-arabext,UTC",
        "de-DE,Europe/Berlin",
        "hi-IN,Asia/Kolkata"
    })
    void theBytesAreTheSameInEveryPartOfTheWorld(String locale, String zone) {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        List<byte[]> here = files();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            List<byte[]> there = files();
            for (int i = 0; i < here.size(); i++) {
                assertThat(Sha256.of(there.get(i))).isEqualTo(Sha256.of(here.get(i)));
            }
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of("ready.bom.yaml", "unicode.bom.yaml", "empty.bom.yaml")) {
            files.add(Pdf.of(Samples.input(name)));
            files.add(Pdf.of(Samples.input(name, new RecordOptions(Locale.GERMAN, Paper.LETTER, "Intern", Set.of(5)))));
        }
        return files;
    }

    @Test
    void theFilesInsideAreTheFilesThatWereGiven() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(READY))) {
            Map<String, byte[]> inside = new LinkedHashMap<>();
            for (Map.Entry<String, PDComplexFileSpecification> file : document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .entrySet()) {
                assertThat(file.getValue().getFilename()).isEqualTo(file.getKey());
                assertThat(file.getValue().getCOSObject().getNameAsString("AFRelationship"))
                        .isEqualTo("Source");
                inside.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
            assertThat(inside).containsOnlyKeys("document.bom.yaml", "posture.yaml", "record.json");
            assertThat(inside.get("document.bom.yaml")).isEqualTo(READY.documentYaml());
            assertThat(inside.get("posture.yaml")).isEqualTo(READY.postureYaml());
            assertThat(inside.get("record.json")).isEqualTo(RecordJson.of(READY));
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            assertThat(associated.size()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                assertThat(inside).containsKey(((COSDictionary) associated.getObject(i)).getString(COSName.UF));
            }
        }
    }

    @Test
    void theFileNamesTheDigestsOfTheFilesInside() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(READY))) {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<cs:recordId>" + RecordId.of(READY) + "<")
                    .contains("<cs:documentSha256>" + Sha256.of(READY.documentYaml()) + "<")
                    .contains("<cs:postureSha256>" + Sha256.of(READY.postureYaml()) + "<")
                    .contains("<cs:recordJsonSha256>" + Sha256.of(RecordJson.of(READY)) + "<");
        }
    }

    @Test
    void aHostileTitleIsShownEverywhereAsItIs() throws IOException {
        RecordInput input = Samples.of("""
                format: agent_action_bom/1
                workflow: {name: "a\\u202Eb</rdf:li>&<x> \\0 中"}
                """);
        String shown = "a[U+202E]b</rdf:li>&<x> [U+0000] [U+4E2D]";
        byte[] pdf = Pdf.of(input);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Decision record: " + shown);
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        assertThat(Pdf.text(pdf, 2, 2)).contains("Decision record · " + shown);
        assertThat(Pdf.text(pdf)).doesNotContain("\u202E");
    }

    @Test
    void bookmarksLeadToEachSection() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(READY))) {
            List<String> titles = new ArrayList<>();
            int before = -1;
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                int page = document.getPages().indexOf(item.findDestinationPage(document));
                assertThat(page).isGreaterThanOrEqualTo(before);
                before = page;
            }
            assertThat(titles)
                    .containsExactly(
                            "1  The decision",
                            "2  The matrix",
                            "3  Review questions",
                            "4  Proof packet",
                            "5  Contradictions and open points",
                            "6  Evidence",
                            "7  Decision log",
                            "8  Sign-off",
                            "9  How to check this record without us");
        }
    }

    @Test
    void fieldsAreReservedForThoseWhoMustSignAndTwoOthers() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(READY))) {
            Map<String, Integer> pages = new LinkedHashMap<>();
            for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
                assertThat(field.getPartialName()).doesNotContain(".");
                if (field instanceof PDSignatureField signature) {
                    assertThat(signature.getSignature()).isNull();
                    assertThat(signature.getAlternateFieldName()).isNotBlank();
                    PDAnnotationWidget widget = signature.getWidgets().get(0);
                    assertThat(widget.getRectangle().getHeight()).isGreaterThan(50);
                    assertThat(widget.getPage().getAnnotations()).contains(widget);
                    pages.put(field.getFullyQualifiedName(), document.getPages().indexOf(widget.getPage()));
                }
            }
            assertThat(pages)
                    .containsOnlyKeys(
                            "sign.appsec", "sign.platform", "sign.engineering", "sign.other.1", "sign.other.2")
                    .containsEntry("sign.appsec", 0)
                    .containsEntry("sign.engineering", 0);
            assertThat(pages.get("sign.other.1")).isPositive();
        }
    }

    @Test
    void aDraftSaysSoOnEveryPageAndAReadyRecordNowhere() throws IOException {
        byte[] draft = Pdf.of(Samples.input("empty.bom.yaml"));
        int pages = pages(draft);
        for (int page = 1; page <= pages; page++) {
            assertThat(Pdf.text(draft, page, page)).contains("DRAFT").contains("Page " + page + " of " + pages);
        }
        assertThat(Pdf.text(draft)).contains("Name the people who answer for the workflow.");
        assertThat(READY.matrix().isReady()).isTrue();
        assertThat(Pdf.text(Pdf.of(READY))).doesNotContain("DRAFT");
    }

    @Test
    void whatIsOpenIsListedAlsoWhereItsSectionIsLeftOut() throws IOException {
        RecordInput input = Samples.input("empty.bom.yaml", RecordOptions.DEFAULT.without(Set.of(5)));
        assertThat(Pdf.text(Pdf.of(input)))
                .contains("Name the people who answer for the workflow.")
                .contains("listed in section 8");
    }

    @Test
    void everyCombinationOfSectionsCanBeLeftOut() throws IOException {
        List<Integer> optional = List.of(3, 4, 5, 6, 7, 9);
        for (int mask = 0; mask < 1 << optional.size(); mask++) {
            Set<Integer> without = new HashSet<>();
            for (int i = 0; i < optional.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    without.add(optional.get(i));
                }
            }
            byte[] pdf = Pdf.of(Samples.input("ready.bom.yaml", RecordOptions.DEFAULT.without(without)));
            assertThat(bookmarks(pdf)).as(without.toString()).hasSize(9 - without.size());
            if (!without.isEmpty()) {
                assertThat(Pdf.text(pdf)).contains("Left out of this copy");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "letter"})
    void thePaperIsTheOneAskedFor(String paper) throws IOException {
        Paper asked = Paper.valueOf(paper.toUpperCase(Locale.ROOT));
        try (PDDocument document = Loader.loadPDF(Pdf.of(READY.with(RecordOptions.DEFAULT.on(asked))))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(asked.width());
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(asked.height());
        }
    }

    @Test
    void loosenedUndecidedAndComputedRowsAreMarkedOnPageOne() throws IOException {
        assertThat(Pdf.text(Pdf.of(READY), 1, 1))
                .contains("issue tracker comment · loosened until 31 January 2027, computed: approve");
        assertThat(Pdf.text(Pdf.of(Samples.input("unicode.bom.yaml")), 1, 1))
                .contains("Undecided, treated as blocked")
                .contains("computed, nobody has decided");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static List<String> bookmarks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            return titles;
        }
    }
}
