package dev.countersign.record;

public final class RecordPreview {
    public RecordPreview(byte[] pdf) {}

    public int pageCount() {
        return 0;
    }

    public byte[] png(int page, int dpi) {
        return new byte[0];
    }
}
