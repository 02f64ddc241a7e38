"""What the scripts share and what needs numpy alone: the ArcFace template, who is held out, pairs, and the budget."""

import hashlib
import math
import time

import numpy as np

SIDE = 112
"""Pixels on each side of an aligned face."""

ARCFACE = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]], np.float32
)
"""Where right eye, left eye, nose, right and left mouth corner lie in an aligned face, in pixels."""

HELD_OUT_PERCENT = 35


def held_out(identity):
    """Whether a person is kept out of training. The same for everybody who runs this, and for every set of photos."""
    digest = hashlib.sha1(("smartshop" + identity).encode()).hexdigest()
    return int(digest, 16) % 100 < HELD_OUT_PERCENT


def similarity(landmarks):
    """The 2 x 3 matrix that turns, scales and moves float[5,2] landmarks onto the template, least squares."""
    source = np.asarray(landmarks, np.float64)
    target = ARCFACE.astype(np.float64)
    from_middle, to_middle = source.mean(0), target.mean(0)
    a, b = source - from_middle, target - to_middle
    squares = (a**2).sum()
    if squares < 1e-9:
        raise ValueError("the five landmarks lie on one point")
    cos = (a * b).sum() / squares
    sin = (a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum() / squares
    turn = np.array([[cos, -sin], [sin, cos]])
    return np.hstack([turn, (to_middle - turn @ from_middle)[:, None]])


def subject(detections, width, height):
    """The row of float[K,15] detections that shows whom the photo is of: sure, and near the middle of the picture."""
    centre = (detections[:, :2] + detections[:, 2:4]) / 2
    away = np.hypot(centre[:, 0] - width / 2, centre[:, 1] - height / 2) / max(width, height)
    return detections[np.argmax(detections[:, 4] - 2 * away)]


def pairs(names, hidden, count, seed=1):
    """Pairs of held-out photos to verify: int[2*count,2], first count of one person, then count of two.

    names: "IDENTITY/FILE" of each photo; hidden: bool of each photo.
    """
    rng = np.random.default_rng(seed)
    people = {}
    for index in np.flatnonzero(hidden):
        people.setdefault(str(names[index]).split("/")[0], []).append(index)
    several = [photos for photos in people.values() if len(photos) > 1]
    if not several or len(people) < 2:
        raise ValueError("too few held-out people: at least two are needed, one of them with two photos")
    same = [rng.choice(several[rng.integers(len(several))], 2, replace=False) for _ in range(count)]
    everybody = list(people.values())
    two = []
    for _ in range(count):
        first, second = rng.choice(len(everybody), 2, replace=False)
        two.append([rng.choice(everybody[first]), rng.choice(everybody[second])])
    return np.array(same + two)


def accuracy(embeddings, tested):
    """Best accuracy over all thresholds, and the part of same pairs above all but 1 % of the others; both 0 to 1.

    embeddings: float[N,D] of unit length; tested: as pairs() gives them.
    """
    half = len(tested) // 2
    scores = (embeddings[tested[:, 0]] * embeddings[tested[:, 1]]).sum(1)
    same, two = np.sort(scores[:half]), np.sort(scores[half:])
    thresholds = np.append(np.sort(scores), np.inf)
    right = half - np.searchsorted(same, thresholds) + np.searchsorted(two, thresholds)
    strict = two[-(half // 100 + 1)]
    return right.max() / (2 * half), (same > strict).mean()


def blend(first, second, part):
    """uint8 pictures of one shape mixed: part of the first, the rest of the second."""
    return (first.astype(np.float32) * part + second.astype(np.float32) * (1 - part)).astype(np.uint8)


class Budget:
    """How far training is, by minutes of work or by steps, over interruptions.

    Steps make a run repeatable; minutes fit it into the time there is.
    """

    def __init__(self, minutes=None, steps=None, clock=time.monotonic):
        if (minutes is None) == (steps is None):
            raise ValueError("give either minutes or steps")
        self.minutes, self.steps, self.clock = minutes, steps, clock
        self.step = 0
        self.before = 0.0
        self.started = clock()

    def spent(self):
        """Minutes of work so far, those of earlier runs included."""
        return self.before + (self.clock() - self.started) / 60

    def progress(self):
        """0 at the beginning, 1 and more at the end."""
        return self.step / self.steps if self.steps is not None else self.spent() / self.minutes

    def resume(self, step, minutes):
        """Goes on where an earlier run stopped."""
        self.step, self.before, self.started = step, minutes, self.clock()


def learning_rate(highest, step, progress, warm_up=200):
    """Rises over the first steps, then falls along half a cosine to a thousandth."""
    return highest * min(1, (step + 1) / warm_up) * (0.5 * (1 + math.cos(math.pi * min(1, progress))) + 1e-3)
