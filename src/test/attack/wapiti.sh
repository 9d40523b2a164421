#!/usr/bin/env bash
# wapiti against a portal of its own: as a stranger, then as the administrator.
#   mvn -q package -DskipTests && src/test/attack/wapiti.sh [SECONDS OF CRAWLING, 60] [SECONDS A MODULE, 60]
# Prints what it found of each kind and ends with 1 where a vulnerability stands, or where the portal wrote a SEVERE line or
# went down; with 0 where none does. Debian: wapiti (3.0.4). Reports are kept where REPORTS names a folder.
set -euo pipefail
source "$(dirname "$0")/portal.sh"
crawl=${1:-60} module=${2:-60} found=0
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe
# Said by wapiti of any portal without TLS, or asked for by nobody any more: see src/adr/0022-asvs.md.
expected='Secure flag is not set in the cookie|Strict-Transport-Security is not set|X-XSS-Protection is not set|X-Frame-Options is not set|(Access|HTTP) methods? .*(OPTIONS|HEAD)'

# wapiti 3.0.4 writes the patterns of -x in a form that Python 3.11 refuses: it is told a better one.
cat > "$work/wapiti.py" << 'PYTHON'
import re
import wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(".*".join(map(re.escape, pattern.split("*"))) + r"\Z", re.DOTALL)
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
PYTHON

scan() { # NAME, more options
  local name=$1; shift
  "$(head -1 "$(command -v wapiti)" | cut -c3-)" "$work/wapiti.py" -u "$base/" --scope domain -m "$modules" --flush-session --store-session "$work/session-$name" --no-bugreport \
    --max-scan-time "$crawl" --max-attack-time "$module" --max-links-per-page 60 --max-files-per-dir 25 --max-parameters 30 \
    -S normal -t 15 -v 1 -x "$base/salir" -f json -o "$work/$name.json" "$@" > "$work/$name.log" 2>&1 || { tail -20 "$work/$name.log" >&2; exit 3; }
  [ -z "${REPORTS:-}" ] || { mkdir -p "$REPORTS" && cp "$work/$name.json" "$work/$name.log" "$REPORTS"; }
  python3 - "$work/$name.json" "$name" "$expected" "$work/$name.log" << 'PYTHON' || found=1
import json, re, sys
report, name, expected = json.load(open(sys.argv[1])), sys.argv[2], re.compile(sys.argv[3])
pages = len(set(re.findall(r"^(?:\[\+\] )?((?:GET|POST) \S+|https?://\S+)", open(sys.argv[4]).read(), re.M)))
bad = 0
for group in ("vulnerabilities", "anomalies"):
    for kind, items in report[group].items():
        told = [i for i in items if not expected.search(i["info"])]
        if items:
            print(f"{name}: {group}: {kind}: {len(items)}, of which {len(items) - len(told)} expected")
        for item in told[:10]:
            print("   ", item["method"], item["path"][:150], "|", item.get("parameter"), "|", item["info"][:200])
        bad += len(told)
print(f"{name}: {pages} pages and forms, {bad} findings")
sys.exit(bool(bad) or pages < 50)
PYTHON
}

start_portal
scan stranger
come_in
python3 - "$work/jar" "$work/cookies.json" << 'PYTHON'
import json, sys
rows = [line.replace("#HttpOnly_", "").rstrip("\n").split("\t") for line in open(sys.argv[1]) if "\t" in line]
cookie = {row[5]: {"version": 0, "expires": None, "secure": False, "value": row[6], "port": None} for row in rows}
json.dump({"127.0.0.1": {"/": cookie}}, open(sys.argv[2], "w"))
PYTHON
scan administrator -c "$work/cookies.json" -s "$base/administracion" -s "$base/mi-cuenta"
severe=$(faults_in_log)
echo "portal: $severe SEVERE lines"
[ "$severe" = 0 ] || { grep -a '"level":"SEVERE"' "$work/portal.log" | cut -c1-400 | head -5; found=1; }
curl -sf -o "$work/last" "$base/health/ready" || { echo "the portal is not ready any more"; found=1; }
exit $found
