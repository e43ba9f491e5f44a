"""A template is looked for where the caller says, beside the brief, then among those shipped."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from briefwright.build.search import Origin, TemplateSearch, shipped_folder
from briefwright.core.errors import UsageError
from briefwright.core.world import DiskWorld, MemoryWorld
from tests.support.template_worlds import SHIPPED, manifest, search_in

EVERYWHERE: dict[str, str | bytes] = {
    "named/note/template.yaml": manifest("Named"),
    "templates/note/template.yaml": manifest("Own"),
    "shipped/note/template.yaml": manifest("Shipped"),
    "shipped/brief/template.yaml": manifest("Brief"),
    "shipped/README.md": "no template",
    "templates/notes/other.txt": "no template",
}


def place_of(search: TemplateSearch, name: str) -> str | None:
    folder = search.find(name)
    return str(folder.path) if folder else None


def test_the_folder_named_comes_first() -> None:
    assert place_of(search_in(EVERYWHERE, "named"), "note") == "named/note"


def test_the_folder_beside_the_brief_comes_before_those_shipped() -> None:
    assert place_of(search_in(EVERYWHERE), "note") == "templates/note"
    assert place_of(search_in(EVERYWHERE), "brief") == "shipped/brief"


def test_beside_means_in_the_folder_of_the_brief() -> None:
    files = {"briefs/templates/note/template.yaml": manifest()}
    search = TemplateSearch(MemoryWorld(files), brief_folder=PurePath("briefs"), shipped=SHIPPED)
    assert place_of(search, "note") == "briefs/templates/note"


def test_a_path_names_a_folder_directly() -> None:
    found = search_in(EVERYWHERE).find("./shipped/note")
    assert found is not None
    assert (found.name, found.origin) == ("note", Origin.GIVEN)
    assert search_in(EVERYWHERE).find("./shipped") is None


def test_one_may_inherit_from_the_next_of_the_same_name() -> None:
    search = search_in(EVERYWHERE, "named")
    first = search.find("note")
    second = search.find("note", behind=first)
    third = search.find("note", behind=second)
    assert [str(found.path) for found in (second, third) if found] == [
        "templates/note",
        "shipped/note",
    ]
    assert search.find("note", behind=third) is None


def test_a_base_named_by_path_is_looked_for_from_the_template() -> None:
    search = search_in(EVERYWHERE)
    found = search.find("../brief", behind=search.find("./shipped/note"))
    assert found is not None
    assert found.name == "brief"


def test_all_lists_each_name_once_the_best_of_each() -> None:
    listed = [(folder.name, folder.origin) for folder in search_in(EVERYWHERE).all()]
    assert listed == [("brief", Origin.SHIPPED), ("note", Origin.OWN)]


def test_a_name_that_is_not_there_is_a_wrong_call_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match="no template 'breif'") as caught:
        search_in(EVERYWHERE).named("breif")
    assert caught.value.hint == "did you mean 'brief'? There are: brief, note."


def test_the_shipped_templates_are_found() -> None:
    names = [
        folder.name for folder in TemplateSearch(DiskWorld(), brief_folder=PurePath("x")).all()
    ]
    assert {
        "at-a-glance",
        "briefing-note",
        "meeting-brief",
        "policy-brief",
        "speaking-notes",
    } <= set(names)
    assert names == sorted(names)
    assert (shipped_folder("schemas") / "brief.schema.json").is_file()
