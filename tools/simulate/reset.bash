# shellcheck shell=bash
# Forgets the simulated Azure together with the stacks that know of it: a state without its Azure is broken.
# shellcheck disable=SC2154 # simulate sets what is not set here

reset_world() {
  local answer lock pid
  case $# in 0) ;; 1) ;; *) fail "reset: takes nothing but --yes, got $*" ;; esac
  case ${1:-} in '' | -y | --yes) ;; *) fail "reset: takes nothing but --yes, got $1" ;; esac
  if [ ! -e "$world" ]; then say "there is nothing to forget"; return; fi
  # A command that is still running would write into a world that is gone. Locks of killed commands do not count.
  while IFS= read -r lock; do
    pid=$(sed -n 's/.*"pid": *\([0-9]*\).*/\1/p' "$lock")
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
      fail "reset: a command is running (process $pid); wait for it, or end it and try again"
    fi
  done < <(find "$world/stacks/.pulumi/locks" -type f -name '*.json' 2>/dev/null)
  if [ -z "${1:-}" ]; then
    [ -t 0 ] || fail "reset: asks before it forgets everything, and there is nobody to answer; pass --yes"
    read -r -p "Forget the simulated Azure and the state of all stacks? [y/N] " answer
    case $answer in [yY] | [yY][eE][sS]) ;; *) fail "nothing is forgotten" ;; esac
  fi
  local forgotten=$simulated/forgotten.$$
  mv "$world" "$forgotten" || fail "$world: cannot be moved; nothing is forgotten"
  rm -rf "$simulated"/forgotten.* "$simulated/home/workspaces"
  say "the simulated Azure is empty again"
}
