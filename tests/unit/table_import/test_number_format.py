"""Numbers and dates are displayed as a German spreadsheet does."""

from datetime import datetime, timedelta

import pytest

from regionruhr.table_import.number_format import (
    displayed_date,
    displayed_duration,
    displayed_number,
)


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (58095, "General", "58095"),
        (58095.0, "General", "58095"),
        (-3, "General", "-3"),
        (0, "General", "0"),
        (0.1 + 0.2, "General", "0,3"),
        (1234.5, "General", "1234,5"),
        (49231100006, "General", "49231100006"),
        (492312000330, "General", "4,92312E+11"),
        (492300000000, "General", "4,923E+11"),
        (1e-12, "General", "1E-12"),
        (1067, "00000", "01067"),
        (1067.4, "00000", "01067"),
        (231123456, "0", "231123456"),
        (492312000330, "0", "492312000330"),
        (1200, "#,##0", "1.200"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (0.5, "0.00", "0,50"),
        (2.5, "0", "3"),
        (0.856, "0%", "86%"),
        (0.856, "0.0 %", "85,6 %"),
        (12, "0.00E+00", "1,20E+01"),
        (231123456, "0000\\ 000000", "0231 123456"),
        (231123456, '"0"000/000000', "231123456"),
        (231100003, '"0"000\\ 000000', "0231 100003"),
        (44135, '"D-"00000', "D-44135"),
        (1200, "#,##0 [$€-407]", "1.200 €"),
        (-5, "0;[Red](0)", "(5)"),
        (-5, "0.0", "-5,0"),
        (1200, "#,##0_ ;-#,##0\\ ", "1.200 "),
        (7, "@", "7"),
        (0, "#", ""),
    ],
)
def test_number_is_displayed_in_its_format(number: float, form: str, text: str) -> None:
    """Leading zeros stay; what is too long for a cell has an exponent."""
    assert displayed_number(number, form) == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("mm-dd-yy", "05.03.2009"),
        ("dd.mm.yyyy", "05.03.2009"),
        ("DD.MM.YYYY", "05.03.2009"),
        ("d/m/yyyy", "5.3.2009"),
        ("dd/mm/yy;@", "05.03.09"),
        ("yyyy-mm-dd", "2009-03-05"),
        ("yyyy", "2009"),
        ("mmm yy", "Mär 09"),
        ("[$-407]d. mmmm yyyy", "5. März 2009"),
        ("dddd, d. mmmm yyyy", "Donnerstag, 5. März 2009"),
        ("dd.mm.yyyy hh:mm", "05.03.2009 14:07"),
        ("m/d/yy h:mm", "05.03.2009 14:07"),
        ('h:mm" Uhr"', "14:07 Uhr"),
        ("mm:ss", "07:09"),
    ],
)
def test_date_is_displayed_in_its_format(form: str, text: str) -> None:
    """An m is a minute beside hours or seconds, else a month."""
    assert displayed_date(datetime(2009, 3, 5, 14, 7, 9), form) == text  # noqa: DTZ001 (no zone)


def test_duration_is_displayed_in_hours() -> None:
    """More than a day has more than 24."""
    assert displayed_duration(timedelta(hours=30, minutes=5)) == "30:05"
