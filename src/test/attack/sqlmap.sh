#!/usr/bin/env bash
# sqlmap against a portal of its own: every parameter of the search, the API, the feed, the sign-in and an administrator's list.
#   mvn -q package -DskipTests && src/test/attack/sqlmap.sh [LEVEL, 1] [RISK, 1]
# Ends with 1 where sqlmap finds a parameter that can be injected, or the portal wrote a SEVERE line; with 0 where none does.
# Derby is asked by default; with MINGA_DB_URL, MINGA_DB_USER and MINGA_DB_PASSWORD of an empty PostgreSQL base, that one.
# Debian: sqlmap (1.7.2). LIMIT is the most seconds for one address (240).
set -euo pipefail
source "$(dirname "$0")/portal.sh"
level=${1:-1} risk=${2:-1} found=0 tried=0
dbms='Apache Derby'; case "${MINGA_DB_URL:-}" in jdbc:postgresql*) dbms=PostgreSQL ;; esac

inject() { # NAME, PARAMETERS, more options
  local name=$1 parameters=$2 ended=0; shift 2
  timeout "${LIMIT:-240}" sqlmap --batch --disable-coloring --dbms "$dbms" --level "$level" --risk "$risk" --technique BEUST --time-sec 2 \
    --timeout 15 --retries 1 --threads 2 --output-dir "$work/sqlmap" --flush-session -p "$parameters" "$@" \
    > "$work/$name.log" 2>&1 || ended=$?
  tried=$((tried + 1))
  local requests; requests=$(grep -oE 'performed [0-9]+ queries' "$work/$name.log" | tail -1 || true)
  if grep -qE 'identified the following injection point|is vulnerable|appears to be .*injectable' "$work/$name.log"; then
    found=1; echo "$name: INJECTABLE"; grep -E 'Parameter:|Type:|Title:|Payload:|injectable' "$work/$name.log"
  elif grep -q 'do not appear to be injectable' "$work/$name.log"; then
    echo "$name: $parameters: not injectable${requests:+ ($requests)}"
  else
    found=1; echo "$name: not finished (exit $ended)"; tail -5 "$work/$name.log"
  fi
}

start_portal
inject search q,tema,region,comuna,tipo,desde,orden,pagina -u "$base/practicas?q=migrantes&tema=health&region=13&comuna=13101&tipo=service&desde=2015&orden=nombre&pagina=1"
inject api q,theme,sort,page -u "$base/api/v1/practices?q=migrantes&theme=health&sort=name&page=1"
inject suggestions q -u "$base/api/v1/suggestions?q=migr"
inject feed q,tema -u "$base/practicas.atom?q=migrantes&tema=health"
inject csv q,region -u "$base/practicas.csv?q=migrantes&region=13"
token=$(csrf /ingresar)
cookies() { awk -F'\t' 'NF > 6 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$work/jar"; }
inject sign-in mail,password,volver -u "$base/ingresar" --cookie "$(cookies)" --data "_csrf=$token&mail=pia@muni.example&password=una+frase+larga&volver=/"
inject session minga_sesion,minga_visita -u "$base/practicas" --cookie "minga_sesion=$(printf '0%.0s' {1..64}); minga_visita=$(printf '1%.0s' {1..64})" --level "$((level < 2 ? 2 : level))"
come_in
inject accounts q,pagina -u "$base/administracion/cuentas?q=ana&pagina=1" --cookie "$(cookies)"
severe=$(faults_in_log)
echo "$tried addresses; portal: $severe SEVERE lines"
[ "$severe" = 0 ] || { grep -a '"level":"SEVERE"' "$work/portal.log" | cut -c1-400 | head -5; found=1; }
exit $found
