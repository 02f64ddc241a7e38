"""Writes the students as TorchScript, with the interfaces of the full pack's files."""

import argparse
import hashlib
import os

import running


def find(detector, torch):
    """uint8[H,W,3] BGR of any size, float threshold -> float[K,15]: x1,y1,x2,y2,score, 5 landmarks; before NMS."""
    from wrappers import Find

    return torch.jit.freeze(torch.jit.script(Find(torch.jit.script(detector)).eval()))


def unit(embedder, torch):
    """uint8[N,112,112,3] BGR, aligned -> float[N,128] of unit length, image plus mirror."""
    from wrappers import Unit

    return torch.jit.freeze(torch.jit.script(Unit(torch.jit.script(embedder)).eval()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("detector", help="what train_detector.py wrote")
    parser.add_argument("embedder", help="what train_embedder.py wrote")
    parser.add_argument("out", help="folder for smartshop-detector.pt and smartshop-embedder.pt")
    options = parser.parse_args()
    torch, _ = running.torch_and_cv2()
    from models import Detector, Embedder

    os.makedirs(options.out, exist_ok=True)
    for student, weights, script, name in (
        (Detector(), options.detector, find, "smartshop-detector.pt"),
        (Embedder(), options.embedder, unit, "smartshop-embedder.pt"),
    ):
        student.load_state_dict(torch.load(weights, map_location="cpu", weights_only=True))
        student.eval().to(memory_format=torch.channels_last)
        file = os.path.join(options.out, name)
        with torch.no_grad():
            script(student, torch).save(file)
        with open(file, "rb") as written:
            content = written.read()
        print(f"{name}.sha256 = {hashlib.sha256(content).hexdigest()}\n{name}.size = {len(content)}")


if __name__ == "__main__":
    main()
