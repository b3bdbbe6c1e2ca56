#!/usr/bin/env bash
# Turns a checkout into what is installed. See packaging/README.md.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname -- "$here")
. "$here/lib/common.sh"
. "$here/lib/display.sh"

usage() {
    cat <<'U'
usage: packaging/package.sh [--type app-image|deb|rpm|dmg]… [--out DIR] [--jdk JDK] [--no-build] [--no-figures]

  --type TYPE     app-image (the default): a folder that runs from anywhere; deb, rpm: packages; dmg: on macOS only.
                  Given several times, all are made of one image
  --out DIR       where to; target/packages otherwise
  --jdk JDK       the JDK whose runtime goes into it: 17 or later; otherwise JAVA_HOME, otherwise the newest found
  --no-build      takes target/countersign as it is, without Maven
  --no-figures    does not measure how long the result takes to start
U
}

types=()
out=$root/target/packages
jdk=
build=yes
figures=yes
while [ $# -gt 0 ]; do
    case $1 in
        --type) types+=("${2:?"--type needs one of app-image, deb, rpm, dmg"}"); shift 2 ;;
        --out) out=${2:?"--out needs a folder"}; shift 2 ;;
        --jdk) jdk=${2:?"--jdk needs a folder"}; shift 2 ;;
        --no-build) build=no; shift ;;
        --no-figures) figures=no; shift ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
[ ${#types[@]} -gt 0 ] || types=(app-image)
# what is missing is said before the long part begins
for type in "${types[@]}"; do
    case $(uname -s)-$type in
        Linux-app-image | Darwin-app-image | Darwin-dmg) ;;
        Linux-deb) need dpkg-deb dpkg; need dpkg-shlibdeps dpkg-dev ;;
        Linux-rpm) need rpmbuild rpm ;;
        *) fail "$type cannot be made on $(uname -s)" ;;
    esac
done
if [ "$(uname -s)" = Linux ]; then need objcopy binutils; need unzip unzip; fi

jdk=$(find_jdk "$jdk")
number=$(jdk_number "$jdk")
mkdir -p "$out"
out=$(cd "$out" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say "JDK $number in $jdk"

if [ "$build" = yes ]; then
    say "building with Maven"
    (cd "$root" && JAVA_HOME=$jdk mvn -q -B -DskipTests package)
fi
[ -r "$root/target/countersign/lib/countersign.jar" ] || fail "target/countersign is not there; leave --no-build out"
version=$(program_version "$jdk" "$root/target/countersign")
say "Countersign $version"

if [ "$(uname -s)" = Darwin ]; then
    . "$here/lib/macos.sh"
else
    . "$here/lib/image.sh"
    . "$here/lib/packages.sh"
fi
