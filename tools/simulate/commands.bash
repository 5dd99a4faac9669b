# shellcheck shell=bash
# What the arguments of a Pulumi command mean to ./simulate.
# shellcheck disable=SC2154 # simulate sets what is not set here

# Sets command and subcommand: the first two words that are no flags, nor values of the flags that every command has.
read_command() {
  local argument before=
  command=''
  subcommand=''
  for argument in "$@"; do
    case $argument in
      --) return ;;
      -*) ;;
      *)
        case $before in
          --color | --memprofilerate | --profiling | --tracing | --verbose | -v) ;;
          *) if [ -z "$command" ]; then command=$argument; else subcommand=$argument; return; fi ;;
        esac
        ;;
    esac
    before=$argument
  done
}

# Runs the program or the plugin.
deploys() {
  case $command in up | update | preview | pre | refresh | destroy | down | dn | import | watch) return 0 ;; *) return 1 ;; esac
}

# Names this clone's policy pack, by whatever path.
takes_our_policies() {
  local argument before='' pack
  for argument in "$@"; do
    case $argument in
      --) return 1 ;;
      --policy-pack=*) pack=${argument#*=} ;;
      *) if [ "$before" = --policy-pack ]; then pack=$argument; else pack=; fi ;;
    esac
    if [ -n "$pack" ] && [ "$(cd "$pack" 2>/dev/null && pwd -P)" = "$root/policy" ]; then return 0; fi
    before=$argument
  done
  return 1
}

asks_for_help() {
  local argument
  for argument in "$@"; do
    case $argument in --) return 1 ;; -h | --help) return 0 ;; esac
  done
  return 1
}

# has_short_flag <letter> <argument>: also among others, as in -ys. Letters after a flag that takes a value are its value.
has_short_flag() {
  local letters=${2#-}
  while [ -n "$letters" ]; do
    case $letters in
      "$1"*) return 0 ;;
      [cmpstv]*) return 1 ;;
    esac
    letters=${letters#?}
  done
  return 1
}

sha1_of() { if command -v sha1sum >/dev/null; then sha1sum; else shasum -a 1; fi; }

# Pulumi keeps a project's selected stack in $PULUMI_HOME/workspaces/<name>-<SHA-1 of the project file's path>-workspace.json
# (workspace.go in pulumi/pkg); asking the CLI instead would take a third of a second on each command.
a_stack_is_selected() {
  local folder=$PWD sum
  while [ ! -f "$folder/Pulumi.yaml" ]; do
    if [ "$folder" = / ]; then return 0; fi # no project: Pulumi says so better
    folder=$(dirname "$folder")
  done
  sum=$(printf '%s' "$folder/Pulumi.yaml" | sha1_of | cut -d' ' -f1)
  grep -qs '"stack"' "$simulated/home/workspaces"/*-"$sum"-workspace.json
}

names_a_stack() {
  local argument
  for argument in "$@"; do
    case $argument in
      --) return 1 ;;
      --stack | --stack=*) return 0 ;;
      --*) ;;
      -*) if has_short_flag s "$argument"; then return 0; fi ;;
    esac
  done
  return 1
}

needs_a_stack() {
  case $command in
    up | update | preview | pre | refresh | destroy | down | dn | import | watch | config | cancel | state | logs | console) return 0 ;;
    stack) case $subcommand in init | new | create | select | ls | list | rm | unselect | history | help) return 1 ;; *) return 0 ;; esac ;;
    *) return 1 ;;
  esac
}
