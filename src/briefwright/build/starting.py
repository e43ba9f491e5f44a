"""Start new things: a brief that builds at once, and a template of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from briefwright.build.inheritance import Chain, follow_bases
from briefwright.build.search import MANIFEST, TemplateFolder, TemplateSearch, shipped_folder
from briefwright.core.errors import UsageError
from briefwright.core.world import World

STARTER = "starter.yaml"
SCHEMA = "brief.schema.json"
BOOK_SCHEMA = "book.schema.json"
MAIN = "brief.html.jinja"
_BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")
_PLAIN_YAML = re.compile(r"[A-Za-zÀ-ž][\wÀ-ž ,-]*")
_HEADS = ("marking", "head")
"""Blocks that few authors begin with."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class NewTemplate:
    """The files of a new template by path, and what its author needs to know."""

    files: Mapping[PurePath, bytes]
    blocks: tuple[str, ...]


def schema_text(world: World, name: str = SCHEMA) -> bytes:
    """Return a JSON Schema as shipped: of a brief, or of a book."""
    return world.read(shipped_folder("schemas") / name)


def starter_brief(search: TemplateSearch, folder: TemplateFolder, file: PurePath) -> bytes:
    """Return a commented brief for a file that builds with a template; bases lend theirs.

    Raises:
        UsageError: neither the template nor a base of it has one.
    """
    for link in follow_bases(search, folder).links:
        path = link.folder.path / STARTER
        if search.world.is_file(path):
            text = (
                search.world.read(path).decode("utf-8").replace("build FILE", f"build {file.name}")
            )
            line = f"title: {_yaml(title_of(file.stem))}".replace("\\", r"\\")
            return re.sub("(?m)^title:.*$", line, text, count=1).encode()
    raise UsageError(
        f"the template '{folder.name}' has no {STARTER}", "start from another template"
    )


def title_of(name: str) -> str:
    """Return a title made from a file's name: ``harbour-works`` → Harbour works."""
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:]


def new_template(
    search: TemplateSearch,
    base: TemplateFolder,
    place: PurePath,
    name: str,
    *,
    whole: bool = False,
) -> NewTemplate:
    """Return the files of a new template in a place that inherits from another, or copies it whole.

    Raises:
        UsageError: the name is none for a template, or the folder is taken.
    """
    target = new_folder(search, place, name)
    chain = follow_bases(search, base)
    blocks = _blocks(search.world, chain)
    files = _copied(search.world, base.path) if whole else _child(chain, base, name, blocks)
    return NewTemplate({target / name: data for name, data in files.items()}, blocks)


def new_folder(search: TemplateSearch, place: PurePath, name: str) -> PurePath:
    """Return the path of a template's folder that is not there yet.

    Raises:
        UsageError: the name is none for a template, or the folder is taken.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f"'{name}' is no name for a template", "use letters, digits, - and _")
    target = place / name
    if search.world.files(target) or search.world.folders(target):
        raise UsageError(f"{target} is there already", "choose another name")
    return target


def _child(
    chain: Chain, base: TemplateFolder, name: str, blocks: tuple[str, ...]
) -> dict[PurePath, bytes]:
    """Return a template that changes one block and one colour of its base, to go on from."""
    block = next((name for name in blocks if name not in _HEADS), "content")
    title = json.dumps(title_of(name), ensure_ascii=False)
    manifest = f"title: {title}\ndescription: Our own form of {base.name}.\nbase: {base.name}\n"
    markup = (
        f"{{# What stands here replaces a block of {base.name}; the rest is inherited.\n"
        f"   {{{{ super() }}}} prints what {base.name} prints. Its blocks:\n"
        f"   {', '.join(blocks)} #}}\n"
        f'{{% extends "{base.name}/{MAIN}" %}}\n\n'
        f"{{% block {block} %}}\n{{{{ super() }}}}\n{{% endblock %}}\n"
    )
    return {PurePath(MANIFEST): manifest.encode(), PurePath(MAIN): markup.encode()}


def _copied(world: World, folder: PurePath) -> dict[PurePath, bytes]:
    """Return every file of a folder and those in it, by path inside."""
    files = {PurePath(name): world.read(folder / name) for name in world.files(folder)}
    for inside in world.folders(folder):
        for path, data in _copied(world, folder / inside).items():
            files[PurePath(inside) / path] = data
    return files


def _blocks(world: World, chain: Chain) -> tuple[str, ...]:
    """Return the blocks of the first main file of a chain that has any, in its order."""
    for link in chain.links:
        path = link.folder.path / MAIN
        if world.is_file(path):
            found = _BLOCK.findall(world.read(path).decode("utf-8", "replace"))
            if found:
                return tuple(dict.fromkeys(found))
    return ()


def _yaml(text: str) -> str:
    return text if _PLAIN_YAML.fullmatch(text) else json.dumps(text, ensure_ascii=False)
