#!/usr/bin/env bash
# Proves the device's packages as far as a PC can: what is in them, that they install on a fresh Debian, what the doctor says there, that
# the service stays up behind all its restrictions under a real systemd, and that nothing is left after a purge. As root, after
# ./smartshop package-edge; needs debootstrap and systemd-container, for arm64 on a PC qemu-user-static too.
#   packaging/edge/smoke-test.sh [amd64|arm64] [CAMERA.CONF]
# With a configuration the service must also reach that console, and again after it was made to hang.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
architecture=${1:-$(dpkg --print-architecture)}
deb=$(ls "$here"/target/smartshop-edge_*_"$architecture".deb)
root=${TMPDIR:-/tmp}/smartshop-edge-debian-$architecture # kept for the next time
machine=$(case $architecture in arm64) echo AArch64 ;; *) echo X86-64 ;; esac)

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
inside() { chroot "$root" "$@"; }

say "what is in it"
contents=$(mktemp -d)
trap 'rm -rf "$contents"; umount -q "$root/proc" 2>/dev/null || true' EXIT
dpkg-deb -x "$deb" "$contents"
while read -r library; do
  readelf -h "$library" | grep -q "Machine:.*$machine" || fail "$library is for another machine"
done < <(find "$contents" -name '*.so*')
heavy=$(find "$contents" \( -iname '*torch*' -o -iname '*onnx*' -o -iname '*djl*' -o -name '*.pt' \) -print)
[ -z "$heavy" ] || fail "a device recognises nobody, but there is $heavy"
du -sh "$contents" | cut -f1

if [ ! -e "$root/etc/debian_version" ]; then
  say "a fresh Debian 13"
  debootstrap --arch="$architecture" --variant=minbase --include=systemd,systemd-sysv,ca-certificates trixie "$root" >/dev/null
fi
say "install"
mount -t proc proc "$root/proc"
cp "$deb" "$root/tmp/smartshop-edge.deb"
inside sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --reinstall /tmp/smartshop-edge.deb' >/dev/null
inside systemd-analyze verify smartshop-edge.service
inside systemd-analyze security --offline=true --no-pager smartshop-edge.service | tail -1

say "doctor"
said=$(inside smartshop-edge doctor || true) # this is no board, and may lack what a camera needs
printf '%s\n' "$said"
grep -q 'H.264 encoder: works' <<<"$said" || fail "FFmpeg does not work"

if [ -n "${2:-}" ]; then
  install -m 644 "$2" "$root/etc/smartshop-edge/camera.conf"
fi
if [ "$architecture" = "$(dpkg --print-architecture)" ]; then
  seconds=${2:+130}
  seconds=${seconds:-30}
  say "the service under systemd, for $seconds seconds"
  umount "$root/proc"
  rm -rf "$root/var/log/journal"
  mkdir -p "$root/var/log/journal"
  timeout -s TERM "$seconds" systemd-nspawn -q -D "$root" --register=no --keep-unit --boot >/dev/null 2>&1 </dev/null &
  if [ -n "${2:-}" ]; then
    sleep 30
    # It hangs: systemd has to notice within a minute.
    pkill -STOP --uid "$(awk -F: '$1 == "smartshop-edge" { print $3 }' "$root/etc/passwd")" -f 'EdgeCamera run --config /etc/smartshop-edge'
  fi
  wait || true
  journal=$(journalctl -D "$root/var/log/journal" -u smartshop-edge -o cat --no-pager)
  printf '%s\n' "$journal" | head -30
  grep -q "Failed with result 'exit-code'" <<<"$journal" && fail "the service does not stay up"
  if [ -n "${2:-}" ]; then
    grep -q 'Watchdog timeout' <<<"$journal" || fail "nobody noticed that it hung"
    [ "$(grep -c 'Connected to' <<<"$journal")" -ge 2 ] || fail "the service has not reached the console, or not again"
  fi
  mount -t proc proc "$root/proc"
fi

say "purge"
inside sh -c 'DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq smartshop-edge' >/dev/null
left=$(inside sh -c 'ls -d /usr/*/smartshop-edge /var/lib/smartshop-edge /etc/smartshop-edge /etc/systemd/system/*/smartshop-edge.service 2>/dev/null' || true)
[ -z "$left" ] || fail "a purge leaves $left"
say "all of it works"
