"""Geo coordinates: a place on the earth (schema.org GeoCoordinates)."""

from typing import Annotated

from pydantic import Field, model_validator

from regionruhr.model.field import Output, Use
from regionruhr.model.values import Degrees, Model, refuse


class GeoCoordinates(Model):
    """A place on the earth in degrees, WGS 84 (schema.org GeoCoordinates)."""

    lat: Annotated[Degrees, Use(Output.EXPORT, Output.OPEN_DATA, schema_org="latitude")] = Field(
        title="Breitengrad", description="Grad nach WGS 84.", examples=["51.5136"]
    )
    lon: Annotated[Degrees, Use(Output.EXPORT, Output.OPEN_DATA, schema_org="longitude")] = Field(
        title="Längengrad", description="Grad nach WGS 84.", examples=["7.4653"]
    )

    @property
    def position(self) -> tuple[float, float]:
        """The coordinates as shapes have them, longitude first."""
        return self.lon, self.lat

    @model_validator(mode="after")
    def _on_earth(self) -> "GeoCoordinates":
        for field, value, limit in (("lat", self.lat, 90), ("lon", self.lon, 180)):
            if abs(value) > limit:
                refuse("degrees-range", value=str(value), field=field)
        return self
