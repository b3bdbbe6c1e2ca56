# Makes packages of the image, and figures. Sourced by package.sh.
# shellcheck shell=bash disable=SC2154 # set by package.sh and image.sh

# Packages own every file they bring, so that nothing has to be run when they come or go: systems with a desktop look at
# the folders below usr/share by themselves, those without have nothing to do.
stage_tree() {
    tree=$work/tree
    rm -rf "$tree"
    mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share"
    cp -a "$image" "$tree/opt/countersign"
    ln -s ../../opt/countersign/bin/countersign "$tree/usr/bin/countersign"
    local part
    for part in applications metainfo mime man bash-completion icons; do
        mv "$tree/opt/countersign/share/$part" "$tree/usr/share/"
    done
    mkdir -p "$tree/usr/share/zsh/vendor-completions" "$tree/usr/share/fish/vendor_completions.d"
    mv "$tree/opt/countersign/share/zsh/site-functions/_countersign" "$tree/usr/share/zsh/vendor-completions/"
    mv "$tree/opt/countersign/share/fish/vendor_completions.d/countersign.fish" "$tree/usr/share/fish/vendor_completions.d/"
    mkdir -p "$tree/usr/share/doc"
    mv "$tree/opt/countersign/share/doc/countersign" "$tree/usr/share/doc/countersign"
    rm -rf "$tree/opt/countersign/share"
    ln -s ../../usr/share/doc/countersign "$tree/opt/countersign/doc"
    chmod -R u+rwX,go+rX,go-w "$tree"
    find "$tree" -exec touch -h -d "@$seconds" {} +
}

# 1.0.0-SNAPSHOT comes before 1.0.0
package_version() { printf '%s\n' "$version" | sed 's/-/~/g'; }

# What the native libraries ask for, those inside the jars included.
native_libraries() {
    local natives=$work/natives jar
    mkdir -p "$natives"
    for jar in "$image"/lib/app/*-linux*.jar; do unzip -qqo "$jar" '*.so' -d "$natives" 2>/dev/null || :; done
    # GTK 2 and sound are never loaded
    find "$natives" "$image/lib/runtime" -name '*.so' ! -name '*gtk2*' ! -name libjsound.so
    printf '%s\n' "$image/lib/runtime/bin/java"
}

make_deb() {
    local architecture depends size
    architecture=$(dpkg --print-architecture)
    stage_tree
    mkdir -p "$work/shlibs/debian"
    printf 'Source: countersign\n\nPackage: countersign\nArchitecture: any\n' >"$work/shlibs/debian/control"
    native_libraries >"$work/natives.txt"
    depends=$(cd "$work/shlibs" && xargs -d '\n' dpkg-shlibdeps -O --ignore-missing-info \
        -l"$image/lib/runtime/lib" -l"$image/lib/runtime/lib/server" <"$work/natives.txt" 2>"$work/shlibs.txt" |
        sed -n 's/^shlibs:Depends=//p')
    [ -n "$depends" ] || { cat "$work/shlibs.txt" >&2; fail "what the package depends on could not be found out"; }
    size=$(du -sk --apparent-size "$tree" | cut -f1)
    mkdir "$tree/DEBIAN"
    cat >"$tree/DEBIAN/control" <<C
Package: countersign
Version: $(package_version)
Architecture: $architecture
Section: devel
Priority: optional
Maintainer: Countersign project <packages@countersign.invalid>
Installed-Size: $size
Depends: $depends
Recommends: fonts-noto-core | fonts-dejavu-core
Description: review what coding agents may do, and sign the decision
 Countersign shows what a workflow in which a coding agent acts can do, what
 should be allowed, approved or blocked, and why. It asks only the questions
 that can change a verdict, and writes the decision as a signed PDF record.
 .
 Its commands work without a display.
C
    cp "$tree/usr/share/doc/countersign/THIRD-PARTY.txt" "$tree/usr/share/doc/countersign/copyright"
    (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
    find "$tree" -exec touch -h -d "@$seconds" {} +
    made=$out/countersign_$(package_version)_$architecture.deb
    say "packing $made"
    SOURCE_DATE_EPOCH=$seconds dpkg-deb --root-owner-group -Zxz -z3 --build "$tree" "$made" >/dev/null
}

make_rpm() {
    stage_tree
    mv "$tree/usr/share/zsh/vendor-completions" "$tree/usr/share/zsh/site-functions"
    local top=$work/rpm
    mkdir -p "$top"
    cat >"$top/countersign.spec" <<C
Name: countersign
Version: $(package_version)
Release: 1
Summary: Review what coding agents may do, and sign the decision
License: Apache-2.0
AutoReqProv: no
Requires: gtk3, libXxf86vm, mesa-libGL, libXtst, glibc
%define _build_id_links none
%define __os_install_post %{nil}
%define use_source_date_epoch_as_buildtime 1
%description
Countersign shows what a workflow in which a coding agent acts can do, what
should be allowed, approved or blocked, and why. It asks only the questions
that can change a verdict, and writes the decision as a signed PDF record.
%install
mkdir -p %{buildroot}
cp -a "$tree"/. %{buildroot}/
%files
$(cd "$tree" && find opt/countersign -maxdepth 0 -printf '/%p\n'; cd "$tree" && find usr ! -type d -printf '"/%p"\n' | grep -v '^"/usr/share/doc/')
/usr/share/doc/countersign
C
    sed -i 's#^"/usr/share/man/man1/countersign.1.gz"#/usr/share/man/man1/countersign.1.gz#' "$top/countersign.spec"
    say "packing the rpm"
    SOURCE_DATE_EPOCH=$seconds rpmbuild -bb --quiet --define "_topdir $top" --define "_rpmdir $top/out" \
        "$top/countersign.spec" >"$work/rpm.txt" 2>&1 ||
        { cat "$work/rpm.txt" >&2; fail "rpmbuild failed"; }
    made=$(find "$top/out" -name '*.rpm')
    mv "$made" "$out/"
    made=$out/$(basename "$made")
}

keep_image() {
    made=$out/countersign
    rm -rf "$made"
    cp -a "$image" "$made"
}

for type in "${types[@]}"; do
    case $type in
        deb) make_deb ;;
        rpm) make_rpm ;;
        app-image) keep_image ;;
    esac
    say "made $made"
    printf '%s\n' "$made"
    if [ "$figures" = yes ]; then du -sm --apparent-size "$made" | awk '{ printf "size %s MB  %s\n", $1, $2 }' >&2; fi
done
if [ "$figures" = yes ]; then "$here/figures.sh" "$image" "$root/target/countersign" >&2; fi
