#!/usr/bin/env bash
# A real console and a real camera with a bad network between them.
#
#   device 10.77.0.2 -- relay: delay, rate -- 10.77.0.1 console        loss: at both ends
#
# Needs root, Linux, a build of SmartShop; installs nftables and ethtool where it may.
# Usage: run.sh [--seconds N] [--out FOLDER] [SCENARIO...]     scenarios: loss0 loss1 loss3 blackout narrow
# Environment: SOURCE (a drawn shop), BITRATE, DELAY, JITTER (ms each way), CONGESTION (the device's TCP, such as bbr), CUT (the blackout's seconds)
# Writes a JSON line for each scenario; exit status 1 if one does not show what it must.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/network.sh"
home=$(cd "$here/../.." && pwd)
seconds=60 out=''
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    *) break ;;
  esac
done
scenarios=("$@")
[ $# -gt 0 ] || scenarios=(loss0 loss1 loss3 blackout narrow)
cut_seconds=${CUT:-3} delay=${DELAY:-60} jitter=${JITTER:-20} congestion=${CONGESTION:-} bitrate=${BITRATE:-2500000}
drawn="demo:camera=0&cameras=1&seed=7&seconds=300&start="
now() { date +%s%3N; }
need nft nftables
need ethtool ethtool
[ -n "$out" ] || out=$(mktemp -d)
mkdir -p "$out"
work=$(mktemp -d) # the camera's key is here, not among the results
chmod 700 "$work"
trap 'clean_network; rm -rf "$work"' EXIT

space device middle console
cable device e0 middle left
cable console e0 middle right
in_ device ip address add 10.77.0.2/24 dev e0
in_ console ip address add 10.77.0.1/24 dev e0
if [ -n "$congestion" ]; then in_ device sysctl -q -w net.ipv4.tcp_congestion_control="$congestion"; fi
loss 0 device console
delay middle left right 0 0


mkfifo "$work/keep"
ip netns exec "$lab-console" "$home/smartshop" lab-console --folder "$work/console" --device "$work/config" \
  --pictures "$out/pictures.jsonl" <"$work/keep" >"$out/console.log" 2>&1 &
exec 9>"$work/keep" # open as long as this script: the console ends with it
until [ -s "$work/config" ]; do
  sleep 0.5
  kill -0 $! 2>/dev/null || { cat "$out/console.log" >&2; exit 1; }
done

camera() { # camera NAME: a device of its own for each scenario
  { sed 's/^console=.*/console=10.77.0.1:8443/' "$work/config"; echo "source=${SOURCE:-$drawn$(now)}"; echo "bitrate=$bitrate"; } >"$work/$1"
  chmod 600 "$work/$1"
  JAVA_TOOL_OPTIONS="-Dsmartshop.trace=$out/$1.jsonl" \
    ip netns exec "$lab-device" "$home/smartshop-edge" run --config "$work/$1" >"$out/$1.log" 2>&1 &
  device=$!
}
stop_camera() { kill "$device"; wait "$device" 2>/dev/null || true; }

failed=0
for scenario in "${scenarios[@]}"; do
  delay middle left right "$delay" "$jitter"
  loss 0 device console
  narrow middle right 0
  camera "$scenario"
  python3 "$here/settled.py" "$out/pictures.jsonl"
  from=$(now) cut=''
  case $scenario in
    loss?) loss "${scenario#loss}" device console; sleep "$seconds" ;;
    narrow) narrow middle right 800; sleep "$seconds" ;;
    blackout)
      sleep 5
      cut=$(now)
      blackout device console
      sleep "$cut_seconds"
      loss 0 device console
      cut="$cut $(now)"
      sleep $((seconds - 5 - cut_seconds)) ;;
    *) echo "There is no scenario $scenario" >&2; exit 2 ;;
  esac
  to=$(now)
  stop_camera
  # shellcheck disable=SC2086 # two moments or none
  python3 "$here/judge.py" "$scenario" "$out/$scenario.jsonl" "$out/pictures.jsonl" "$from" "$to" $cut || failed=1
done
echo "details: $out; load $(cut -d' ' -f1-3 /proc/loadavg)" >&2
exit "$failed"
