"""Joins two Ethernet devices and hands each packet on later: relay.py DEVICE DEVICE DELAY_MS JITTER_MS

Packets of one direction keep their order, as on a mobile network, where the radio link delivers in order.
"""
import collections
import random
import select
import socket
import sys
import time

EVERYTHING = 3  # ETH_P_ALL
OUTGOING = 4  # PACKET_OUTGOING: what this relay itself has sent


def main(first, second, delay_ms, jitter_ms):
    delay, jitter = float(delay_ms) / 1000, float(jitter_ms) / 1000
    ends = []
    for device in (first, second):
        end = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(EVERYTHING))
        end.bind((device, EVERYTHING))
        end.setblocking(False)
        ends.append(end)
    waiting = {ends[0]: collections.deque(), ends[1]: collections.deque()}  # by where they go
    while True:
        now = time.monotonic()
        due = [queue[0][0] for queue in waiting.values() if queue]
        ready, _, _ = select.select(ends, [], [], max(0, min(due) - now) if due else None)
        now = time.monotonic()
        for end in ready:
            to = ends[1] if end is ends[0] else ends[0]
            take(end, waiting[to], now, delay, jitter)
        for to, queue in waiting.items():
            while queue and queue[0][0] <= time.monotonic():
                send(to, queue.popleft()[1])


def take(end, queue, now, delay, jitter):
    while True:
        try:
            packet, source = end.recvfrom(65536)
        except BlockingIOError:
            return
        if source[2] == OUTGOING:
            continue
        after = queue[-1][0] if queue else 0
        queue.append((max(after, now + random.uniform(delay - jitter, delay + jitter)), packet))


def send(to, packet):
    try:
        to.send(packet)
    except OSError:
        pass  # the narrow link's queue is full: a packet is lost, as in life


main(*sys.argv[1:])
