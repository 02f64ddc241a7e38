"""What a scenario showed, as one JSON line: judge.py NAME TRACE PICTURES FROM TO [CUT_FROM CUT_TO]   (ms since 1970)

Exit status 1 if the queue was older than 2.2 s, no picture came, or the picture was not live again within 8 s of a cut.
"""
import json
import sys

OLDEST_MS = 2200
LIVE_WITHIN_MS = 8000
LIVE_AGE_MS = 1000


def lines(path, begin, end):
    with open(path, encoding="utf-8") as file:
        return [line for line in map(json.loads, file) if begin <= line["at"] <= end]


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))] if values else None


def main(name, trace_file, pictures_file, begin, end, cut=None):
    trace = lines(trace_file, begin, end)
    pictures = lines(pictures_file, begin, end)
    ages = [picture["at"] - picture["captured"] for picture in pictures]
    waiting = [sample["waitingMs"] for sample in trace]
    result = {
        "scenario": name,
        "seconds": round((end - begin) / 1000),
        "queueOldestMs": max(waiting, default=None),
        "queueP95Ms": share(waiting, 0.95),
        "pictures": len(pictures),
        "pictureAgeMedianMs": share(ages, 0.5),
        "pictureAgeP95Ms": share(ages, 0.95),
        "pictureAgeMaxMs": max(ages, default=None),
        "longestGapMs": max((b["at"] - a["at"] for a, b in zip(pictures, pictures[1:])), default=None),
        "captured": trace[-1]["captured"] - trace[0]["captured"],
        "dropped": trace[-1]["dropped"] - trace[0]["dropped"],
        "connections": trace[-1]["connections"],
        "kbitPerSecond": round(8 * (trace[-1]["sentBytes"] - trace[0]["sentBytes"]) / (end - begin)),
        "rungs": rungs(trace),
    }
    good = bool(pictures) and max(waiting) <= OLDEST_MS
    if cut:
        live = [p["at"] - cut[1] for p in pictures if p["at"] >= cut[1] and p["at"] - p["captured"] <= LIVE_AGE_MS]
        result["liveAgainMs"] = min(live, default=None)
        good = good and bool(live) and min(live) <= LIVE_WITHIN_MS
    result["met"] = good
    print(json.dumps(result), flush=True)
    return 0 if good else 1


def rungs(trace):
    """Height@rate:kbit/s, with the seconds spent there, in the order of time."""
    spent = []
    for sample in trace:
        rung = f'{sample["height"]}@{sample["framesPerSecond"]}:{sample["bitrate"] // 1000}'
        if not spent or spent[-1][0] != rung:
            spent.append([rung, sample["at"], sample["at"]])
        spent[-1][2] = sample["at"]
    return [f"{rung} {round((last - first) / 1000)}s" for rung, first, last in spent]


moments = [int(moment) for moment in sys.argv[4:]]
sys.exit(main(*sys.argv[1:4], *moments[:2], moments[2:] or None))
