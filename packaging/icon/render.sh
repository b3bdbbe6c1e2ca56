#!/bin/sh
# Renders the icon for the three systems; what it makes is committed, so that packaging needs none of these programs.
# On Debian they come with librsvg2-bin, icoutils and icnsutils.
set -eu
cd "$(dirname "$0")"
for program in rsvg-convert icotool png2icns; do
    command -v "$program" >/dev/null || { echo "$program is missing: librsvg2-bin, icoutils, icnsutils" >&2; exit 1; }
done
for size in 16 24 32 48 64 128 256 512; do
    drawn=countersign.svg
    if [ "$size" -le 32 ]; then drawn=countersign-small.svg; fi
    rsvg-convert -w "$size" -h "$size" "$drawn" -o "countersign-$size.png"
done
icotool -c -o countersign.ico countersign-16.png countersign-24.png countersign-32.png countersign-48.png \
    countersign-64.png --raw=countersign-256.png
png2icns countersign.icns countersign-16.png countersign-32.png countersign-48.png countersign-128.png \
    countersign-256.png countersign-512.png >/dev/null
# the window's own
for size in 16 32 48 128; do
    cp "countersign-$size.png" "../../src/main/resources/dev/countersign/ui/app/icon-$size.png"
done
