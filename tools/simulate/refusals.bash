# shellcheck shell=bash
# What ./simulate refuses: whatever would leave the simulation for another backend, a cloud or a download.
# shellcheck disable=SC2154 # simulate sets what is not set here

refuse() { fail "$1: not with ./simulate, $2"; }

# Flags of `pulumi up` that stand alone; any other may take the next argument as its value.
takes_a_value() {
  case $1 in
    *=* | --yes | --skip-* | --diff | --json | --debug | --refresh | --show-* | --suppress-* | --strict | --run-program) return 1 ;;
    --expect-no-changes | --continue-on-error | --target-dependents | --exclude-dependents | --config-path | --neo) return 1 ;;
    --non-interactive | --emoji | --fully-qualify-stack-names | --logflow | --logtostderr | --disable-*) return 1 ;;
    -*[cmpstv]) return 0 ;;
    --*) return 0 ;;
    *) return 1 ;;
  esac
}

# `pulumi up <template>` downloads and deploys somebody's program. An argument is a template when nothing before it can
# take it as a value.
refuse_templates() {
  local argument before='' only_words=no
  for argument in "$@"; do
    case $only_words$argument in
      no--) only_words=yes; continue ;;
      no-*) ;;
      "no$command") ;;
      *)
        if [ "$only_words" = yes ] || ! takes_a_value "$before"; then refuse "up $argument" "it runs the projects of this clone; use pulumi"; fi
        ;;
    esac
    before=$argument
  done
}

refuse_what_leaves_the_simulation() {
  local argument
  for argument in "$@"; do
    case $argument in
      --) break ;;
      --cwd | --cwd=*) refuse --cwd "it works on the project of the folder you are in; change to the folder instead" ;;
      --cloud-url | --cloud-url=*) refuse --cloud-url "it keeps the state in .simulated-azure; use pulumi" ;;
      --remote | --remote=* | --remote-*) refuse "${argument%%=*}" "nothing may leave this machine; use pulumi" ;;
      --server | --server=*) refuse --server "plugins are not downloaded" ;;
      --*) ;;
      -*)
        if has_short_flag C "$argument"; then
          refuse -C "it works on the project of the folder you are in; change to the folder instead"
        fi
        ;;
    esac
  done
  case $command in
    up | update) refuse_templates "$@" ;;
    login | logout) refuse "$command" "it has a backend of its own in .simulated-azure; use pulumi" ;;
    new) refuse new "it runs the projects of this clone; use pulumi" ;;
    install) refuse install "there is nothing to install: it builds what it needs itself" ;;
    env | org | deployment | policy | template | convert) refuse "$command" "it needs Pulumi Cloud or a download; use pulumi" ;;
    package)
      case $subcommand in add | publish | delete) refuse "package $subcommand" "plugins are not downloaded; use pulumi" ;; esac
      ;;
    plugin)
      case $subcommand in install | run) refuse "plugin $subcommand" "the only plugin is the simulated azure-native" ;; esac
      ;;
    project)
      case $subcommand in new) refuse "project new" "it runs the projects of this clone; use pulumi" ;; esac
      ;;
  esac
}
