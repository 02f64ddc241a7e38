#!/usr/bin/env bash
# A console and a camera behind two NATs, paired by a code and streaming through the hub: the real programs at both ends.
# The code holds the shop's own address and its router's as well, which do not answer from where the camera is.
# Usage: paired-behind-nats.sh      as root; needs what two-nats.sh needs, and a build with its tests (mvn -DskipTests package)
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$here/../..
[ -n "${CONSOLE:-}" ] || exec "$here/two-nats.sh" "$(readlink -f "${BASH_SOURCE[0]}")"

java="${JAVA_HOME:+$JAVA_HOME/bin/}java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dsmartshop.log=WARN"
camera() { $CAM $java -Xmx256m -cp "$home/app/target/lib/*" smartshop.camera.EdgeCamera "$@"; }
await() { # await LINE: of the console
  until grep -q "^$1" "$WORK/console.log"; do
    kill -0 $console 2>/dev/null || { cat "$WORK/console.log"; exit 1; }
    sleep 0.5
  done
  grep -m1 "^$1" "$WORK/console.log" | sed 's/^CODE .*/CODE/'
}

$PC $java -cp "$home/app/target/test-classes:$home/app/target/classes:$home/app/target/lib/*" smartshop.app.LabConsole \
  "$WORK/data" "${CONSOLE#*:}" "192.168.1.20:${CONSOLE#*:}" "198.51.100.20:${CONSOLE#*:}" "$CONSOLE" >"$WORK/console.log" 2>&1 &
console=$!
trap 'kill $console ${device:-} 2>/dev/null || true' EXIT
await CODE
printf 'source=demo:camera=0&cameras=3&seed=7&seconds=600&start=%s000\n' "$(date +%s)" >"$WORK/camera.conf"
sed -n 's/^CODE //p' "$WORK/console.log" | camera pair - --state "$WORK/state" --config "$WORK/camera.conf"
await ASKED
await PAIRED
camera run --state "$WORK/state" --config "$WORK/camera.conf" >"$WORK/camera.log" 2>&1 &
device=$!
await STREAMING
wait $console
