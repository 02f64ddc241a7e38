"""Distils the detector: the student learns the teacher's dense scores, boxes and landmarks on pasted scenes."""

import functools
import os

import numpy as np

import running
from train_embedder import compressed, relit

SIZE = 320
"""Pixels on each side of a scene."""

HIGHEST_RATE = 4e-3


def scene(rng, files, load, cv2):
    """uint8[320,320,3]: a made-up background with 0 to 6 photos of people, 36 to 420 pixels wide, tilted and degraded."""
    out = background(rng, files, load, cv2)
    for _ in range(rng.choice([0, 1, 1, 2, 3, 4, 6])):
        paste(rng, out, load(files[rng.integers(len(files))]), cv2)
    if rng.random() < 0.5:
        out = relit(rng, out, (0.5, 1.5), (0.7, 1.2))
    if rng.random() < 0.3:
        out = cv2.GaussianBlur(out, (0, 0), rng.uniform(0.4, 1.6))
    if rng.random() < 0.2:
        out = np.clip(out + rng.standard_normal(out.shape) * rng.uniform(0, 15), 0, 255).astype(np.uint8)
    if rng.random() < 0.15:
        out = cv2.cvtColor(cv2.cvtColor(out, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    return compressed(rng, out, cv2, 25, 85) if rng.random() < 0.3 else out


def background(rng, files, load, cv2):
    """A blurred photo, noise on one colour, or coloured patches."""
    kind = rng.random()
    if kind < 0.4:
        photo = cv2.resize(load(files[rng.integers(len(files))]), (SIZE, SIZE))
        return cv2.GaussianBlur(photo, (0, 0), rng.uniform(6, 26))
    if kind < 0.5:
        plain = np.full((SIZE, SIZE, 3), rng.integers(0, 255, 3), np.uint8)
        return cv2.add(plain, rng.integers(0, 40, (SIZE, SIZE, 3)).astype(np.uint8))
    patches = rng.integers(0, 255, (*rng.choice([2, 4, 8, 16, 40], 2), 3)).astype(np.uint8)
    how = cv2.INTER_NEAREST if rng.random() < 0.5 else cv2.INTER_LINEAR
    return cv2.resize(patches, (SIZE, SIZE), interpolation=how)


def paste(rng, out, photo, cv2):
    """Puts a photo into the scene, in place; parts of it may lie outside."""
    if rng.random() < 0.5:
        photo = photo[:, ::-1]
    height, width = photo.shape[:2]
    shown = int(np.exp(rng.uniform(np.log(36), np.log(420))))
    scale = shown / max(height, width)
    source = np.ascontiguousarray(photo)
    if scale < 0.7:
        small = (max(8, int(width * scale)), max(8, int(height * scale)))
        source = cv2.resize(source, small, interpolation=cv2.INTER_AREA)
    high, wide = source.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), rng.normal(0, 12), shown / max(high, wide))
    middle = rng.uniform(shown * 0.2, SIZE - shown * 0.2, 2) if shown < SIZE else rng.uniform(SIZE * 0.3, SIZE * 0.7, 2)
    turn[:, 2] += middle - np.array([wide / 2, high / 2])
    mask = cv2.warpAffine(np.full((high, wide), 255, np.uint8), turn, (SIZE, SIZE)) > 127
    out[mask] = cv2.warpAffine(source, turn, (SIZE, SIZE))[mask]


def answers(raw, pictures, torch):
    """The teacher's scores [N,A] 0..1, boxes [N,A,4] and landmarks [N,A,10], in cells as the student gives them."""
    with torch.no_grad():
        heads = raw(pictures)
    classes, objects = torch.cat(heads[0:3], 1)[..., 0], torch.cat(heads[3:6], 1)[..., 0]
    score = torch.sqrt(classes.clamp(0, 1) * objects.clamp(0, 1))
    return score, torch.cat(heads[6:9], 1), torch.cat(heads[9:12], 1)


def loss_of(given, target, torch):
    """Focal on the scores, since most cells are empty; smooth L1 on boxes and landmarks where the teacher sees a face."""
    import torch.nn.functional as F

    (scores, boxes, marks), (target_scores, target_boxes, target_marks) = given, target
    sure = target_scores > 0.3
    weight = ((torch.sigmoid(scores) - target_scores).abs() ** 2 + 0.02).detach() * (1 + 9 * sure)
    missed = F.binary_cross_entropy_with_logits(scores, target_scores, reduction="none") * weight
    loss = 2 * missed.sum() / sure.sum().clamp(min=8)
    face = target_scores > 0.35
    count = face.sum().clamp(min=1)
    box = F.smooth_l1_loss(boxes[face], target_boxes[face], reduction="sum", beta=0.2) / count
    mark = F.smooth_l1_loss(marks[face], target_marks[face], reduction="sum", beta=0.2) / count
    return loss + box + mark / 5


def main():
    parser = running.arguments(__doc__, minutes=50)
    parser.add_argument("--batch", type=int, default=16, help="scenes in a step")
    options = parser.parse_args()
    torch, cv2 = running.torch_and_cv2()
    from models import Detector

    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    where = running.device(torch, options.device)
    data = np.load(options.faces)
    files = [str(file) for file, hidden in zip(data["files"], data["hidden"]) if not hidden]
    load = functools.lru_cache(maxsize=20_000)(cv2.imread)
    raw = running.teacher(torch, os.path.join(options.teachers, "yunet_n_raw.pt"), where)
    student = Detector().to(where, memory_format=torch.channels_last)

    def pictures(rng, count):
        scenes = np.stack([scene(rng, files, load, cv2) for _ in range(count)])
        batch = torch.from_numpy(scenes).to(where).permute(0, 3, 1, 2).float()
        return batch.contiguous(memory_format=torch.channels_last)

    def loss_of_step(rng):
        batch = pictures(rng, options.batch)
        return loss_of(student(batch), answers(raw, batch, torch), torch)

    def report():
        batch = pictures(np.random.default_rng(0), options.batch)
        student.eval()
        with torch.no_grad():
            loss = loss_of(student(batch), answers(raw, batch, torch), torch)
        student.train()
        print(f"the same {options.batch} scenes each time: loss {loss.item():.4f}", flush=True)

    running.train(torch, options, student, where, HIGHEST_RATE, loss_of_step, report)


if __name__ == "__main__":
    main()
