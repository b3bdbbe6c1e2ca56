# Makes the image for Linux: $work/image/countersign. Sourced by package.sh.
# shellcheck shell=bash disable=SC2154,SC2086 # set by package.sh; options are several

# What our classes and libraries ask for, and what they find only when they run: curves (crypto.ec), tokens
# (crypto.cryptoki), German numbers and days (localedata), flight recording in JavaFX (jfr).
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.scripting,java.security.jgss,java.sql,java.xml
modules=$modules,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported

# One compiler tier and large heap regions, as in the plain launcher: src/main/launcher/countersign says why.
options='-XX:TieredStopAtLevel=1 -XX:G1HeapRegionSize=16m -Dfile.encoding=UTF-8'
if [ "$number" -ge 24 ]; then options="$options --sun-misc-unsafe-memory-access=allow"; fi
if [ "$number" -ge 25 ]; then cache=aot; else cache=jsa; fi

make_image() {
    local jlink='--strip-debug --no-header-files --no-man-pages --include-locales=en,de'
    if [ "$number" -ge 21 ]; then
        jlink="$jlink --compress=zip-6 --generate-cds-archive"
    else
        jlink="$jlink --compress=2"
    fi
    say "making the runtime and the image"
    "$jdk/bin/jpackage" --type app-image --name countersign --dest "$work/image" \
        --input "$root/target/countersign/lib" --main-jar countersign.jar --main-class dev.countersign.Main \
        --app-version "${version%%-*}" --icon "$here/icon/countersign-256.png" \
        --add-modules "$modules" --jlink-options "$jlink" >/dev/null
    image=$work/image/countersign
    # jpackage's own launcher asks dpkg and rpm at each start, knows nothing of the locale and has one set of options
    rm -f "$image/bin/countersign" "$image/lib/libapplauncher.so" "$image/lib/app/countersign.cfg"
    rm -f "$image/lib/app/.jpackage.xml"
    if [ ! -e "$image/lib/runtime/lib/server/classes.jsa" ]; then
        "$image/lib/runtime/bin/java" -Xshare:dump >/dev/null 2>&1 || fail "the archive of Java's own classes was not made"
    fi
}

make_launcher() {
    local commands
    commands=$("$jdk/bin/java" -jar "$image/lib/app/countersign.jar" manual commands | paste -sd'|' | sed 's/|/ | /g')
    sed -e "s/@COMMANDS@/$commands/" -e "s/@TIME@/$seconds/g" -e "s/@CACHE@/$cache/" -e "s/@OPTIONS@/$options/" \
        "$here/linux/countersign" >"$image/bin/countersign"
    chmod 755 "$image/bin/countersign"
}

# What desktop, shells and readers of manuals find in the image; packages put it where the system looks for it.
add_share() {
    local share=$image/share size
    mkdir -p "$share/applications" "$share/metainfo" "$share/mime/packages" "$share/man/man1" \
        "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d" \
        "$share/icons/hicolor/scalable/apps" "$share/doc/countersign"
    cp "$here/linux/dev.countersign.Countersign.desktop" "$share/applications/"
    cp "$here/linux/dev.countersign.Countersign.xml" "$share/mime/packages/"
    sed -e "s/@VERSION@/${version%%-*}/" -e "s/@DATE@/$(date -u -d "@$seconds" +%F)/" \
        "$here/linux/dev.countersign.Countersign.metainfo.xml" \
        >"$share/metainfo/dev.countersign.Countersign.metainfo.xml"
    for size in 16 24 32 48 64 128 256 512; do
        mkdir -p "$share/icons/hicolor/${size}x$size/apps" "$share/icons/hicolor/${size}x$size/mimetypes"
        cp "$here/icon/countersign-$size.png" "$share/icons/hicolor/${size}x$size/apps/countersign.png"
    done
    cp "$here/icon/countersign.svg" "$share/icons/hicolor/scalable/apps/countersign.svg"
    find "$share/icons" -type d -empty -delete
    manual man | gzip -9n >"$share/man/man1/countersign.1.gz"
    manual bash >"$share/bash-completion/completions/countersign"
    manual zsh >"$share/zsh/site-functions/_countersign"
    manual fish >"$share/fish/vendor_completions.d/countersign.fish"
    cp "$root/README.md" "$root/CHANGELOG.md" "$share/doc/countersign/"
    "$here/lib/notices.sh" "$root/LICENSE" "$image" "$share/doc/countersign"
}

