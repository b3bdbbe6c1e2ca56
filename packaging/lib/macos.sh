# Makes the app and the disk image for macOS. Sourced by package.sh. Never run where this was written.
# shellcheck shell=bash disable=SC2154 # set by package.sh

modules=java.base,java.desktop,java.logging,java.management,java.naming,java.scripting,java.security.jgss,java.sql,java.xml
modules=$modules,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported
jlink='--strip-debug --no-header-files --no-man-pages --include-locales=en,de'
options=(--java-options -XX:TieredStopAtLevel=1 --java-options -XX:G1HeapRegionSize=16m --java-options -Dfile.encoding=UTF-8 --java-options -Xlog:disable)
if [ "$number" -ge 24 ]; then options+=(--java-options --sun-misc-unsafe-memory-access=allow); fi
if [ "$number" -ge 21 ]; then jlink="$jlink --compress=zip-6 --generate-cds-archive"; else jlink="$jlink --compress=2"; fi

input=$work/input
cp -R "$root/target/countersign/lib" "$input"
runtime=$work/runtime
say "making the runtime"
# shellcheck disable=SC2086 # several options
"$jdk/bin/jlink" --add-modules "$modules" $jlink --output "$runtime"

# One cache of each kind, trained with the very flags the launchers have.
if [ "$number" -ge 25 ]; then
    train() {
        local kind=$1
        shift
        say "training the cache of the $kind"
        HOME=$work/home "$runtime/bin/java" -XX:TieredStopAtLevel=1 -XX:G1HeapRegionSize=16m -Dfile.encoding=UTF-8 \
            --sun-misc-unsafe-memory-access=allow -XX:AOTCacheOutput="$work/$kind.aot" -jar "$input/countersign.jar" "$@" >/dev/null
    }
    mkdir -p "$work/home"
    train command matrix "$root/samples/pr-repair.txt"
    train window --exit-after-start "$root/samples/ready.bom.yaml"
    mv "$work"/*.aot "$input/"
    # shellcheck disable=SC2016 # jpackage's launcher fills in APPDIR
    options+=(--java-options '-XX:AOTCache=$APPDIR/window.aot')
fi

cat >"$work/bom.properties" <<'P'
extension=yaml
mime-type=application/vnd.countersign.bom+yaml
description=Agent Action BOM
P
"$jdk/bin/jpackage" --type "${types[0]}" --name Countersign --dest "$out" --input "$input" --main-jar countersign.jar \
    --main-class dev.countersign.Main --runtime-image "$runtime" --app-version "${version%%-*}" \
    --icon "$here/icon/countersign.icns" --license-file "$root/LICENSE" --file-associations "$work/bom.properties" \
    --mac-package-identifier dev.countersign.Countersign "${options[@]}"
say "made $(ls -d "$out"/Countersign*)"
