"""Trains the line recogniser on drawn lines and writes its weights as ONNX.

    nice -n 10 python3 lib/engine/ocr/training/train.py --steps 4500

Input  x: float32 [b, 1, 24, w], grey, each line normalised as (v - mean) / (std + 8); w a multiple of 4.
Output y: float32 [b, 38, w/4] logits; class 0 is the CTC blank, then 0-9A-Z<.

Lines are drawn while training: eight fresh ones a step into a growing pool, so that no file is needed and the same
steps give the same network on the same machine. The weights that ship are an exponential average: batch
normalisation makes single steps swing by several percent of whole lines.
"""

import argparse
import copy
import json
import pathlib
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from draw_lines import HEIGHT, draw_line, draw_other
from mrz_text import ALPHABET

SEED = 9303
HELD_OUT_SEED = 70501  # never used for training
FIRST_LINES = 1000
FRESH_PER_STEP = 8
POOL = 6000  # lines drawn last, from which the rest of a batch is taken again
BATCH = 24
# Lines that are no zone come in once letters are known; from the start on, "nothing" would be the easy answer to all.
OTHERS_FROM = 1200
OTHERS_SHARE = 0.2
# Without clean lines the network reads names of clean documents worse.
CLEAN_SHARE = 0.45


def conv(inputs, outputs, kernel=3, padding=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class LineNet(nn.Module):
    """Columns of four pixels become frames; residual dilated convolutions give each frame about three characters of
    context to either side.

    Wider context would let the network learn names and fill in what it cannot see, and an invented letter in a name
    has no check digit to catch it.
    """

    def __init__(self, classes=len(ALPHABET) + 1):
        super().__init__()
        self.frames = nn.Sequential(
            conv(1, 16), nn.MaxPool2d(2), conv(16, 32), nn.MaxPool2d(2), conv(32, 64), conv(64, 64),
            nn.MaxPool2d((2, 1)), conv(64, 96), conv(96, 128, (3, 1), 0),
        )  # fmt: skip
        self.context = nn.ModuleList(
            nn.Sequential(nn.Conv1d(128, 128, 3, padding=d, dilation=d, bias=False), nn.BatchNorm1d(128), nn.ReLU(inplace=True))
            for d in (1, 2, 1, 2, 1)
        )
        self.classes = nn.Conv1d(128, classes, 1)

    def forward(self, x):
        x = self.frames(x).squeeze(2)
        for layer in self.context:
            x = x + layer(x)
        return self.classes(x)


def normalise(image):
    image = image.astype(np.float32)
    return (image - image.mean()) / (image.std() + 8)


def draw(index, step):
    """The line `index` of the training stream; the same whether training was interrupted or not."""
    other = step >= OTHERS_FROM and np.random.default_rng([SEED, 2, index]).random() < OTHERS_SHARE
    clean = np.random.default_rng([SEED, 3, index]).random() < CLEAN_SHARE
    return draw_other(SEED, index, clean) if other else draw_line(SEED, index, clean)


def collate(lines):
    width = max((image.shape[1] + 3) // 4 * 4 for image, _ in lines)
    x = np.zeros((len(lines), 1, HEIGHT, width), np.float32)
    for row, (image, _) in enumerate(lines):
        x[row, 0, :, : image.shape[1]] = normalise(image)
    frames = torch.tensor([image.shape[1] // 4 for image, _ in lines])
    targets = torch.tensor([ALPHABET.index(c) + 1 for _, text in lines for c in text])
    return torch.from_numpy(x), frames, targets, torch.tensor([len(text) for _, text in lines])


def jitter(rng, line):
    """A cheap new look at a line already drawn: brightness, noise and a horizontal shift inside one frame."""
    image, text = line
    left, right = int(rng.integers(0, 4)), int(rng.integers(0, 4))
    image = np.pad(image, ((0, 0), (left, right)), mode="edge").astype(np.float32)
    image = image * rng.uniform(0.6, 1.1) + rng.uniform(-15, 35) + rng.standard_normal(image.shape).astype(np.float32) * rng.uniform(0, 6)
    return np.clip(image, 0, 255).astype(np.uint8), text


def greedy(logits, frames):
    """Best path without the lattice: what the network sees by itself."""
    out = []
    for row, count in zip(logits.argmax(1).tolist(), frames.tolist()):
        last, text = 0, ""
        for cls in row[:count]:
            if cls and cls != last:
                text += ALPHABET[cls - 1]
            last = cls
        out.append(text)
    return out


def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def measure(net, lines):
    net.eval()
    exact = wrong = total = 0
    with torch.no_grad():
        for start in range(0, len(lines), 25):
            part = lines[start : start + 25]
            x, frames, _, _ = collate(part)
            for text, (_, truth) in zip(greedy(net(x), frames), part):
                exact += text == truth
                wrong += edits(text, truth)
                total += len(truth)
    return exact / len(lines), 1 - wrong / total


def invented(net, lines):
    """Mean number of characters read on a line that is no zone."""
    net.eval()
    with torch.no_grad():
        return sum(len(greedy(net(x), frames)[0]) for x, frames, _, _ in (collate([line]) for line in lines)) / len(lines)


def learning_rate(step, steps):
    """Warm up, stay, and fall to nothing over the last third."""
    peak = 2e-3
    if step < 200:
        return peak * (step + 1) / 200
    return peak * min(1.0, max(0.0, (steps - step) / (steps / 3))) + 1e-6


def export(net, path):
    torch.onnx.export(
        net.eval(), torch.zeros(1, 1, HEIGHT, 256), str(path), input_names=["x"], output_names=["y"],
        dynamic_axes={"x": {0: "b", 3: "w"}, "y": {0: "b", 2: "t"}}, opset_version=12,
    )  # fmt: skip


def average_into(mean, net, keep):
    with torch.no_grad():
        for target, source in zip(mean.state_dict().values(), net.state_dict().values()):
            if target.dtype.is_floating_point:
                target.mul_(keep).add_(source, alpha=1 - keep)
            else:
                target.copy_(source)


def train(steps, work, resume, held_out_size):
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    work.mkdir(parents=True, exist_ok=True)
    net = LineNet()
    mean = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), 1e-3, weight_decay=1e-3)
    first = 0
    if resume:
        saved = torch.load(work / "checkpoint.pt")
        net.load_state_dict(saved["net"]), mean.load_state_dict(saved["mean"]), optimiser.load_state_dict(saved["optimiser"])
        first = saved["step"]
    held_out = [draw_line(HELD_OUT_SEED, index) for index in range(held_out_size)]
    held_out_clean = [draw_line(HELD_OUT_SEED, index, True) for index in range(held_out_size // 3)]
    drawn = FIRST_LINES + first * FRESH_PER_STEP
    step_of = lambda index: max(0, index - FIRST_LINES) // FRESH_PER_STEP
    pool = [draw(index, step_of(index)) for index in range(max(0, drawn - POOL), drawn)]
    others = [draw_other(HELD_OUT_SEED, index) for index in range(200)]
    started, smooth = time.time(), None
    for step in range(first, steps):
        rng = np.random.default_rng([SEED, 1, step])
        fresh = [draw(drawn + i, step) for i in range(FRESH_PER_STEP)]
        drawn += FRESH_PER_STEP
        # Lines of like width share a batch, otherwise half the arithmetic is padding.
        again = sorted((pool[int(i)] for i in rng.integers(len(pool), size=4 * (BATCH - FRESH_PER_STEP))), key=lambda line: line[0].shape[1])
        middle = int(np.median([image.shape[1] for image, _ in fresh]))
        again = sorted(again, key=lambda line: abs(line[0].shape[1] - middle))[: BATCH - FRESH_PER_STEP]
        pool = (pool + fresh)[-POOL:]
        x, frames, targets, lengths = collate(fresh + [jitter(rng, line) for line in again])
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(step, steps)
        net.train()
        losses = F.ctc_loss(F.log_softmax(net(x), 1).permute(2, 0, 1), targets, frames, lengths, reduction="none", zero_infinity=True)
        loss = (losses / torch.clamp(lengths, min=20)).mean()  # per character; an empty line weighs as twenty
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        average_into(mean, net, min(0.998, 1 - 1 / (step + 2)) if step > 300 else 0.0)
        smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
        if (step + 1) % 250 == 0 or step + 1 == steps:
            lines, letters = measure(mean, held_out[:200])
            clean, _ = measure(mean, held_out_clean[:100])
            print(f"step {step + 1} of {steps} {time.time() - started:.0f}s loss {smooth:.3f} held-out lines {lines:.3f} characters {letters:.4f} clean lines {clean:.3f} invented {invented(mean, others[:100]):.2f}", flush=True)
            torch.save({"step": step + 1, "net": net.state_dict(), "mean": mean.state_dict(), "optimiser": optimiser.state_dict()}, work / "checkpoint.pt")
            export(mean, work / "mrz-lines.onnx")
    lines, letters = measure(mean, held_out)
    clean, _ = measure(mean, held_out_clean)
    ledger = {
        "seed": SEED, "heldOutSeed": HELD_OUT_SEED, "steps": steps, "linesDrawn": drawn, "batch": BATCH,
        "parameters": sum(p.numel() for p in net.parameters()), "heldOutLines": len(held_out),
        "heldOutLineExact": round(lines, 4), "heldOutCharacterAccuracy": round(letters, 5), "heldOutCleanLineExact": round(clean, 4),
        "charactersInventedPerOtherLine": round(invented(mean, others), 3), "torch": torch.__version__,
    }  # fmt: skip
    pathlib.Path(__file__).with_name("ledger.json").write_text(json.dumps(ledger, indent=2) + "\n")
    print(json.dumps(ledger))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".data/mrz-training"))
    parser.add_argument("--held-out", type=int, default=1500)
    parser.add_argument("--resume", action="store_true", help="continue from WORK/checkpoint.pt")
    options = parser.parse_args()
    train(options.steps, options.work, options.resume, options.held_out)
