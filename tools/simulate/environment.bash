# shellcheck shell=bash
# The environment in which Pulumi sees the simulation and nothing else.
# shellcheck disable=SC2154 # simulate sets what is not set here

# Whatever could point Pulumi at another backend, plugin or cloud is cleared; what only changes how it talks may stay.
isolate_environment() {
  local name
  while IFS= read -r name; do
    case $name in
      PULUMI_CONFIG_PASSPHRASE | PULUMI_CONFIG_PASSPHRASE_FILE | PULUMI_DEBUG_COMMANDS | PULUMI_EXPERIMENTAL | PULUMI_PARALLEL) ;;
      PULUMI_* | ARM_* | AZURE_* | JAVA_TOOL_OPTIONS | JDK_JAVA_OPTIONS | _JAVA_OPTIONS) unset "$name" ;;
    esac
  done < <(compgen -e)
  export PULUMI_HOME=$simulated/home
  export PULUMI_BACKEND_URL=$backend
  export PULUMI_SKIP_UPDATE_CHECK=true
  export PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION=true
  # A real azure-native plugin on PATH would otherwise come before the simulated one.
  export PULUMI_IGNORE_AMBIENT_PLUGINS=true
  export SIMULATED_AZURE_STORE=$store
  if [ -z "${PULUMI_CONFIG_PASSPHRASE+set}" ] && [ -z "${PULUMI_CONFIG_PASSPHRASE_FILE+set}" ]; then
    export PULUMI_CONFIG_PASSPHRASE=simulated-azure
  fi
  # What would still go out over HTTP (a policy pack, a template, telemetry) fails here at once.
  export HTTP_PROXY=http://127.0.0.1:9 HTTPS_PROXY=http://127.0.0.1:9 NO_PROXY=localhost,127.0.0.1,::1
  export http_proxy=$HTTP_PROXY https_proxy=$HTTPS_PROXY no_proxy=$NO_PROXY
}

# The path as it must stand in a file:// URL, where #, ? and % have meanings of their own.
as_url() {
  local path=${1//%/%25}
  path=${path// /%20}
  path=${path//#/%23}
  path=${path//\?/%3F}
  printf 'file://%s\n' "$path"
}
