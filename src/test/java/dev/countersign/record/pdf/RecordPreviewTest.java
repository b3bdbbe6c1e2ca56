package dev.countersign.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.record.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordPreviewTest {
    private static final byte[] READY = Pdf.of(Samples.input("ready.bom.yaml"));

    @Test
    void aPageIsDrawnAtItsScale() throws IOException {
        try (RecordPreview preview = RecordPreview.of(READY)) {
            BufferedImage image = preview.image(0, 0.5);
            assertThat(image.getWidth()).isCloseTo(Math.round(preview.width(0) / 2), within(1));
            assertThat(image.getHeight()).isCloseTo(Math.round(preview.height(0) / 2), within(1));
            BufferedImage png = ImageIO.read(new ByteArrayInputStream(preview.png(0, 0.5)));
            assertThat(png.getWidth()).isEqualTo(image.getWidth());
            assertThat(colors(image)).as("the amber of the outcome").contains(0xFFF8C5);
        }
    }

    @Test
    void aPageThatWasJustLookedAtIsNotDrawnAgain() throws IOException {
        try (RecordPreview preview = RecordPreview.of(READY)) {
            BufferedImage first = preview.image(0, 0.2);
            assertThat(preview.image(0, 0.2)).isSameAs(first);
            for (int i = 1; i <= 12; i++) {
                preview.image(0, 0.2 + i / 100.0);
            }
            assertThat(preview.image(0, 0.2))
                    .as("forgotten after twelve others")
                    .isNotSameAs(first);
        }
    }

    @Test
    void thereIsNoPageBeyondTheLast() throws IOException {
        try (RecordPreview preview = RecordPreview.of(READY)) {
            int pages = preview.pages();
            assertThatThrownBy(() -> preview.image(pages, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** PDFBox lists the fonts of the system, and writes down what it found, only when a font is missing in the file. */
    @Test
    void noFontsAreLookedForOutsideTheFile(@TempDir Path home) throws IOException {
        String before = System.getProperty("user.home");
        System.setProperty("user.home", home.toString());
        try (RecordPreview preview = RecordPreview.of(READY)) {
            for (int page = 0; page < preview.pages(); page++) {
                preview.image(page, 0.3);
            }
        } finally {
            System.setProperty("user.home", before);
        }
        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colors;
    }

    private static org.assertj.core.data.Offset<Integer> within(int pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }
}
