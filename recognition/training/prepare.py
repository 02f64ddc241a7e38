"""Finds, aligns and embeds the subject of every photo, and marks the people who are held out of training."""

import argparse
import os
import sys

import numpy as np

import faces
import running

PICTURES = (".jpg", ".jpeg", ".png")
BATCH = 64


def photos(folder):
    """Pairs of path and name "IDENTITY/FILE", sorted. In FOLDER/IDENTITY/... a person; a photo in FOLDER itself is one alone."""
    found = []
    for place, _, files in os.walk(folder):
        for file in files:
            stem, ending = os.path.splitext(file)
            if ending.lower() in PICTURES:
                inside = os.path.relpath(place, folder)
                identity = stem if inside == "." else inside.split(os.sep)[0]
                found.append((os.path.join(place, file), f"{identity}/{stem}"))
    return sorted(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("teachers", help="folder with yunet_n.pt and mobilefacenet_flip.pt")
    parser.add_argument("photos", help="folder of face photos, FOLDER/IDENTITY/*.jpg")
    parser.add_argument("out", help="the file to write, for example faces.npz")
    parser.add_argument("--least-score", type=float, default=0.5, help="of the detector, for a face to count")
    parser.add_argument("--threads", type=int, default=max(1, (os.cpu_count() or 2) - 1), help="of the CPU")
    options = parser.parse_args()
    torch, cv2 = running.torch_and_cv2()
    torch.set_num_threads(options.threads)
    files = photos(options.photos)
    if not files:
        sys.exit(f"There are no photos in {options.photos}: give a folder with FOLDER/IDENTITY/*.jpg.")
    detect = running.teacher(torch, os.path.join(options.teachers, "yunet_n.pt"), "cpu")
    embed = running.teacher(torch, os.path.join(options.teachers, "mobilefacenet_flip.pt"), "cpu")
    crops, names, where = [], [], []
    for file, name in files:
        image = cv2.imread(file)
        if image is None:
            print(f"left out {file}: no picture", file=sys.stderr)
            continue
        with torch.no_grad():
            found = detect(torch.from_numpy(image), torch.tensor(options.least_score)).numpy()
        if len(found) == 0:
            continue
        height, width = image.shape[:2]
        landmarks = faces.subject(found, width, height)[5:].reshape(5, 2)
        crops.append(cv2.warpAffine(image, faces.similarity(landmarks), (faces.SIDE, faces.SIDE)))
        names.append(name)
        where.append(os.path.abspath(file))
    if not crops:
        sys.exit(f"No face was found in the {len(files)} photos of {options.photos}.")
    crops = np.stack(crops)
    with torch.no_grad():
        embeddings = [embed(torch.from_numpy(crops[i : i + BATCH])).numpy() for i in range(0, len(crops), BATCH)]
    hidden = np.array([faces.held_out(name.split("/")[0]) for name in names])
    np.savez(
        options.out,
        crops=crops,
        embeddings=np.concatenate(embeddings),
        hidden=hidden,
        names=np.array(names),
        files=np.array(where),
    )
    print(f"{len(names)} faces in {len(files)} photos, {hidden.sum()} of them held out; wrote {options.out}")


if __name__ == "__main__":
    main()
