"""Many pictures on one: `python -m tests.browser.sheet 'build/looks/*.da.light-400.png' a.png`."""

import sys
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from PIL import Image

COLUMNS = 5


def sheet(pictures: Iterable[Path]) -> Image.Image:
    """Pictures of one width, each placed under the column that is shortest so far."""
    opened = [Image.open(path).convert("RGB") for path in pictures]
    placed = list(_places(opened))
    width = max(x + image.width for image, (x, _) in zip(opened, placed, strict=True))
    height = max(y + image.height for image, (_, y) in zip(opened, placed, strict=True))
    whole = Image.new("RGB", (width, height), "white")
    for image, place in zip(opened, placed, strict=True):
        whole.paste(image, place)
    return whole


def _places(images: Iterable[Image.Image]) -> Iterator[tuple[int, int]]:
    heights = [0] * COLUMNS
    for image in images:
        column = heights.index(min(heights))
        yield column * image.width, heights[column]
        heights[column] += image.height


if __name__ == "__main__":
    sheet(map(Path, sorted(glob(sys.argv[1])))).save(sys.argv[2])
