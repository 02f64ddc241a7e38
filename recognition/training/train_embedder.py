"""Distils the embedder: the student sees a poor copy of a face and must answer as the teacher does for the good one."""

import os
import sys

import numpy as np

import faces
import running

PAIRS = 1500
HIGHEST_RATE = 3e-3
GEOMETRY = 8
"""How much the angles between the faces of a batch count beside each face's own answer."""


def degrade(rng, face, cv2):
    """A copy of uint8[112,112,3] as a camera might see it: mirrored, moved, small, blurred, dark, noisy, covered."""
    side = faces.SIDE
    if rng.random() < 0.5:
        face = face[:, ::-1]
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), rng.uniform(-4.8, 4.8), rng.uniform(0.94, 1.06))
    turn[:, 2] += rng.uniform(-3, 3, 2)
    face = cv2.warpAffine(np.ascontiguousarray(face), turn, (side, side), borderMode=cv2.BORDER_REFLECT)
    if rng.random() < 0.35:
        small = int(rng.choice([28, 36, 48, 64, 80]))
        face = cv2.resize(cv2.resize(face, (small, small), interpolation=cv2.INTER_AREA), (side, side))
    if rng.random() < 0.25:
        face = cv2.GaussianBlur(face, (0, 0), rng.uniform(0.4, 2.0))
    if rng.random() < 0.5:
        face = relit(rng, face, (0.6, 1.4), (0.8, 1.2))
    if rng.random() < 0.15:
        face = cv2.cvtColor(cv2.cvtColor(face, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    if rng.random() < 0.3:
        face = np.clip(face + rng.standard_normal(face.shape) * rng.uniform(0, 12), 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        face = compressed(rng, face, cv2, 20, 80)
    if rng.random() < 0.2:
        face = covered(rng, face)
    return np.ascontiguousarray(face)


def relit(rng, picture, gamma, gain):
    """The picture in another light."""
    light = 255 * (picture / 255.0) ** rng.uniform(*gamma) * rng.uniform(*gain) + rng.uniform(-15, 15)
    return np.clip(light, 0, 255).astype(np.uint8)


def compressed(rng, picture, cv2, least, most):
    """The picture as JPEG of some quality between least and most percent."""
    written = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.uniform(least, most))])[1]
    return cv2.imdecode(written, cv2.IMREAD_COLOR)


def covered(rng, face):
    """The face with a rectangle of one colour before it."""
    height, width = rng.integers(10, 40), rng.integers(10, 50)
    top, left = rng.integers(faces.SIDE - height), rng.integers(faces.SIDE - width)
    face = face.copy()
    face[top : top + height, left : left + width] = rng.integers(0, 255, 3)
    return face


def blends(rng, crops, known, count):
    """uint8[count,112,112,3]: faces mixed of two, which makes many people out of few."""
    mixed = []
    for first, second in rng.choice(known, (count, 2)):
        other = crops[second] if rng.random() < 0.5 else crops[second][:, ::-1]
        mixed.append(faces.blend(crops[first], other, rng.uniform(0.3, 0.7)))
    return np.stack(mixed)


def main():
    parser = running.arguments(__doc__, minutes=80)
    parser.add_argument("--batch", type=int, default=96, help="faces in a step, half of them blends")
    options = parser.parse_args()
    torch, cv2 = running.torch_and_cv2()
    import torch.nn.functional as F

    from models import Embedder

    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    where = running.device(torch, options.device)
    data = np.load(options.faces)
    crops, answers, hidden = data["crops"], data["embeddings"], data["hidden"]
    known = np.flatnonzero(~hidden)
    try:
        tested = faces.pairs(data["names"], hidden, PAIRS)
    except ValueError as few:
        sys.exit(f"{options.faces} has {few}.")
    teacher = running.teacher(torch, os.path.join(options.teachers, "mobilefacenet.pt"), where)
    student = Embedder().to(where, memory_format=torch.channels_last)
    print("held out, teacher: accuracy %.4f, TAR at FAR 1 %% %.4f" % faces.accuracy(answers, tested), flush=True)

    def loss_of_step(rng):
        chosen = rng.choice(known, options.batch // 2)
        mixed = blends(rng, crops, known, options.batch - len(chosen))
        with torch.no_grad():
            mixed_answers = teacher(torch.from_numpy(mixed).to(where))
        poor = np.stack([degrade(rng, face, cv2) for face in [*crops[chosen], *mixed]])
        target = torch.cat([torch.from_numpy(answers[chosen]).to(where), mixed_answers])
        answer = F.normalize(student(torch.from_numpy(poor).to(where)))
        alike = (1 - (answer * target).sum(1)).mean()
        return alike + GEOMETRY * F.mse_loss(answer @ answer.T, target @ target.T)

    def report():
        student.eval()
        shown = np.unique(tested)
        learnt = np.zeros_like(answers)
        with torch.no_grad():
            for some in np.array_split(shown, max(1, len(shown) // 64)):
                batch = torch.from_numpy(crops[some]).to(where)
                learnt[some] = F.normalize(student(batch) + student(batch.flip([2]))).cpu().numpy()
        student.train()
        print("held out, student: accuracy %.4f, TAR at FAR 1 %% %.4f" % faces.accuracy(learnt, tested), flush=True)

    running.train(torch, options, student, where, HIGHEST_RATE, loss_of_step, report)


if __name__ == "__main__":
    main()
