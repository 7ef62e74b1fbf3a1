# What bin/wallup and bin/verify share: finding a JDK 25, installing what is missing, building.

java_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED)

say() {
  printf 'wallup: %s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

is_java_25() {
  [ -x "$1/bin/java" ] && grep -qs '^JAVA_VERSION="25' "$1/release"
}

find_java() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk*; do
    if [ -n "$candidate" ] && is_java_25 "$candidate"; then
      printf '%s\n' "$candidate/bin/java"
      return
    fi
  done
  candidate=$(command -v java || true)
  if [ -n "$candidate" ] && is_java_25 "$(dirname "$(dirname "$(readlink -f "$candidate")")")"; then
    readlink -f "$candidate"
    return
  fi
  fail "Java 25 is not on this machine: install a JDK 25 (for example from https://adoptium.net) into /usr/lib/jvm or set JAVA_HOME to it."
}

# install PACKAGE...: with Debian's packages, as root or with sudo
install() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
  command -v apt-get >/dev/null || fail "$* missing, and this is no Debian: install them by hand and start again."
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "$* missing, and you may not install them: ask an administrator for 'apt-get install $*'."
    apt=(sudo "${apt[@]}")
  fi
  say "installing $*"
  # as the list of packages may be old or empty
  "${apt[@]}" update -qq >&2 || true
  "${apt[@]}" install -y -qq --no-install-recommends "$@" >&2 || fail "apt-get could not install $*."
}

has_browser() {
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || command -v google-chrome-stable >/dev/null
}

install_browser() {
  if ! has_browser; then
    install chromium chromium-driver
  elif command -v chromium >/dev/null && ! command -v chromedriver >/dev/null; then
    install chromium-driver
  fi
}

install_display() {
  local missing=()
  command -v Xvfb >/dev/null || missing+=(xvfb)
  command -v openbox >/dev/null || missing+=(openbox)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
}

maven() {
  (cd "$home" && JAVA_HOME=$(dirname "$(dirname "$1")") ./mvnw --batch-mode --no-transfer-progress "${@:2}")
}

# builds when a source is newer than the jar
build_if_needed() {
  local jar="$home/target/wallup.jar"
  if [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/layouts/demo.yaml" "$home/config/sign-ins" -newer "$jar" -print -quit)" ]; then
    say "building (the first time takes a few minutes)"
    maven "$1" --quiet package -DskipTests >&2
  fi
}
