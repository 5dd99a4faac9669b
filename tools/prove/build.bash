# shellcheck shell=bash
# Builds what ./prove runs, after changes only.
# shellcheck disable=SC2154 # prove sets what is not set here

prover=$root/isolation/target/prove/isolated-aks-isolation-prove.jar
archive=${prover%.jar}.jsa

prover_is_built() {
  [ -f "$prover" ] && [ -z "$(cd "$root" && find pom.xml isolation/pom.xml isolation/src/main -newer "$prover" 2>/dev/null | head -n 1)" ]
}

# Maven builds the jar by itself, too, and then the archive is of an older one.
archive_is_built() { [ ! "$prover" -nt "$archive" ] || [ ! -w "${archive%/*}" ]; }

# The archive with which it starts in half the time; it holds for the jar as it is now.
archive_classes() {
  local java=java
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then java=$JAVA_HOME/bin/java; fi
  # The recorded state makes it load all that a proof does; a verdict is no failure.
  "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$archive" -jar "$prover" \
    --state "$root/isolation/src/test/resources/com/isolatedaks/isolation/testing/dev-state.json" >/dev/null 2>&1 || true
}

build_unless_built() {
  if prover_is_built && archive_is_built; then return; fi
  local target=$root/isolation/target log=$root/isolation/target/prove.log started=$root/isolation/target/prove.started
  command -v mvn >/dev/null || fail "mvn is missing; install Maven 3.8 or later, it builds ./prove"
  mkdir -p "$target" || fail "$target: cannot be written"
  lock "$target/prove.lock" "builds ./prove" || fail "$target: cannot be written"
  if ! prover_is_built; then
    say "building ./prove (only after changes)"
    # A file changed while Maven runs must count as newer than the build.
    touch "$started"
    if ! (cd "$root" && mvn -B -q --no-transfer-progress -pl isolation -am -Dmaven.test.skip=true -Dchecks.skip=true \
      package) >"$log" 2>&1 </dev/null; then
      grep '^\[ERROR\]' "$log" | sed '/-> \[Help 1\]$/q' >&2 || tail -n 20 "$log" >&2
      fail "the build failed; all of Maven's output is in $log"
    fi
    touch -r "$started" "$prover"
    rm -f "$archive"
  fi
  if ! archive_is_built; then archive_classes; fi
  unlock
}
