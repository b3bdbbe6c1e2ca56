#!/usr/bin/env bash
# Makes the image and the .deb, installs it, uses it, takes it away again, and looks at each step.
#
#   sudo packaging/test.sh [--jdk JDK] [--no-build]
#
# It needs root, because it installs a package, and a Debian with the packages named below. Everything it makes is in a
# folder of its own that goes when it ends; a screenshot of the installed window stays in target/packages.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname -- "$here")
. "$here/lib/common.sh"
. "$here/lib/display.sh"

# program, and the Debian package it comes with
needed='dpkg-deb dpkg
dpkg-shlibdeps dpkg-dev
objcopy binutils
unzip unzip
Xvfb xvfb
xdotool xdotool
import imagemagick
desktop-file-validate desktop-file-utils
update-desktop-database desktop-file-utils
appstreamcli appstream
update-mime-database shared-mime-info
gio libglib2.0-bin
man man-db'
missing=$(printf '%s\n' "$needed" | while read -r program package; do
    command -v "$program" >/dev/null || printf ' %s' "$package"
done)
if [ -n "$missing" ]; then fail "missing:$missing (apt-get install$missing)"; fi
[ "$(id -u)" = 0 ] || fail "installing a package needs root"
if dpkg-query -W countersign >/dev/null 2>&1; then fail "countersign is installed already; remove it first"; fi

work=$(mktemp -d)
trap 'rm -rf "$work"; dpkg-query -W countersign >/dev/null 2>&1 && dpkg --purge countersign >/dev/null || :' EXIT
export HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_STATE_HOME=$work/home/state
export XDG_DATA_HOME=$work/home/data XDG_CACHE_HOME=$work/home/cache LC_ALL=C.UTF-8
mkdir -p "$HOME" "$root/target/packages"
unset DISPLAY

passed=0
ok() {
    passed=$((passed + 1))
    printf 'ok %d - %s\n' "$passed" "$1"
}
wrong() { printf 'NOT ok - %s\n' "$1" >&2; exit 1; }
check() {
    local what=$1
    shift
    if "$@" >"$work/said.txt" 2>&1; then ok "$what"; else cat "$work/said.txt" >&2; wrong "$what"; fi
}

everything() { find / -xdev \( -path /proc -o -path /sys -o -path /tmp -o -path "$root" -o -path /run -o -path /dev \) -prune -o -print | sort; }

# What the package manager itself keeps or makes anew when a package comes or goes.
managers='^/var/(lib/dpkg|cache|log|lib/apt|lib/systemd)|/mimeinfo\.cache$|/icon-theme\.cache$|^/usr/share/mime(/|$)|^/usr/share/man/index|^/root/|^/home/'

check 'desktop entry is valid' desktop-file-validate "$here/linux/dev.countersign.Countersign.desktop"

"$here/package.sh" --type app-image --type deb --no-figures --out "$work/out" "$@" >"$work/made.txt"
image=$work/out/countersign
deb=$(grep '\.deb$' "$work/made.txt")
ok "made: $(basename "$deb"), $(du -m "$deb" | cut -f1) MB; image, $(du -sm --apparent-size "$image" | cut -f1) MB"

check 'AppStream data is valid' appstreamcli validate --no-net "$image/share/metainfo/dev.countersign.Countersign.metainfo.xml"
if find "$image" "$work" -name '*monocle*' | grep -q .; then wrong 'a library of the tests is in the image'; fi
ok 'no library of the tests is in the image'

# looks PROGRAM SHOT: opens the window on the sample and sees whether something is painted in it.
looks() {
    local program=$1 shot=$2 id='' colours='' process found=no try status
    COUNTERSIGN_JAVA_OPTIONS=-Dprism.order=sw "$program" "$work/release.bom.yaml" >"$work/window.txt" 2>&1 &
    process=$!
    for try in $(seq 1 120); do
        sleep 0.5
        kill -0 "$process" 2>/dev/null || { status=0; wait "$process" || status=$?; printf 'it ended with %s\n' "$status"; break; }
        id=$(xdotool search --onlyvisible --name '^Countersign' 2>/dev/null | head -n 1) || :
        if [ -z "$id" ]; then continue; fi
        import -window "$id" "$shot" 2>/dev/null || continue
        colours=$(identify -format '%k' "$shot")
        # an empty window has one colour; one with text in it has hundreds
        if [ "$colours" -gt 200 ]; then found=yes; break; fi
    done
    kill "$process" 2>/dev/null || :
    wait "$process" 2>/dev/null || :
    [ "$found" = yes ] || { cat "$work/window.txt"; printf 'window %s, colours %s, after %s looks\n' "${id:-none}" "$colours" "$try"; return 1; }
}

