# shellcheck shell=bash
# The folders of the simulation, and what is built before it starts.
# shellcheck disable=SC2154 # simulate sets what is not set here

make_folders() {
  local reason
  if ! reason=$({ mkdir -p "$simulated/home" "$world/stacks" && echo probe >"$simulated/probe.$$" && rm "$simulated/probe.$$"; } 2>&1); then
    rm -f "$simulated/probe.$$" 2>/dev/null || true
    fail "$simulated: cannot be written, got '${reason##*: }'; the simulated Azure and Pulumi's state are kept there"
  fi
}

# Prints a source that is newer than the given file, folders too: removing a file changes its folder.
newer_than() {
  local reference=$1
  shift
  (cd "$root" && find "$@" -newer "$reference" 2>/dev/null | head -n 1)
}

program_sources=(pom.xml tools/pulumi/go.mod tools/generate-java-sdk sdks/azure-native/pom.xml sdks/azure-native/schema.json
  isolation/pom.xml isolation/src/main components/pom.xml components/schema.json components/src/main src/pom.xml src/main)
policy_sources=(pom.xml isolation/pom.xml isolation/src/main policy/pom.xml policy/src/main)
simulator_sources=(pom.xml sdks/azure-native/schema.json isolation/pom.xml isolation/src/main simulator/pom.xml simulator/src/main)

program_is_built() { [ -f "$program" ] && [ -f "$packages" ] && [ -z "$(newer_than "$packages" "${program_sources[@]}")" ]; }
simulator_is_built() { [ -f "$simulator" ] && [ -z "$(newer_than "$simulator" "${simulator_sources[@]}")" ]; }
policy_is_built() { [ -f "$policy" ] && [ -f "$policy_built" ] && [ -z "$(newer_than "$policy_built" "${policy_sources[@]}")" ]; }
all_is_built() { program_is_built && simulator_is_built; }

# The archive with which the plugin starts in half the time. It holds for the jar as it is now, time of change and all;
# without it, or with another Java, the plugin starts as well.
archive_classes() {
  local java=java scratch
  [ -f "$simulator" ] || return 0
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then java=$JAVA_HOME/bin/java; fi
  scratch=$(mktemp -d "$simulated/archive.XXXXXX")
  if "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$scratch/classes.jsa" -cp "$simulator" \
    com.isolatedaks.simulator.plugin.ClassArchive "$scratch/azure.db" >>"$simulated/build.log" 2>&1; then
    mv -f "$scratch/classes.jsa" "${simulator%.jar}.jsa"
  else
    say "no class data archive; the plugin starts more slowly"
  fi
  rm -rf "$scratch"
}

# Two commands may start together, and Maven does not share a target folder.
build_unless() {
  local is_built=$1 modules=$2 what=$3 log=$simulated/build.log started=$simulated/build.started
  if "$is_built"; then return; fi
  command -v mvn >/dev/null || fail "mvn is missing; install Maven 3.8 or later, it builds $what"
  lock "$simulated/build.lock" "builds $what" || fail "$simulated: cannot be written"
  if ! "$is_built"; then
    "$root/tools/pulumi-toolchain" ensure
    say "building $what (only after changes)"
    # A file changed while Maven runs must count as newer than the build.
    touch "$started"
    if ! (cd "$root" && mvn -B -q --no-transfer-progress -pl "$modules" -am -Dmaven.test.skip=true -Dchecks.skip=true \
      package) >"$log" 2>&1 </dev/null; then
      # Maven's errors, without its advice on Maven after the first "[Help 1]".
      grep '^\[ERROR\]' "$log" | sed '/-> \[Help 1\]$/q' >&2 || tail -n 20 "$log" >&2
      fail "the build failed; all of Maven's output is in $log"
    fi
    local result
    for result in "$packages" "$simulator" "$policy_built"; do
      if [ -f "$result" ]; then touch -r "$started" "$result"; fi
    done
    # The pack's archive is made by its own build.
    case $modules in *simulator*) archive_classes ;; esac
  fi
  unlock
}

install_simulated_plugin() {
  local version folder
  version=$(sed -n 's/^ "version": "\(.*\)",$/\1/p' "$root/sdks/azure-native/schema.json")
  [ -n "$version" ] || fail "sdks/azure-native/schema.json: version is missing; make it again with tools/azure-native-schema"
  folder=$simulated/home/plugins/resource-azure-native-v$version
  mkdir -p "$folder"
  # A link, so that it follows the clone's own launcher; made again because the clone may have moved.
  if [ "$(readlink "$folder/pulumi-resource-azure-native" 2>/dev/null)" != "$root/bin/pulumi-resource-azure-native" ]; then
    ln -sf "$root/bin/pulumi-resource-azure-native" "$folder/pulumi-resource-azure-native"
  fi
}
