# A network to try cameras in: namespaces, cables, delay, loss, a narrow link, a cut. To be sourced by root's scripts.
# netem is not in every kernel; what is used here is: nftables drops, tc's token bucket narrows, relay.py delays.
[ "$(id -u)" = 0 ] || { echo 'Run this as root: it makes network namespaces.' >&2; exit 1; }
PATH=$PATH:/usr/sbin:/sbin
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
lab=lab$$
spaces=()

need() { # need COMMAND PACKAGE
  command -v "$1" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null 2>&1 ||
    { echo "$1 is missing: apt-get install $2" >&2; exit 1; }
}
space() { # space NAME...: makes namespaces
  local name
  for name in "$@"; do
    ip netns add "$lab-$name"
    spaces+=("$name")
    in_ "$name" ip link set lo up
  done
}
in_() { local name=$1; shift; ip netns exec "$lab-$name" "$@"; } # in_ NAME COMMAND...

# Packets as they would be on a wire: whole segments, each with its checksum, so that the relay sees what a network sees.
cable() { # cable NAME DEVICE NAME DEVICE: an Ethernet cable between two namespaces
  ip link add "$2" netns "$lab-$1" type veth peer name "$4" netns "$lab-$3"
  in_ "$1" ethtool -K "$2" tso off gso off gro off tx off rx off >/dev/null
  in_ "$3" ethtool -K "$4" tso off gso off gro off tx off rx off >/dev/null
  in_ "$1" ip link set "$2" up
  in_ "$3" ip link set "$4" up
}

relay_pid=''
delay() { # delay NAME DEVICE DEVICE MS JITTER_MS: joins two devices of a namespace, each packet late, in order
  if [ -n "$relay_pid" ]; then kill "$relay_pid"; wait "$relay_pid" 2>/dev/null || true; fi
  ip netns exec "$lab-$1" python3 "$here/relay.py" "$2" "$3" "$4" "$5" & # not in_, or the pid would be a shell's
  relay_pid=$!
}
loss() { # loss PERCENT NAME...: of what arrives there
  local percent=$1 name; shift
  for name in "$@"; do
    in_ "$name" nft 'add table inet lab; flush table inet lab;
      add chain inet lab lost { type filter hook input priority 0; policy accept; }'
    if [ "$percent" != 0 ]; then
      in_ "$name" nft "add rule inet lab lost iifname != \"lo\" numgen random mod 1000 < $((percent * 10)) drop"
    fi
  done
}
blackout() { # blackout NAME...: nothing arrives there any more; loss 0 ends it
  local name
  for name in "$@"; do in_ "$name" nft 'insert rule inet lab lost iifname != "lo" drop'; done
}
narrow() { # narrow NAME DEVICE KBIT: what leaves there; 0 widens again. 300 ms of packets may wait, as in a modem.
  in_ "$1" tc qdisc del dev "$2" root 2>/dev/null || true
  if [ "$3" != 0 ]; then in_ "$1" tc qdisc add dev "$2" root tbf rate "$3"kbit burst 4kb latency 300ms; fi
}
clean_network() {
  local name
  if [ -n "$relay_pid" ]; then kill "$relay_pid" 2>/dev/null || true; fi
  for name in "${spaces[@]}"; do
    ip netns pids "$lab-$name" 2>/dev/null | xargs -r kill 2>/dev/null || true
    ip netns del "$lab-$name" 2>/dev/null || true
  done
}