manual() { "$jdk/bin/java" -jar "$image/lib/app/countersign.jar" manual "$1"; }

# One time for everything: caches know their files by it, and packages come out the same.
set_times() { find "$image" -exec touch -h -d "@$seconds" {} +; }

# train KIND ARGUMENT…: starts the program once so that what it loads is in the next one's cache.
train() {
    local kind=$1 how made=$image/lib/app/$1.$cache
    shift
    if [ "$cache" = aot ]; then how=-XX:AOTCacheOutput=$made; else how=-XX:ArchiveClassesAtExit=$made; fi
    say "training the cache of the $kind"
    env HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_STATE_HOME="$work/home" XDG_DATA_HOME="$work/home" \
        XDG_CACHE_HOME="$work/home" COUNTERSIGN_TRAINING="$how" LC_ALL=C.UTF-8 "$image/bin/countersign" "$@" \
        >"$work/training.txt" 2>&1 || { cat "$work/training.txt" >&2; fail "the program did not start for training"; }
    [ -s "$made" ] || { cat "$work/training.txt" >&2; fail "no cache of the $kind was made"; }
    chmod 644 "$made"
    touch -d "@$seconds" "$made"
}

# Where there is neither a display nor Xvfb: the headless platform of the tests draws into memory. It may not stand on the
# class path of a cache, so that only the names of the classes are taken from its start, and the cache is made of those.
train_headless() {
    local made=$image/lib/app/window.jsa monocle list=$work/classes.txt jar=$image/lib/app/countersign.jar linked=''
    monocle=$(headless_platform)
    say "training the cache of the window, without a display"
    env HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_STATE_HOME="$work/home" XDG_DATA_HOME="$work/home" \
        XDG_CACHE_HOME="$work/home" "$image/lib/runtime/bin/java" $options -Xlog:disable -XX:DumpLoadedClassList="$list" \
        -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw -cp "$jar:$monocle" dev.countersign.Main \
        --exit-after-start "$root/samples/ready.bom.yaml" >"$work/training.txt" 2>&1 ||
        { cat "$work/training.txt" >&2; fail "the program did not start for training"; }
    if [ "$number" -ge 25 ]; then linked=-XX:+AOTClassLinking; fi
    exec 9<"$image/lib/app"
    if [ "$cache" = jsa ]; then jar=/proc/self/fd/9/countersign.jar; fi
    "$image/lib/runtime/bin/java" $options -Xlog:disable -Xshare:dump -XX:SharedClassListFile="$list" $linked \
        -XX:SharedArchiveFile="$made" -jar "$jar" >"$work/training.txt" 2>&1
    exec 9<&-
    [ -s "$made" ] || { cat "$work/training.txt" >&2; fail "no cache of the window was made"; }
    chmod 644 "$made"
    touch -d "@$seconds" "$made"
}

# The jar of the headless platform, which Maven keeps for the tests.
headless_platform() {
    local version jar
    version=$(sed -n 's/.*<monocle.version>\(.*\)<.*/\1/p' "$root/pom.xml")
    jar=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/testfx/openjfx-monocle/$version/openjfx-monocle-$version.jar
    [ -r "$jar" ] || fail "no display, no Xvfb, and no $jar: run mvn verify once, or install xvfb"
    printf '%s\n' "$jar"
}

train_caches() {
    mkdir -p "$work/home"
    train command matrix "$root/samples/pr-repair.txt"
    if [ -n "${DISPLAY:-}" ] || command -v Xvfb >/dev/null; then
        with_display train window --exit-after-start "$root/samples/ready.bom.yaml"
    else
        train_headless
    fi
}

seconds=$(source_seconds "$root")
make_image
make_launcher
add_share
set_times
train_caches
