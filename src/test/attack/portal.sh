# To be sourced: a portal of its own for a scanner, from target/minga.jar, on an empty data directory and a free port.
# Sets base (its address), work (a folder that goes at the end) and password; at the end of the script the portal is ended too.
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
java=${java:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}
[ -f target/minga.jar ] || mvn -B -ntp -q -DskipTests package
work=$(mktemp -d) portal=
password='una frase larga y secreta 27'
end() { [ -z "$portal" ] || { kill "$portal" 2>/dev/null && wait "$portal"; } || true; rm -rf "$work"; }
trap end EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Starts the portal and waits until it has said how to come in. The limits on tries are wide, so that the scanner is heard, not slowed down.
start_portal() {
  local port; port=$(free_port)
  base=http://127.0.0.1:$port
  MINGA_DATA=$work/data MINGA_HTTP_PORT=$port MINGA_LIMIT_SIGN_IN_TRIES=100 MINGA_CHECK_LINKS=no \
    "$java" -Xmx512m -jar target/minga.jar serve > "$work/portal.log" 2>&1 & portal=$!
  for ((second = 0; second < 180; second++)); do
    grep -qa Ctrl-C "$work/portal.log" && return
    kill -0 "$portal" 2>/dev/null || break
    sleep 1
  done
  cat "$work/portal.log" >&2; exit 3
}

# The token of a form, for the visitor of this cookie jar.
csrf() { curl -s -b "$work/jar" -c "$work/jar" "$base$1" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }

# Comes in as the first administrator; the cookies stand in $work/jar.
come_in() {
  local key token
  key=$(grep -aioE '(clave|código|token)[^:]*: *[^ ]+ *$' "$work/portal.log" | head -1 | sed 's/.*: *//; s/ *$//')
  token=$(csrf /primera-cuenta)
  curl -s -o "$work/in" -b "$work/jar" -c "$work/jar" "$base/primera-cuenta" --data-urlencode "_csrf=$token" \
    --data-urlencode "key=$key" --data-urlencode mail=ana@minrel.example --data-urlencode name=Ana --data-urlencode "password=$password"
  [ "$(curl -s -o "$work/in" -w '%{http_code}' -b "$work/jar" "$base/administracion")" = 200 ] || { echo "nobody came in" >&2; exit 3; }
}

# What the portal itself thinks went wrong: an unexpected fault is a finding, whatever the scanner says.
faults_in_log() { grep -ac '"level":"SEVERE"' "$work/portal.log" || true; }
