package dev.countersign.record.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile (version 2, a display with three curves and a matrix) for sRGB, as IEC 61966-2-1 defines it. Made here
 * rather than taken from the JDK, whose own profile differs from one JDK to the next.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final String NAME = "sRGB IEC61966-2-1";

    /** White and the three colours as XYZ under D50, in parts of 65,536. */
    private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

    private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
    private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
    private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

    private SrgbProfile() {}

    private record Entry(String name, byte[] data) {}

    static byte[] bytes() {
        byte[] curve = curve();
        Entry[] entries = {
            new Entry("desc", description()),
            new Entry("cprt", copyright()),
            new Entry("wtpt", xyz(WHITE)),
            new Entry("rXYZ", xyz(RED)),
            new Entry("gXYZ", xyz(GREEN)),
            new Entry("bXYZ", xyz(BLUE)),
            new Entry("rTRC", curve),
            new Entry("gTRC", curve),
            new Entry("bTRC", curve)
        };
        return write(out -> {
            int table = 4 + entries.length * 12;
            int end = HEADER + table;
            int curveAt = 0;
            byte[] data = new byte[0];
            int[] offsets = new int[entries.length];
            for (int i = 0; i < entries.length; i++) {
                boolean again = entries[i].data() == curve && curveAt > 0;
                offsets[i] = again ? curveAt : end + data.length;
                if (!again) {
                    curveAt = entries[i].data() == curve ? offsets[i] : curveAt;
                    data = join(data, entries[i].data());
                }
            }
            header(out, end + data.length);
            out.writeInt(entries.length);
            for (int i = 0; i < entries.length; i++) {
                out.write(ascii(entries[i].name()));
                out.writeInt(offsets[i]);
                out.writeInt(entries[i].data().length);
            }
            out.write(data);
        });
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02100000);
        out.write(ascii("mntrRGB XYZ "));
        out.write(new byte[] {0x07, (byte) 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0});
        out.write(ascii("acsp"));
        out.write(new byte[28]);
        for (int part : WHITE) {
            out.writeInt(part);
        }
        out.write(new byte[HEADER - 80]);
    }

    private static byte[] description() {
        return write(out -> {
            out.write(ascii("desc"));
            out.writeInt(0);
            out.writeInt(NAME.length() + 1);
            out.write(ascii(NAME));
            out.write(0);
            out.write(new byte[4 + 4 + 2 + 1 + 67]);
        });
    }

    private static byte[] copyright() {
        return write(out -> {
            out.write(ascii("text"));
            out.writeInt(0);
            out.write(ascii("No copyright, use freely"));
            out.write(0);
        });
    }

    private static byte[] xyz(int[] parts) {
        return write(out -> {
            out.write(ascii("XYZ "));
            out.writeInt(0);
            for (int part : parts) {
                out.writeInt(part);
            }
        });
    }

    private static byte[] curve() {
        return write(out -> {
            out.write(ascii("curv"));
            out.writeInt(0);
            out.writeInt(CURVE_POINTS);
            for (int i = 0; i < CURVE_POINTS; i++) {
                double value = (double) i / (CURVE_POINTS - 1);
                double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
                out.writeShort((int) StrictMath.rint(linear * 65535));
            }
        });
    }

    private static byte[] join(byte[] one, byte[] other) {
        int padding = (4 - other.length % 4) % 4;
        return write(out -> {
            out.write(one);
            out.write(other);
            out.write(new byte[padding]);
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
