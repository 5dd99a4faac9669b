# shellcheck shell=bash
# A lock that every Unix has: mkdir is atomic, flock is not on macOS. Sourced by the scripts that build something once.
#
#   lock <directory> <what the owner does>    waits until the lock is ours
#   unlock                                    gives it back; call it from the EXIT trap

lock_held=

lock_is_stale() {
  local owner
  owner=$(cat "$1/pid" 2>/dev/null) || owner=
  if [ -n "$owner" ]; then
    ! kill -0 "$owner" 2>/dev/null
  else
    # Without an owner's id: either just being made, or its maker was killed between two lines.
    [ -n "$(find "$1" -maxdepth 0 -mmin +1 2>/dev/null)" ]
  fi
}

lock() {
  local announced=
  until mkdir "$1" 2>/dev/null; do
    [ -d "$1" ] || { mkdir "$1" || return 1; break; }
    if lock_is_stale "$1"; then
      # Renaming first lets only one of several waiters take a dead owner's lock away.
      if mv "$1" "$1.stale.$$" 2>/dev/null; then rm -rf "$1.stale.$$"; fi
      continue
    fi
    if [ -z "$announced" ]; then
      announced=yes
      echo "isolated-aks: waiting for another process (id $(cat "$1/pid" 2>/dev/null || echo unknown)), which $2" >&2
    fi
    sleep 0.2
  done
  lock_held=$1
  echo "$$" >"$1/pid"
}

unlock() {
  if [ -n "$lock_held" ]; then rm -rf "$lock_held"; fi
  lock_held=
}
