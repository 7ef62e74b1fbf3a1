# shellcheck shell=bash
# What bin/wallup and bin/verify share: the JDK, the packages that are missing, the build.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
missing=()

say() {
  printf 'wallup: %s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

has() {
  command -v "$1" >/dev/null
}

quietly() {
  local log code=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || { code=$?; cat "$log" >&2; }
  rm -f "$log"
  return "$code"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  has apt-get && as_root true 2>/dev/null
}

# the lists of packages may be old, or none at all; what cannot be had shows at the installation
refresh_packages() {
  as_root apt-get update -qq >/dev/null 2>&1 || true
}

install_packages() {
  say "installing $*"
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
    fail "apt-get could not install $*."
}

# a source folder needs a compiler too
is_java_25() {
  [ -x "$1/bin/java" ] && grep -qs '^JAVA_VERSION="25' "$1/release" && { [ -x "$1/bin/javac" ] || [ ! -f "$home/pom.xml" ]; }
}

find_java() {
  local candidate on_path
  on_path=$(readlink -f "$(command -v java)" || true)
  for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /opt/java/* /opt/jdk*; do
    if [ -n "$candidate" ] && is_java_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

# sets JAVA_HOME; Debian has a JDK 25 since version 13
need_java() {
  if ! JAVA_HOME=$(find_java) && may_install; then
    refresh_packages
    if apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
      install_packages openjdk-25-jdk-headless
    fi
  fi
  JAVA_HOME=$(find_java) ||
    fail "Java 25 is not on this machine: install a JDK 25 (for example from https://adoptium.net) into /usr/lib/jvm or set JAVA_HOME to it."
  export JAVA_HOME
}

# a driver can be downloaded later, though it is better installed with its browser
need_browser() {
  local name
  for name in google-chrome-stable google-chrome chrome; do
    if has "$name"; then return; fi
  done
  if ! has chromium && ! has chromium-browser; then missing+=(chromium); fi
  if ! has chromedriver && { [ ${#missing[@]} -gt 0 ] || may_install; }; then missing+=(chromium-driver); fi
}

# the same browser and driver for whatever is compared
need_debian_browser() {
  has chromium || missing+=(chromium)
  has chromedriver || missing+=(chromium-driver)
}

need_virtual_display() {
  if ! has Xvfb; then missing+=(xvfb); fi
  if ! has openbox; then missing+=(openbox); fi
}

# drivers reach their browsers by this name, which a bare system does not know
need_localhost() {
  if has getent && ! getent hosts localhost >/dev/null; then
    as_root sh -c 'echo "127.0.0.1 localhost" >>/etc/hosts' 2>/dev/null ||
      fail "this machine does not know the name localhost: have the line '127.0.0.1 localhost' added to /etc/hosts."
  fi
}

install_missing() {
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  has apt-get || fail "this machine lacks ${missing[*]} and has no apt-get: install them and start again."
  may_install || fail "this machine lacks ${missing[*]}: have an administrator run 'apt-get install ${missing[*]}'."
  refresh_packages
  install_packages "${missing[@]}"
}

# Maven's own libraries use what Java 25 warns of
maven() {
  (cd "$home" && MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
    ./mvnw --batch-mode --no-transfer-progress "$@")
}

java_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -Xms64m -Xmx512m -XX:+UseCompactObjectHeaders
  --enable-native-access=ALL-UNNAMED)

# What each start would do again is done once: the jar is unpacked, and what Java makes of its classes in a short demo is
# kept (JEP 514). The folder's name tells which jar and which Java it is for. Sets jar and adds to java_options.
use_prepared() {
  local folders folder lock
  folders="$(dirname "$jar")/prepared"
  folder="$folders/$({ stat -Lc '%s %Y' "$jar" && cat "$JAVA_HOME/release" && echo "${java_options[*]}"; } | cksum | tr ' ' -)"
  if [ ! -e "$folder/ready" ]; then
    mkdir -p "$folders" 2>/dev/null && [ -w "$folders" ] || return 0
    exec {lock}<"$folders"
    flock "$lock"
    if [ ! -e "$folder/ready" ]; then prepare "$folder"; fi
    exec {lock}<&-
  fi
  # held for as long as the service runs, so that a later build leaves its files alone
  exec {lock}<"$folder"
  flock --shared "$lock"
  if [ ! -f "$folder/wallup.jar" ]; then return; fi
  jar="$folder/wallup.jar"
  # what does not fit is done without
  java_options+=("-XX:AOTCache=$folder/wallup.aot" "-Xlog:aot*=off" "-Xlog:cds*=off")
}

# whatever goes wrong here costs the speed of a start, not the start
prepare() {
  local folder
  say "preparing fast starts (half a minute, once)"
  for folder in "${1%/*}"/*/; do
    if [ -d "$folder" ]; then flock --exclusive --nonblock "$folder" rm -rf "$folder" || true; fi
  done
  if "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$1" >/dev/null 2>&1; then
    train "$1"
  else
    rm -rf "$1"
    mkdir -p "$1"
  fi
  touch "$1/ready"
}

train() {
  local state pid second
  state=$(mktemp -d)
  timeout --kill-after=60 300 "$JAVA_HOME/bin/java" "${java_options[@]}" "-XX:AOTCacheOutput=$1/new.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" \
    -jar "$1/wallup.jar" demo --headless --state "$state" --port 0 >"$state/out" 2>&1 </dev/null &
  pid=$!
  for ((second = 0; second < 120; second++)); do
    if ! kill -0 "$pid" 2>/dev/null || grep -q "Ctrl-C takes the wall down" "$state/out"; then break; fi
    sleep 1
  done
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true
  if [ -s "$1/new.aot" ]; then mv "$1/new.aot" "$1/wallup.aot"; fi
  rm -rf "$state"
}

is_built() {
  [ -f "$home/target/wallup.jar" ] &&
    [ -z "$(find "$home"/{pom.xml,src/main,layouts/demo.yaml,config/sign-ins/demo-*.yaml} -newer "$home/target/wallup.jar" -print -quit)" ]
}

# one build at a time
build_if_due() {
  local lock
  if is_built; then return; fi
  exec {lock}<"$home/pom.xml"
  flock "$lock"
  if ! is_built; then build "$home/target/wallup.jar"; fi
  exec {lock}<&-
}

# A service that is running keeps the file that it was started from. A wall comes up after a power cut even when what was
# pulled since cannot be built, for example because there is no network.
build() {
  local code=0
  say "building (the first time takes a few minutes)"
  if [ -f "$1" ]; then mv "$1" "$1.before"; fi
  # shellcheck disable=SC2064
  trap "undo_build '$1'" EXIT
  maven --quiet package -DskipTests >&2 || code=$?
  if [ "$code" -eq 0 ]; then
    rm -f "$1.before"
  elif [ "$code" -ge 128 ]; then
    exit "$code"
  elif [ -f "$1.before" ]; then
    say "the build failed, so what was built before is started."
    undo_build "$1"
  else
    fail "the build failed; the first one needs the network, for the libraries."
  fi
  trap - EXIT
}

undo_build() {
  rm -f "$1"
  if [ -f "$1.before" ]; then mv "$1.before" "$1"; fi
}
