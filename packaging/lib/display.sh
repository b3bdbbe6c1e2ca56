# A display for what has to show a window: the one there is, else one in memory.
# shellcheck shell=bash

# with_display COMMAND…
with_display() {
    if [ -n "${DISPLAY:-}" ]; then
        "$@"
        return
    fi
    need Xvfb xvfb
    local number server
    coproc XVFB { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 2>/dev/null; }
    server=$XVFB_PID
    read -r number <&"${XVFB[0]}"
    local status=0
    DISPLAY=:$number "$@" || status=$?
    kill "$server" 2>/dev/null || :
    wait "$server" 2>/dev/null || :
    return "$status"
}
