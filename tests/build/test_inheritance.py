"""A template inherits from its base, and says so plainly when it cannot."""

from __future__ import annotations

from briefwright.build.inheritance import Chain, follow_bases
from tests.support.template_worlds import manifest, search_in


def chain_of(files: dict[str, str | bytes], name: str = "child") -> Chain:
    search = search_in(files)
    return follow_bases(search, search.named(name))


def test_the_chain_goes_from_the_template_to_the_last_base() -> None:
    chain = chain_of(
        {
            "templates/child/template.yaml": manifest(base="parent"),
            "shipped/parent/template.yaml": manifest(base="grandparent"),
            "shipped/grandparent/template.yaml": manifest(),
        }
    )
    assert [link.folder.name for link in chain.links] == ["child", "parent", "grandparent"]
    assert chain.diagnostics == ()


def test_what_a_manifest_does_not_say_is_inherited() -> None:
    chain = chain_of(
        {
            "templates/child/template.yaml": manifest("Child", base="parent", omits="[quotes]"),
            "shipped/parent/template.yaml": manifest(
                "Parent", max_pages="2", omits="[deployments]", requires="[marking]"
            ),
        }
    )
    merged = chain.manifest
    assert (merged.title, merged.max_pages) == ("Child", 2)
    assert (merged.omits, merged.requires) == (("quotes",), ("marking",))
    assert merged.base == "parent"


def test_options_add_up_and_the_childs_win() -> None:
    def option(default: str) -> str:
        return f"{{description: Columns, default: '{default}'}}"

    chain = chain_of(
        {
            "templates/child/template.yaml": manifest(
                base="parent", options=f"{{columns: {option('2')}}}"
            ),
            "shipped/parent/template.yaml": manifest(
                options=f"{{columns: {option('1')}, map: {option('no')}}}"
            ),
        }
    )
    defaults = {name: option.default for name, option in chain.manifest.options.items()}
    assert defaults == {"columns": "2", "map": "no"}


def test_a_base_that_is_not_there_is_a_finding_at_its_line() -> None:
    chain = chain_of(
        {
            "templates/child/template.yaml": manifest(base="policy-breif"),
            "shipped/policy-brief/template.yaml": manifest(),
        }
    )
    (found,) = chain.diagnostics
    assert found.code == "T507"
    assert "'policy-breif'" in found.message
    assert found.span is not None
    assert (found.span.file, found.span.line) == ("templates/child/template.yaml", 3)
    assert found.hint == "did you mean 'policy-brief'? There are: child, policy-brief."
    assert chain.lines_of(found.span.file)[2] == "base: policy-breif"


def test_bases_in_a_circle_are_a_finding() -> None:
    chain = chain_of(
        {
            "templates/child/template.yaml": manifest(base="other"),
            "templates/other/template.yaml": manifest(base="child"),
        }
    )
    (found,) = chain.diagnostics
    assert found.code == "T507"
    assert "child → other → child" in found.message


def test_a_template_cannot_be_its_own_base() -> None:
    (found,) = chain_of({"templates/child/template.yaml": manifest(base="child")}).diagnostics
    assert found.code == "T507"


def test_a_manifest_that_cannot_be_read_stops_the_chain() -> None:
    chain = chain_of({"templates/child/template.yaml": "title: [unclosed\n"})
    assert chain.links == ()
    assert {found.code for found in chain.diagnostics} == {"T507"}
