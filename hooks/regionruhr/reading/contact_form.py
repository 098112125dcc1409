"""Contact form: suggestions for web addresses and phone numbers of another form."""

import re

from regionruhr.model.values import PHONE, WEB_ADDRESS

_COUNTRY = "+49"
_DIGITS = re.compile(r"[0-9 ()/.+\N{EN DASH}-]+")
_MOST_DIGITS = 11
"""The most digits of a number without its area code."""
_BARE_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?")


def form_suggestion(fault: str, value: str) -> tuple[str, dict[str, str]] | None:
    """Return a more helpful fault for a value of another form, with the values it mentions."""
    if fault == "web-address-form":
        if re.search(r"\s", value.strip()):
            return "web-address-blank", {"value": value}
        near = suggested_web_address(value)
        return ("web-address-form", {"value": value, "near": near}) if near else None
    if fault == "phone-form":
        near = suggested_phone(value)
        return ("phone-form", {"value": value, "near": near}) if near else None
    return None


def suggested_web_address(value: str) -> str | None:
    """Return the address with https://, if nothing but that is missing."""
    address = f"https://{value}"
    return address if _BARE_HOST.fullmatch(value) and WEB_ADDRESS.fullmatch(address) else None


def suggested_phone(value: str) -> str | None:
    """Return a German number in international form, "+49 231 123456-0", if its parts are clear.

    An area code ends where a character other than a digit follows.
    """
    if not _DIGITS.fullmatch(value):
        return None
    text = value.replace("\N{EN DASH}", "-").strip()
    text = re.sub(r"^(?:\+|00)49[\s/().-]*(?:\(?0\)?(?=[\s/().-]|[1-9]))?", "0", text)
    text = re.sub(r"^\((0[0-9]+)\)", r"\1 ", text)
    parts = re.fullmatch(r"0([1-9][0-9]{1,4})[\s/.-]+([0-9].*)", text)
    # A second slash may begin a second number.
    if parts is None or "/" in parts[2] or len(_bare(parts[2])) > _MOST_DIGITS:
        return None
    number, dash, extension = parts[2].partition("-")
    if not re.fullmatch(r"[0-9]{1,5}", extension) or len(_bare(number)) < len("110"):
        number, dash, extension = parts[2], "", ""
    phone = f"{_COUNTRY} {parts[1]} {_bare(number)}{dash}{extension}"
    return phone if PHONE.fullmatch(phone) else None


def _bare(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)
