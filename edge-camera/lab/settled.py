"""Waits until pictures come without delay, a minute and a half at most: settled.py PICTURES

Programs that have just started are slow on a busy machine, and what is to be seen here is the network.
"""
import json
import sys
import time

GOOD_MS, FOR_MS, LEAST = 700, 5000, 20
until = time.time() + 90
while time.time() < until:
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = file.read().splitlines()[-100:]
    now = time.time() * 1000
    pictures = [picture for picture in map(json.loads, lines) if picture["at"] > now - FOR_MS]
    if len(pictures) >= LEAST and all(picture["at"] - picture["captured"] < GOOD_MS for picture in pictures):
        sys.exit(0)
    time.sleep(0.5)
print("Pictures are late before anything is wrong with the network: the machine is too busy", file=sys.stderr)
