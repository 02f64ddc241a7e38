"""What the two training scripts share and what needs torch: device, checkpoints, arguments."""

import argparse
import os
import sys

MISSING = "{} is not installed. Run: python3 -m pip install -r requirements.txt"


def torch_and_cv2():
    """Both libraries, or the end of the program with one sentence. Threads are limited: the loader is one process."""
    try:
        import torch
    except ImportError:
        sys.exit(MISSING.format("torch"))
    try:
        import cv2
    except ImportError:
        sys.exit(MISSING.format("opencv-python-headless"))
    cv2.setNumThreads(1)
    return torch, cv2


def arguments(description, minutes):
    """The options that both scripts have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("teachers", help="folder with the full pack's TorchScript files")
    parser.add_argument("faces", help="what prepare.py wrote")
    parser.add_argument("out", help="the weights to write, for example embedder.pth; OUT.checkpoint lies beside it")
    parser.add_argument("--minutes", type=float, default=minutes, help="how long to train")
    parser.add_argument("--steps", type=int, help="how many steps to train instead, which makes a run repeatable")
    parser.add_argument("--seed", type=int, default=1, help="of the weights and of every picture")
    parser.add_argument("--device", help="cpu or cuda; cuda if there is one")
    parser.add_argument("--threads", type=int, default=max(1, (os.cpu_count() or 2) - 1), help="of the CPU")
    parser.add_argument("--resume", action="store_true", help="go on from OUT.checkpoint")
    parser.add_argument("--report", type=float, default=5, help="minutes between reports and checkpoints")
    return parser


def device(torch, asked):
    """The device to train on."""
    return torch.device(asked or ("cuda" if torch.cuda.is_available() else "cpu"))


def teacher(torch, file, where):
    """A TorchScript network to learn from, on the device that trains."""
    if not os.path.isfile(file):
        sys.exit(f"There is no {file}: give the folder that holds the full pack's TorchScript files.")
    return torch.jit.load(file, map_location=where).eval()


def save(torch, file, student, optimiser, budget):
    """Writes the checkpoint under another name first, so that an interruption leaves a whole one."""
    state = {
        "student": student.state_dict(),
        "optimiser": optimiser.state_dict(),
        "step": budget.step,
        "minutes": budget.spent(),
    }
    torch.save(state, file + ".part")
    os.replace(file + ".part", file)


def load(torch, file, student, optimiser, budget, where):
    """Goes on from a checkpoint."""
    if not os.path.isfile(file):
        sys.exit(f"There is no {file} to go on from: leave --resume out.")
    state = torch.load(file, map_location=where, weights_only=True)
    student.load_state_dict(state["student"])
    optimiser.load_state_dict(state["optimiser"])
    budget.resume(state["step"], state["minutes"])


def train(torch, options, student, where, highest_rate, loss_of_step, report):
    """Trains until the budget is spent.

    loss_of_step(rng): a scalar tensor; rng is numpy's generator for this step alone, so that a resumed run sees the same
    pictures as one that was not interrupted. report(): prints what the student is worth.
    """
    import numpy as np

    from faces import Budget, learning_rate

    optimiser = torch.optim.AdamW(student.parameters(), lr=highest_rate, weight_decay=1e-4)
    budget = Budget(None if options.steps else options.minutes, options.steps)
    checkpoint = options.out + ".checkpoint"
    if options.resume:
        load(torch, checkpoint, student, optimiser, budget, where)
    reported = budget.spent()
    while budget.progress() < 1:
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(highest_rate, budget.step, budget.progress())
        loss = loss_of_step(np.random.default_rng([options.seed, budget.step]))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 5.0)
        optimiser.step()
        budget.step += 1
        if budget.spent() - reported >= options.report:
            reported = budget.spent()
            print(f"step {budget.step}, {budget.spent():.1f} minutes, loss {loss.item():.4f}", flush=True)
            report()
            save(torch, checkpoint, student, optimiser, budget)
    report()
    save(torch, checkpoint, student, optimiser, budget)
    torch.save(student.state_dict(), options.out)
    print(f"{budget.step} steps in {budget.spent():.1f} minutes; wrote {options.out}")
