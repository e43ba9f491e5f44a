"""House files: read a Word file as a template, refuse what is dangerous, find its tags."""

from briefwright.house.reading import HouseReading, read_house

__all__ = ["HouseReading", "read_house"]
