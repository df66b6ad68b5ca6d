"""Pictures on one sheet."""

from pathlib import Path

from PIL import Image

from tests.browser.sheet import COLUMNS, sheet


def test_a_picture_goes_where_there_is_most_room(tmp_path: Path) -> None:
    heights = [50, 10, *[50] * (COLUMNS - 2), 20]
    paths = [tmp_path / f"{number}.png" for number in range(len(heights))]
    for path, height in zip(paths, heights, strict=True):
        Image.new("RGB", (40, height), "black").save(path)
    whole = sheet(paths)
    assert whole.size == (40 * COLUMNS, 50)
    assert [whole.getpixel((60, y)) for y in (29, 30)] == [(0, 0, 0), (255, 255, 255)]