cp "$root/samples/ready.bom.yaml" "$work/release.bom.yaml"
check 'the image opens a painted window' with_display looks "$image/bin/countersign" "$work/image.png"
check 'the image prints a matrix without a display' sh -c "'$image/bin/countersign' matrix '$root/samples/pr-repair.txt' | grep -q 'Approve'"

cp -r "$image" "$work/another place"
printf 'the image, and a copy of it in another folder:\n'
with_display "$here/figures.sh" "$image" "$work/another place" | tee "$work/figures.txt"
awk '/ms \(/ { what = $1; if (!(what in first)) first[what] = $2; else if ($2 > first[what] * 1.25 + 50) slow = slow " " what }
    END { if (slow) { print "slower in the copy:" slow; exit 1 } }' "$work/figures.txt" || wrong 'the copy starts as fast'
ok 'the copy starts as fast'

everything >"$work/before.txt"
check 'the package installs' dpkg --install "$deb"
check 'countersign is on the path' sh -c 'command -v countersign'
check 'it says its version, commit and licences' sh -c "countersign --version | grep -q '^commit ' && countersign --version | grep -q OFL"
check 'matrix works from the path, in a folder of its own' sh -c "cd '$work' && countersign matrix release.bom.yaml --format json | grep -q '\"format\":\"matrix/1\"'"
check 'export works from the path' sh -c "cd '$work' && countersign export release.bom.yaml --pdf release.pdf && head -c 5 release.pdf | grep -q '%PDF-'"
cp "$root/samples/ready.bom.yaml" "$work/Größe.bom.yaml"
check 'a name with an umlaut opens where no locale says UTF-8' env LC_ALL=C sh -c "cd '$work' && countersign check Größe.bom.yaml"
check 'no class of the window is loaded by a command' sh -c "COUNTERSIGN_JAVA_OPTIONS='-Xlog:class+load:file=$work/loaded.txt' countersign matrix '$work/release.bom.yaml' && test -s '$work/loaded.txt' && ! grep -E 'javafx|com\.sun\.(glass|prism)|dev\.countersign\.ui' '$work/loaded.txt'"
check 'most classes come from the cache' sh -c "test \$(grep -c 'shared objects' '$work/loaded.txt') -gt 1500"
check 'the window opens and is painted' with_display looks countersign "$root/target/packages/installed.png"
check 'the manual is found' sh -c 'man -w countersign && man countersign | grep -q "^NAME"'
check 'bash completes commands' bash -c '. /usr/share/bash-completion/completions/countersign; COMP_WORDS=(countersign ma); COMP_CWORD=1; compopt() { :; }; _countersign; test "${COMPREPLY[0]}" = matrix'
check '.bom.yaml has its own type' sh -c "gio info -a standard::content-type '$work/release.bom.yaml' | grep -q 'application/vnd.countersign.bom+yaml'"
check 'and is opened by the program' grep -q 'application/vnd.countersign.bom+yaml=dev.countersign.Countersign.desktop' /usr/share/applications/mimeinfo.cache
check 'every library is named in the notices' sh -c "for jar in /opt/countersign/lib/app/*.jar; do name=\$(basename \$jar .jar); test \$name = countersign || grep -q \"\$(printf %s \$name | sed -E 's/-[0-9][^-]*(-.*)?\$//')\" /usr/share/doc/countersign/THIRD-PARTY.txt || { echo \$name; exit 1; }; done"

check 'the package goes' dpkg --purge countersign
everything >"$work/after.txt"
if diff <(grep -vE "$managers" "$work/before.txt") <(grep -vE "$managers" "$work/after.txt") >"$work/left.txt"; then
    ok 'it leaves nothing'
else
    cat "$work/left.txt" >&2
    wrong 'it leaves nothing'
fi
if grep -rlE countersign /usr/share/applications /usr/share/mime 2>/dev/null | grep .; then wrong 'no desktop file names it any more'; fi
ok 'no desktop file names it any more'
printf 'all %d passed\n' "$passed"
