#!/usr/bin/env bash
# notices.sh LICENCE IMAGE FOLDER: puts the licence, and those of everything in the image, into a folder.
#
# Every library brings its own texts where its jar holds some; the texts of those that hold none are in packaging/licences.
# A library without a text is an error: nothing is shipped whose terms are not beside it.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
licence=$1
image=$2
folder=$3
jar=$image/lib/app/countersign.jar
texts=$folder/licences

mkdir -p "$texts"
cp "$licence" "$folder/LICENSE"
unzip -p "$jar" dev/countersign/text/program/libraries.txt >"$folder/libraries.tsv"

# text_for LICENCE: the file here that holds it
text_for() { printf '%s/licences/%s.txt\n' "$here" "$1"; }

{
    printf 'Countersign is licensed under Apache-2.0 (see LICENSE). These parts of it are the work of others,\n'
    printf 'under the licences named; their texts are in the folder licences, and those of the Java runtime in\n'
    printf 'lib/runtime/legal.\n\n'
    while IFS=$'\t' read -r id version name licences; do
        artifact=${id#*:}
        printf '%s %s (%s)\n    %s\n' "$name" "$version" "$id" "$licences"
        found=no
        if [ -e "$image/lib/app/$artifact-$version.jar" ]; then
            while IFS= read -r entry; do
                mkdir -p "$texts/$artifact"
                unzip -p "$image/lib/app/$artifact-$version.jar" "$entry" >"$texts/$artifact/${entry##*/}"
                printf '    licences/%s/%s\n' "$artifact" "${entry##*/}"
                case $entry in *[Ll][Ii][Cc][Ee][Nn][SsCc]* | *about.html) found=yes ;; esac
            done < <(unzip -Z1 "$image/lib/app/$artifact-$version.jar" |
                grep -iE '(^META-INF/[^/]*(licen[sc]e|notice)[^/]*|(^|/)(licen[sc]e|notice)(\.txt|\.md)?|^about\.html)$' || :)
        fi
        IFS='|' read -r -a each <<<"${licences// /}"
        for one in "${each[@]}"; do
            if [ -r "$(text_for "$one")" ]; then
                cp "$(text_for "$one")" "$texts/$one.txt"
                printf '    licences/%s.txt\n' "$one"
                found=yes
            fi
        done
        # a licence with a copyright line in it is the library's own; one for all would name the wrong people
        if [ -r "$here/licences/of/$artifact.txt" ]; then
            mkdir -p "$texts/$artifact"
            cp "$here/licences/of/$artifact.txt" "$texts/$artifact/LICENSE"
            printf '    licences/%s/LICENSE\n' "$artifact"
            found=yes
        fi
        if [ "${id%%:*}" = font ]; then
            own=$(unzip -Z1 "$jar" | grep -i "fonts/${artifact//-/}[^/]*\(OFL\|LICENSE\)\.txt$" | head -n 1)
            [ -n "$own" ] && mkdir -p "$texts/$artifact" && unzip -p "$jar" "$own" >"$texts/$artifact/LICENSE" && found=yes
            printf '    licences/%s/LICENSE\n' "$artifact"
        fi
        if [ "$found" = no ]; then
            printf 'package: no text of the licence of %s (%s) was found\n' "$name" "$licences" >&2
            exit 1
        fi
        printf '\n'
    done <"$folder/libraries.tsv"
} >"$folder/THIRD-PARTY.txt"

# every jar stands in the list
for other in "$image"/lib/app/*.jar; do
    base=$(basename "$other" .jar)
    if [ "$base" = countersign ]; then continue; fi
    awk -F'\t' -v base="$base" '{ split($1, id, ":"); plain = id[2] "-" $2
        if (base == plain || index(base, plain "-") == 1) found = 1 } END { exit !found }' "$folder/libraries.tsv" ||
        { printf 'package: %s stands in no list of licences\n' "$base" >&2; exit 1; }
done
rm "$folder/libraries.tsv"
