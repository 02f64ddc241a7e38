#!/usr/bin/env bash
# Two sides behind NAT and a hub that both can call: the files that `smartshop wireguard` writes, in real WireGuard.
#
#   pc 192.168.1.20 -- router A 198.51.100.20 --+-- 198.51.100.10 hub
#   cam1, cam2 100.72.0.x -- carrier B ...30 ----+
#
# Needs root, wireguard-tools, wireguard-go (or WireGuard in the kernel), nftables, and a build of SmartShop.
# Usage: two-nats.sh [COMMAND]   COMMAND runs when the tunnel stands, with $PC, $CAM and $CONSOLE set; see pair-behind-nats.sh
set -euo pipefail
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
[ "$(id -u)" = 0 ] || { echo 'two-nats: run it as root' >&2; exit 1; }
export WG_I_PREFER_BUGGY_USERSPACE_TO_POLISHED_KMOD=1 LOG_LEVEL=error

lab=sml$$
work=$(mktemp -d)
spaces=(net hub ra rb pc cam1 cam2)
in_() { local space=$1; shift; ip netns exec "$lab-$space" "$@"; }

clean() {
  local space
  for space in hub pc cam1 cam2; do
    in_ "$space" wg-quick down "$work/smartshop-$space.conf" >/dev/null 2>&1 || true
  done
  for space in "${spaces[@]}"; do
    ip netns pids "$lab-$space" 2>/dev/null | xargs -r kill 2>/dev/null || true
    ip netns del "$lab-$space" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap clean EXIT

cable() { # cable SPACE DEVICE SWITCH_SPACE: an Ethernet cable to the switch of that space
  local port=${1}${2}
  ip link add "$2" netns "$lab-$1" type veth peer name "$port" netns "$lab-$3"
  in_ "$3" ip link set "$port" master "sw$2" up
  in_ "$1" ip link set "$2" up
}
switch() { in_ "$1" ip link add "$2" type bridge; in_ "$1" ip link set "$2" up; }
nat() { # nat SPACE INSIDE OUTSIDE: what comes from inside may go out and be answered; nothing else comes in
  in_ "$1" sysctl -q -w net.ipv4.ip_forward=1
  in_ "$1" nft -f - <<NFT
table ip nat {
  chain post { type nat hook postrouting priority 100; oifname "$3" masquerade; }
  chain forward { type filter hook forward priority 0; policy drop; ct state established accept; iifname "$2" accept; }
  chain input { type filter hook input priority 0; policy accept; iifname "$3" ct state new drop; }
}
NFT
}

for space in "${spaces[@]}"; do ip netns add "$lab-$space"; in_ "$space" ip link set lo up; done
switch net swe0
for space in hub ra rb; do cable "$space" e0 net; done
in_ hub ip address add 198.51.100.10/24 dev e0
in_ ra ip address add 198.51.100.20/24 dev e0
in_ rb ip address add 198.51.100.30/24 dev e0
switch ra swi0; cable pc i0 ra
in_ ra ip address add 192.168.1.1/24 dev swi0
in_ pc ip address add 192.168.1.20/24 dev i0; in_ pc ip route add default via 192.168.1.1
switch rb swi0; cable cam1 i0 rb; cable cam2 i0 rb
in_ rb ip address add 100.72.0.1/24 dev swi0
for n in 1 2; do in_ cam$n ip address add 100.72.0.1$n/24 dev i0; in_ cam$n ip route add default via 100.72.0.1; done
nat ra swi0 e0
nat rb swi0 e0

failed=0
check() { # check WORDS EXPECTED COMMAND...: whether the command succeeds (yes) or fails (no), as expected
  local words=$1 expected=$2 found=no; shift 2
  if "$@" >/dev/null 2>&1; then found=yes; fi
  printf '%-68s %-4s%s\n' "$words" "$found" "$([ $found = "$expected" ] || echo ' WRONG')"
  [ $found = "$expected" ] || failed=1
}
connects() { in_ "$1" timeout 2 bash -c "exec 3<>/dev/tcp/$2/$3"; } # connects SPACE ADDRESS PORT: within 2 s
pings() { local try; for try in 1 2 3 4 5; do if in_ "$1" ping -c1 -W1 "$2"; then return; fi; done; return 1; }
listen() { # listen SPACE PORT
  ip netns exec "$lab-$1" python3 -c "import socket
s=socket.create_server(('',$2))
while True: s.accept()[0].close()" & # not in_, or the pid would be a shell's
}

"$home/smartshop" wireguard --hub 198.51.100.10 --cameras 2 --out "$work" >"$work/said"
CONSOLE=$(sed -n 's/.* at \([0-9.:]*\) once.*/\1/p' "$work/said")
host=${CONSOLE%:*} port=${CONSOLE#*:} hub=${CONSOLE%.*}.1 other=${CONSOLE%.*}.12

listen pc "$port"; console=$!
listen pc 445; listen hub 22; listen cam2 22
for door in "pc 445" "pc $port" "hub 22" "cam2 22"; do
  until connects "${door% *}" 127.0.0.1 "${door#* }" 2>/dev/null; do sleep 0.2; done
done
check 'its own router reaches the console' yes connects ra 192.168.1.20 "$port"
check '... and the shop computer'"'"'s other ports' yes connects ra 192.168.1.20 445
check 'a camera reaches the hub on the internet' yes connects cam1 198.51.100.10 22
check 'a camera reaches the shop'"'"'s public address' no connects cam1 198.51.100.20 "$port"
check 'the console reaches the carrier'"'"'s public address' no connects pc 198.51.100.30 22

for space in hub pc cam1 cam2; do
  in_ "$space" wg-quick up "$work/smartshop-$space.conf" >"$work/$space.log" 2>&1 || { cat "$work/$space.log"; exit 1; }
done
check 'in the tunnel: a camera reaches the hub' yes pings cam1 "$hub"
check 'the other camera reaches the hub' yes pings cam2 "$hub"
check 'the console reaches the hub' yes pings pc "$hub"
check 'a camera reaches the console' yes connects cam1 "$host" "$port"

# From here on a stolen camera: its owner opens every route that its key gives. Its victim has done so too.
for space in cam1 cam2; do
  in_ $space wg set smartshop-$space peer "$(in_ $space wg show smartshop-$space peers)" allowed-ips 0.0.0.0/0
  in_ $space ip route add "${CONSOLE%.*}.0/24" dev smartshop-$space
done
in_ cam1 ip route add 198.51.100.20/32 dev smartshop-cam1
in_ ra nft -f - <<NFT
table ip seen {
  counter strays {}
  chain passing { type filter hook prerouting priority -300; ip saddr ${CONSOLE%.*}.0/24 counter name strays; }
}
NFT
strays() { # whether a packet of the tunnel gets out of the hub
  in_ ra nft reset counter ip seen strays
  in_ cam1 ping -c2 -W1 198.51.100.20 || true
  in_ ra nft list counter ip seen strays | grep -E 'packets [1-9]'
}
closed() { # closed EXPECTED: the doors that the hub's rules keep shut
  check "... the shop computer's other ports" "$1" connects cam1 "$host" 445
  check '... another camera' "$1" connects cam1 "$other" 22
  check '... the hub itself' "$1" connects cam1 "$hub" 22
  check '... the internet, through the hub' "$1" strays
}
echo 'a stolen camera reaches'
closed no
check '... the console, as before' yes connects cam1 "$host" "$port"
check 'the console reaches a camera' no connects pc "$other" 22

if [ $# = 0 ]; then
  echo "without the hub's rules it would reach"
  in_ hub nft delete table inet smartshop
  closed yes
fi
kill $console; wait $console 2>/dev/null || true

if [ $# -gt 0 ]; then
  PC="ip netns exec $lab-pc" CAM="ip netns exec $lab-cam1" CONSOLE=$CONSOLE WORK=$work "$@" || failed=1
fi
exit "$failed"
