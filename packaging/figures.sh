#!/usr/bin/env bash
# figures.sh [--runs N] [--size FILE] PROGRAM…: how long programs take to start, median of N runs (five), and sizes.
#
# A PROGRAM is a folder with bin/countersign in it, or the launcher itself: an image, a copy, /usr/bin/countersign, or the
# plain launcher in target/countersign. All of them take turns, after one round that does not count.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname -- "$here")
. "$here/lib/common.sh"
. "$here/lib/display.sh"

runs=5
programs=()
while [ $# -gt 0 ]; do
    case $1 in
        --runs) runs=$2; shift 2 ;;
        --size) du -sm --apparent-size "$2" | awk '{ printf "size %s MB  %s\n", $1, $2 }'; shift 2 ;;
        *) programs+=("$1"); shift ;;
    esac
done
[ ${#programs[@]} -gt 0 ] || exit 0

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home XDG_STATE_HOME=$home XDG_DATA_HOME=$home XDG_CACHE_HOME=$home LC_ALL=C.UTF-8
# painted by the processor everywhere: what a machine's graphics would do says little about ours
export COUNTERSIGN_JAVA_OPTIONS=-Dprism.order=sw

launcher() { if [ -d "$1" ]; then printf '%s/bin/countersign\n' "$1"; else printf '%s\n' "$1"; fi; }

now() { local t=$EPOCHREALTIME; printf '%s\n' "$((${t/[.,]/} / 1000))"; }

time_of() {
    local begin
    case $2 in
        window) "$1" --exit-after-start "$root/samples/ready.bom.yaml" ;;
        start) "$1" --exit-after-start ;;
        matrix)
            begin=$(now)
            "$1" matrix "$root/samples/pr-repair.txt" >/dev/null
            printf '%s\n' "$(($(now) - begin))"
            ;;
    esac
}

measure() {
    local round what program took
    for round in $(seq 0 "$runs"); do
        for what in window start matrix; do
            for program in "${programs[@]}"; do
                took=$(time_of "$(launcher "$program")" "$what") && [ "${took:-0}" -gt 0 ] || fail "$program did not start"
                printf '%s\t%s\t%s\t%s\n' "$round" "$what" "$program" "$took"
            done
        done
    done
}

with_display measure | awk -F'\t' -v runs="$runs" '
    $1 > 0 { key = $2 "\t" $3; if (!(key in count)) order[++keys] = key; value[key, ++count[key]] = $4 }
    END {
        for (k = 1; k <= keys; k++) {
            key = order[k]; n = count[key]
            for (i = 1; i <= n; i++) sorted[i] = value[key, i] + 0
            for (i = 2; i <= n; i++) for (j = i; j > 1 && sorted[j] < sorted[j - 1]; j--) {
                t = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = t }
            split(key, part, "\t")
            printf "%-7s %5d ms (%d to %d, median of %d)  %s\n", part[1], sorted[int((n + 1) / 2)], sorted[1], sorted[n], n, part[2]
        }
    }'
