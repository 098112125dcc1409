"""Signs are drawn as the strokes that they are."""

import pytest
from PIL import Image

from regionruhr.images.stroke_masks import quadrangles, sign_mask
from regionruhr.model.sign import Sign
from regionruhr.motifs.strokes import Position


@pytest.mark.parametrize(
    ("points", "closed", "parts"),
    [
        (((0, 0), (4, 0)), False, [((0, 0.5), (4, 0.5), (4, -0.5), (0, -0.5))]),
        (
            ((0, 0), (4, 0), (4, 4)),
            False,
            [
                ((0, 0.5), (3.5, 0.5), (4.5, -0.5), (0, -0.5)),
                ((3.5, 0.5), (3.5, 4), (4.5, 4), (4.5, -0.5)),
            ],
        ),
        (
            ((0, 0), (4, 0), (4, 4), (0, 4)),
            True,
            [
                ((0.5, 0.5), (3.5, 0.5), (4.5, -0.5), (-0.5, -0.5)),
                ((3.5, 0.5), (3.5, 3.5), (4.5, 4.5), (4.5, -0.5)),
                ((3.5, 3.5), (0.5, 3.5), (-0.5, 4.5), (4.5, 4.5)),
                ((0.5, 3.5), (0.5, 0.5), (-0.5, -0.5), (-0.5, 4.5)),
            ],
        ),
    ],
    ids=["line", "corner", "square"],
)
def test_line_is_one_unit_wide(
    points: tuple[Position, ...], parts: list[tuple[Position, ...]], *, closed: bool
) -> None:
    """Its ends are flat, its corners sharp."""
    assert [*quadrangles(points, closed=closed)] == parts


@pytest.mark.parametrize("sign", Sign)
def test_sign_fills_its_mask(sign: Sign) -> None:
    """A good part of it is drawn, another is not."""
    mask = sign_mask(sign, 16)
    assert mask.size == (160, 160)
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    assert max(right - left, bottom - top) >= 140
    assert 0.15 < sum(mask.tobytes()) / 255 / 160**2 < 0.75


def test_edges_of_a_sign_are_smooth() -> None:
    """Where a stroke is not straight there are shades."""
    shades = {value for _, value in sign_mask(Sign.WAVE, 16).getcolors() or ()}
    assert len(shades) > 4
    beam = sign_mask(Sign.BEAM, 16)
    assert isinstance(beam, Image.Image)
    assert {value for _, value in beam.getcolors() or ()} >= {0, 255}
