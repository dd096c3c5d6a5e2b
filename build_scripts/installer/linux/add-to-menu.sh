#!/bin/sh
# Puts the program into this user's menu and lets .htb, .htr, .htroster and .htupdate files open with it; --remove takes both back.
# The program itself stays in this folder; registers and keys are elsewhere and are not touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/registrar.desktop
types=$share/mime/packages/registrar-mime.xml
if [ "${1:-}" = "--remove" ]; then
    rm -f "$entry" "$types"
else
    mkdir -p "$share/applications" "$share/mime/packages"
    escaped=$(printf '%s' "$here" | sed 's/[\\&|]/\\&/g')
    sed "s|@HERE@|$escaped|g" "$here/registrar.desktop" > "$entry"
    started=$(printf '%s' "$escaped" | sed 's/%/%%/g')  # a single % stands for something else there
    sed -i "s|^Exec=.*|Exec=\"$started/registrar-app\" %f|" "$entry"
    cp "$here/registrar-mime.xml" "$types"
fi
command -v update-mime-database >/dev/null && update-mime-database "$share/mime" || true
command -v update-desktop-database >/dev/null && update-desktop-database "$share/applications" || true
