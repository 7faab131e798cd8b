#!/usr/bin/env bash
# Installs newssearch with its completions and man pages below a prefix, or takes it away again.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: ./install.sh [--prefix DIR] [--uninstall]

Builds newssearch if need be and installs it below DIR: the program in bin, what search by meaning needs in lib, completions for
bash, zsh and fish, and man pages in share. DIR is ~/.local unless told otherwise, /usr/local for root. $DESTDIR is put before it, for packagers.
--uninstall removes what was installed there.
TEXT
}

say() { printf 'install.sh: %s\n' "$*" >&2; }

if [ "$(id -u)" -eq 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
uninstall=no
while [ $# -gt 0 ]; do
    case $1 in
    --prefix)
        if [ $# -lt 2 ]; then
            say "--prefix needs a folder"
            exit 2
        fi
        prefix=$2
        shift
        ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --uninstall) uninstall=yes ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        say "unknown option '$1'"
        usage >&2
        exit 2
        ;;
    esac
    shift
done

case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
into=${DESTDIR-}$prefix
list=$into/share/newssearch/installed

# Removes the files that an earlier installation wrote down, and the folders that are empty then.
remove() {
    [ -f "$list" ] || return 0
    while IFS= read -r file; do
        rm -f "$into/$file"
        folder=$(dirname "$file")
        while [ "$folder" != . ] && rmdir "$into/$folder" 2>/dev/null; do folder=$(dirname "$folder"); done
    done <"$list"
    rm -f "$list"
    rmdir "$into/share/newssearch" "$into/share" "$into" 2>/dev/null || true
}

if [ "$uninstall" = yes ]; then
    if [ ! -f "$list" ]; then
        say "nothing is installed below $prefix"
        exit 1
    fi
    remove
    say "removed newssearch from $prefix"
    exit 0
fi

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
"$root/newssearch" version >/dev/null
built=$root/artifacts/newssearch

draft=$(mktemp -d)
trap 'rm -rf "$draft"' EXIT
if [ -f "$built/newssearch.dll" ]; then
    # Without a native compiler there is a folder of assemblies, started by the program in it.
    mkdir -p "$draft/lib/newssearch" "$draft/bin"
    cp -R "$built/." "$draft/lib/newssearch"
    ln -s ../lib/newssearch/newssearch "$draft/bin/newssearch"
else
    mkdir -p "$draft/bin"
    cp "$built/newssearch" "$draft/bin/newssearch"
    if [ -d "$built/meaning" ]; then
        mkdir -p "$draft/lib/newssearch"
        cp -R "$built/meaning" "$draft/lib/newssearch/meaning"
    fi
fi

mkdir -p "$draft/share/bash-completion/completions" "$draft/share/zsh/site-functions" "$draft/share/fish/vendor_completions.d"
"$built/newssearch" completion bash >"$draft/share/bash-completion/completions/newssearch"
"$built/newssearch" completion zsh >"$draft/share/zsh/site-functions/_newssearch"
"$built/newssearch" completion fish >"$draft/share/fish/vendor_completions.d/newssearch.fish"
"$built/newssearch" man "$draft/share/man/man1"

if ! mkdir -p "$into" 2>/dev/null || [ ! -w "$into" ]; then
    say "cannot write to $into; name another folder with --prefix, or become root"
    exit 2
fi

remove
(cd "$draft" && find . ! -type d | sed 's|^\./||' | sort) >"$draft.list"
while IFS= read -r file; do
    mkdir -p "$into/$(dirname "$file")"
    # Replaced, not written over: a program that is running keeps its own file.
    rm -f "$into/$file"
    cp -P "$draft/$file" "$into/$file"
done <"$draft.list"
mkdir -p "$(dirname "$list")"
mv "$draft.list" "$list"
say "installed newssearch in $prefix/bin"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) say "that folder is not on your PATH" ;; esac
