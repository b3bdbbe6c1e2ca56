# What the scripts here share.
# shellcheck shell=bash

say() { printf 'package: %s\n' "$*" >&2; }

fail() {
    printf 'package: %s\n' "$*" >&2
    exit 1
}

# need PROGRAM PACKAGE: says which Debian package brings a program that is not there.
need() { command -v "$1" >/dev/null || fail "$1 is missing; on Debian it comes with the package $2"; }

# The number of a JDK: 17, 25; 0 when it does not say one.
jdk_number() {
    local said
    said=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
    printf '%s\n' "${said:-0}"
}

is_jdk() { [ -x "$1/bin/jlink" ] && [ -x "$1/bin/jpackage" ] && [ "$(jdk_number "$1")" -ge 17 ]; }

# find_jdk NAMED: the JDK that was named, else that of JAVA_HOME, else the newest found.
find_jdk() {
    local named=$1 best='' candidate
    if [ -n "$named" ]; then
        is_jdk "$named" || fail "--jdk $named is no JDK 17 or later with jlink and jpackage"
        best=$named
    elif [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
        best=$JAVA_HOME
    else
        for candidate in /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$(java_on_path)"; do
            if is_jdk "$candidate" && { [ -z "$best" ] || [ "$(jdk_number "$candidate")" -gt "$(jdk_number "$best")" ]; }; then
                best=$candidate
            fi
        done
        [ -n "$best" ] || fail "no JDK 17 or later with jlink and jpackage was found; name one with --jdk"
    fi
    (cd "$best" && pwd -P)
}

java_on_path() {
    local java
    java=$(command -v java) || return 0
    java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
    printf '%s\n' "${java%/bin/java}"
}

# program_version JDK PROGRAM: what the program itself says.
program_version() { "$1/bin/java" -jar "$2/lib/countersign.jar" --version | sed -n '1s/^countersign //p'; }

# The seconds that all files in a package carry: those of the commit, else those of the pom.
source_seconds() {
    local pom
    if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
        printf '%s\n' "$SOURCE_DATE_EPOCH"
    elif ! git -C "$1" log -1 --format=%ct 2>/dev/null; then
        pom=$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$1/pom.xml")
        date -u -d "$pom" +%s
    fi
}
