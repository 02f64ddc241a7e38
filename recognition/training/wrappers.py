"""What surrounds the students in the exported files. Importing this needs torch."""

import torch
import torch.nn.functional as F
from torch import nn


class Find(nn.Module):
    """uint8[H,W,3] BGR of any size, float threshold -> float[K,15]: x1,y1,x2,y2,score, 5 landmarks; before NMS."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, img, threshold):
        h = img.size(0)
        w = img.size(1)
        x = img.permute(2, 0, 1).unsqueeze(0).to(torch.float32)
        x = F.pad(x, [0, (32 - w % 32) % 32, 0, (32 - h % 32) % 32]).contiguous(memory_format=torch.channels_last)
        high = x.size(2)
        wide = x.size(3)
        logits, boxes, marks = self.net(x)
        grids = []
        strides = []
        for stride in [8, 16, 32]:
            columns = wide // stride
            count = (high // stride) * columns
            i = torch.arange(count)
            column = (i % columns).to(torch.float32)
            row = torch.div(i, columns, rounding_mode="floor").to(torch.float32)
            grids.append(torch.stack([column, row], 1))
            strides.append(torch.full([count], float(stride)))
        cell = torch.cat(grids, 0)
        size = torch.cat(strides, 0)
        score = torch.sigmoid(logits[0])
        m = score >= threshold
        score = score[m]
        cell = cell[m]
        size = size[m].unsqueeze(1)
        box = boxes[0][m]
        mark = marks[0][m]
        centre = (cell + box[:, :2]) * size
        half = torch.exp(torch.clamp(box[:, 2:], -8.0, 6.0)) * size / 2
        points = (mark.reshape(-1, 5, 2) + cell.unsqueeze(1)) * size.unsqueeze(1)
        return torch.cat([centre - half, centre + half, score.unsqueeze(1), points.reshape(-1, 10)], 1)


class Unit(nn.Module):
    """uint8[N,112,112,3] BGR, aligned -> float[N,128] of unit length, image plus mirror."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, img):
        return F.normalize(self.net(img) + self.net(img.flip([2])), p=2.0, dim=1)
