"""The two student networks. Importing this needs torch."""

import torch
import torch.nn.functional as F
from torch import nn


def conv(inputs, outputs, kernel=3, stride=1, groups=1, activated=True):
    """Convolution and batch norm, and PReLU unless it ends a block."""
    layers = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
    ]
    return nn.Sequential(*layers, nn.PReLU(outputs)) if activated else nn.Sequential(*layers)


class Bottleneck(nn.Module):
    """Inverted residual: expand, depthwise, project (MobileNetV2)."""

    def __init__(self, inputs, outputs, stride, expand):
        super().__init__()
        hidden = inputs * expand
        self.r = stride == 1 and inputs == outputs
        self.c = nn.Sequential(
            conv(inputs, hidden, 1), conv(hidden, hidden, 3, stride, hidden), conv(hidden, outputs, 1, activated=False)
        )

    def forward(self, x):
        return x + self.c(x) if self.r else self.c(x)


class Embedder(nn.Module):
    """uint8[N,112,112,3] BGR, aligned to the ArcFace template -> float[N,128], not of unit length."""

    def __init__(self, dimensions=128):
        super().__init__()
        layers = [conv(3, 32, 3, 2), conv(32, 32, 3, 1, 32), Bottleneck(32, 48, 2, 2)]
        layers += [Bottleneck(48, 48, 1, 2) for _ in range(3)] + [Bottleneck(48, 80, 2, 2)]
        layers += [Bottleneck(80, 80, 1, 2) for _ in range(4)] + [Bottleneck(80, 96, 2, 3)]
        layers += [Bottleneck(96, 96, 1, 2) for _ in range(2)] + [conv(96, 320, 1)]
        self.b = nn.Sequential(*layers)
        self.gd = conv(320, 320, 7, 1, 320, activated=False)
        self.gd[0].padding = (0, 0)
        self.fc = nn.Conv2d(320, dimensions, 1, bias=False)
        self.bn = nn.BatchNorm1d(dimensions)

    def forward(self, x):
        x = x.permute(0, 3, 1, 2).to(torch.float32).sub(127.5).div(128.0)
        x = x.contiguous(memory_format=torch.channels_last)
        return self.bn(self.fc(self.gd(self.b(x))).flatten(1))


def unit(inputs, outputs, stride=1):
    """Pointwise, then depthwise: the detector's only block."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.Conv2d(outputs, outputs, 3, stride, 1, groups=outputs, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(True),
    )


class Detector(nn.Module):
    """float[N,3,H,W] BGR 0..255, H and W multiples of 32 -> score logits [N,A], boxes [N,A,4], landmarks [N,A,10].

    A counts the cells of the strides 8, 16 and 32, in this order. Boxes and landmarks are in cells, relative to theirs.
    """

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 16, 3, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(True), unit(16, 24)
        )
        self.c2 = nn.Sequential(unit(24, 32, 2), unit(32, 32))
        self.c3 = nn.Sequential(unit(32, 64, 2), unit(64, 64), unit(64, 64))
        self.c4 = nn.Sequential(unit(64, 64, 2), unit(64, 64), unit(64, 64))
        self.c5 = nn.Sequential(unit(64, 64, 2), unit(64, 64), unit(64, 64))
        self.l = nn.ModuleList([unit(64, 64) for _ in range(3)])
        self.h = nn.ModuleList([nn.Sequential(unit(64, 64), nn.Conv2d(64, 15, 1)) for _ in range(3)])
        for head in self.h:
            nn.init.constant_(head[1].bias[0], -4.0)  # faces are rare

    def forward(self, x):
        x = (x - 127.5) / 64.0
        fine = self.c3(self.c2(self.stem(x)))
        middle = self.c4(fine)
        coarse = self.l[2](self.c5(middle))
        middle = self.l[1](middle + F.interpolate(coarse, scale_factor=2.0, mode="nearest"))
        fine = self.l[0](fine + F.interpolate(middle, scale_factor=2.0, mode="nearest"))
        cells = torch.cat(
            [
                self.h[0](fine).permute(0, 2, 3, 1).flatten(1, 2),
                self.h[1](middle).permute(0, 2, 3, 1).flatten(1, 2),
                self.h[2](coarse).permute(0, 2, 3, 1).flatten(1, 2),
            ],
            1,
        )
        return cells[..., 0], cells[..., 1:5], cells[..., 5:]
