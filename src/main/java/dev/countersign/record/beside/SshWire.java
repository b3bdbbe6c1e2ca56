package dev.countersign.record.beside;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values one after the other, each behind its length, as SSH writes them. */
final class SshWire {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds bytes without a length. */
    SshWire raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Adds a number of four bytes. */
    SshWire number(int number) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** Adds bytes. */
    SshWire bytes(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    /** Adds a text. */
    SshWire text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of it. */
    byte[] all() {
        return out.toByteArray();
    }

    /** Takes values apart. Lengths that cannot be end in an {@link IllegalArgumentException}. */
    static final class Reader {
        private final ByteBuffer rest;

        Reader(byte[] bytes) {
            this.rest = ByteBuffer.wrap(bytes);
        }

        byte[] raw(int length) {
            if (length < 0 || length > rest.remaining()) {
                throw new IllegalArgumentException("too short");
            }
            byte[] bytes = new byte[length];
            rest.get(bytes);
            return bytes;
        }

        int number() {
            return ByteBuffer.wrap(raw(Integer.BYTES)).getInt();
        }

        byte[] bytes() {
            return raw(number());
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        void end() {
            if (rest.hasRemaining()) {
                throw new IllegalArgumentException("something follows");
            }
        }
    }
}
