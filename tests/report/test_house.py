"""A house style brings tokens, checked, and can bring nothing else."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kijkwijzer.reading import Refused
from kijkwijzer.report.contrast import failing
from kijkwijzer.report.house import HOUSE_LIMITS, HouseStyle, read_house_style
from kijkwijzer.report.tokens import SYNONYMS, kind_of, own_tokens

GRAMMAR = re.compile(
    r"(?::root \{(?:(?: |(?<=\{))--kw-[a-z0-9-]+: (?P<v>(?:#[0-9a-f]{6}|[0-9.]+rem"
    r'|(?:"-?[A-Za-z][A-Za-z0-9 -]*"|[a-z-]+)(?:, (?:"-?[A-Za-z][A-Za-z0-9 -]*"|[a-z-]+))*));)+\}\n)?'
    r"(?:@media screen and \(prefers-color-scheme: dark\) "
    r"\{ :root \{(?:(?: |(?<=\{))--kw-[a-z0-9-]+: #[0-9a-f]{6};)+\} \}\n)?"
)
"""All that may come out of a file."""

PAGE = Path(__file__).parents[2] / "docs" / "huisstijl.md"
BLOCKS = dict(re.findall(r"```(css|json)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))


def style(css: str, name: str = "huis.css") -> HouseStyle:
    return read_house_style(css.encode(), name)


def root(declarations: str) -> HouseStyle:
    return style(f":root {{ {declarations} }}")


def refusal(css: str, name: str = "huis.css") -> str:
    """Return what is said of a file that is refused."""
    with pytest.raises(Refused) as refused:
        style(css, name)
    return "\n".join(map(str, refused.value.problems))


def test_a_token_for_light_keeps_our_colour_in_the_dark() -> None:
    found = root("--kw-link: #005A9C;")
    assert found.css == (
        ":root {--kw-link: #005a9c;}\n"
        "@media screen and (prefers-color-scheme: dark) "
        f"{{ :root {{--kw-link: {own_tokens().dark['kw-link']};}} }}\n"
    )


def test_a_token_for_the_dark_changes_nothing_in_light() -> None:
    found = style("@media (prefers-color-scheme: dark) { :root { --kw-link: #fff } }")
    assert found.light == {}
    assert found.dark == {"kw-link": "#ffffff"}
    assert found.css.startswith("@media screen and (prefers-color-scheme: dark)")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#0000FF", "#0000ff"),
        ("#00f", "#0000ff"),
        ("rgb(0, 0, 139)", "#00008b"),
        ("RGB( 0 0 139 )", "#00008b"),
    ],
)
def test_a_colour_is_read_to_one_form(written: str, read: str) -> None:
    assert root(f"--kw-link: {written}").light == {"kw-link": read}


@pytest.mark.parametrize(
    "written",
    [
        "blauw", "blue", "#12", "#12345", "#1234567", "#00000080", "rgb(0, 0, 300)", "rgba(0,0,0,.5)",
        "rgb(0 0 0 / 50%)", "hsl(0 0% 0%)", "var(--kw-tekst)", "inherit", "", "#000 !important",
        "url(#x)", "#000 /* x */", "rgb(٠, 0, 0)",
    ],
)  # fmt: skip
def test_what_is_no_plain_colour_is_refused_where_it_stands(written: str) -> None:
    told = refusal(f":root {{\n  --kw-link: {written};\n}}")
    assert told.startswith("huis.css:2:14: dit is geen kleur")
    assert not written or written not in told.replace("#1a2b3c of rgb(26, 43, 60)", "")


def test_a_row_of_fonts_is_read_to_one_form() -> None:
    found = root("--kw-letter: 'Open Sans', Segoe UI, -apple-system, system-ui,sans-serif")
    assert found.light == {
        "kw-letter": '"Open Sans", "Segoe UI", "-apple-system", system-ui, sans-serif'
    }
    assert found.dark == {}


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("Arial", "geen goed einde"),
        ("Arial, 'sans-serif'", "geen goed einde"),
        ("url(x), serif", "geen naam van een lettertype"),
        ("Ar\\69 al, serif", "geen naam van een lettertype"),
        ("'Arial, serif", "geen naam van een lettertype"),
        ("a" * 50 + ", serif", "geen naam van een lettertype"),
        ("a, " * 9 + "serif", "te veel lettertypen"),
        (", serif", "geen naam van een lettertype"),
    ],
)
def test_what_is_no_row_of_system_fonts_is_refused(written: str, why: str) -> None:
    assert why in refusal(f":root {{ --kw-letter: {written}; }}")


@pytest.mark.parametrize(
    ("written", "read"), [("0.5rem", "0.5rem"), ("2rem", "2rem"), (".75rem", "0.75rem")]
)
def test_a_space_within_its_limits_is_read(written: str, read: str) -> None:
    assert root(f"--kw-ruimte: {written}").light == {"kw-ruimte": read}


@pytest.mark.parametrize(
    "written", ["0", "0.4rem", "2.1rem", "16px", "-1rem", "calc(1rem)", "99rem", "1 rem", "٢rem"]
)
def test_a_space_out_of_its_limits_is_refused(written: str) -> None:
    assert "deze ruimte kan niet" in refusal(f":root {{ --kw-ruimte: {written}; }}")


def test_an_unknown_token_gets_the_one_that_was_meant() -> None:
    told = refusal(":root { --kw-linkk: #000; }")
    assert told == "huis.css:1:9: dit token kent de huisstijl niet (bedoel je '--kw-link'?)"


def test_an_unknown_token_that_resembles_nothing_is_not_repeated() -> None:
    assert "zeehond" not in refusal(":root { --zeehond-oever: #000; }")


def test_every_fault_in_a_value_is_told_at_once() -> None:
    told = refusal(":root { --kw-link: x; --kw-tekst: y; --kw-huis: #000; }")
    assert len(told.splitlines()) == 3


def test_a_token_twice_is_refused_even_by_another_name() -> None:
    assert "heeft al een waarde" in refusal(":root { --kw-link: #000; --kw-link: #000; }")
    assert "heeft al een waarde" in refusal(":root { --kw-link: #000; --nl-link-color: #000; }")


def test_the_dark_takes_colours_only() -> None:
    told = refusal("@media (prefers-color-scheme: dark) { :root { --kw-ruimte: 1rem } }")
    assert "alleen kleuren" in told


@pytest.mark.parametrize(
    ("css", "place"),
    [
        ("body { color: red }", "1:1"),
        (":root { color: red }", "1:9"),
        (":root { --kw-link #000 }", "1:19"),
        (":root { --kw-link: #000 } p {}", "1:27"),
        (":root { --kw-link: #000", "1:24"),
        (":root { --kw-link: #000 } }", "1:27"),
        (":root, * { --kw-link: #000 }", "1:6"),
        (":root::before { --kw-link: #000 }", "1:6"),
        (":rooted { --kw-link: #000 }", "1:1"),
        ('@import "x";', "1:1"),
        ("@media print { :root { --kw-link: #000 } }", "1:1"),
        ("@media (prefers-color-scheme: dark) { p { color: red } }", "1:39"),
        ("/* zonder eind", "1:1"),
        (":root { --: #000 }", "1:9"),
        (":root { --kw-link: #000; } <style>", "1:28"),
    ],
)
def test_whatever_is_no_token_is_refused_at_its_place(css: str, place: str) -> None:
    assert refusal(css).startswith(f"huis.css:{place}: ")


def test_comments_and_white_space_may_stand_anywhere_between() -> None:
    found = style("/* a */ :root/**/{ /* b */ --kw-link /* c */ : #000 ; /* d */ } /* e */")
    assert found.light == {"kw-link": "#000000"}


@pytest.mark.parametrize("source", ["", "  ", "/* leeg */", ":root {}", "{}"])
def test_a_file_without_tokens_is_refused(source: str) -> None:
    assert "geen enkel token" in refusal(source)


def test_json_with_design_tokens_says_the_same_as_css() -> None:
    tokens = {
        "kw": {
            "link": {"$value": "#005a9c", "$type": "color", "$description": "blauw"},
            "letter": {"value": "Arial, sans-serif"},
            "gevaar": {"vlak": {"value": "#ffffff"}},
        },
        "donker": {"kw": {"link": {"value": "#8fc9ff"}}},
    }
    css = (
        ":root { --kw-link: #005a9c; --kw-letter: Arial, sans-serif; --kw-gevaar-vlak: #fff }"
        "@media (prefers-color-scheme: dark) { :root { --kw-link: #8fc9ff } }"
    )
    assert style(json.dumps(tokens), "huis.json") == style(css)
    assert style(json.dumps(tokens), "huis") == style(css)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{"kw": {"link": "#000"}}', "huis.json:1:9: hier hoort een token met een waarde"),
        ('{"value": "#000"}', "huis.json:1:2: hier hoort een token met een waarde"),
        ('{"kw": {"link": {"value": ["#000"]}}}', "hier hoort een token met een waarde"),
        ('{"kw": {"link": {"value": "x"}}}', "huis.json:1:27: dit is geen kleur"),
        ('{"kw": {"linkk": {"value": "#000"}}}', "bedoel je '--kw-link'?"),
        ('{"kw": {"link": {"value": "#000"}', "huis.json:1:"),
        ('{"kw": {"link": {"value": null}}}', "hier hoort een token met een waarde"),
        ("[]", "huis.json:1:1"),
    ],
)
def test_json_that_holds_something_else_is_refused_at_its_place(source: str, expected: str) -> None:
    assert expected in refusal(source, "huis.json")


@pytest.mark.parametrize(("other", "ours"), sorted(SYNONYMS.items()))
def test_a_name_of_nl_design_system_is_understood(other: str, ours: str) -> None:
    value = own_tokens().light[ours]
    assert root(f"--{other}: {value}").light == {ours: value}


def test_too_little_contrast_is_refused_with_names_and_ratio() -> None:
    told = refusal(":root {\n  --kw-link: #9a9a9a;\n}")
    assert (
        "huis.css:2:14: op een licht scherm lijkt --kw-link te veel op --kw-vlak: "
        "2,8 : 1, minstens 4,5 : 1 nodig (maak het verschil groter)"
    ) in told.splitlines()


def test_too_little_contrast_in_the_dark_is_refused_at_the_colour_for_the_dark() -> None:
    told = refusal(
        ":root { --kw-link: #00f }\n"
        "@media (prefers-color-scheme: dark) { :root { --kw-vlak: #fff } }"
    )
    assert {line.split(":")[1] for line in told.splitlines()} == {"2"}
    assert "op een donker scherm lijkt --kw-tekst te veel op --kw-vlak: 1,1 : 1" in told


def test_a_ratio_just_too_small_does_not_look_like_enough() -> None:
    assert "4,4 : 1, minstens 4,5 : 1 nodig" in refusal(
        ":root { --kw-merk: #777777; --kw-merk-tekst: #ffffff }"
    )


def test_our_own_colours_as_a_house_style_are_good() -> None:
    ours = own_tokens()
    light = " ".join(f"--{name}: {value};" for name, value in ours.light.items())
    dark = " ".join(f"--{name}: {value};" for name, value in ours.dark.items())
    found = style(f":root {{{light}}} @media (prefers-color-scheme: dark) {{ :root {{{dark}}} }}")
    assert (found.light, found.dark) == (ours.light, ours.dark)


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "te groot" in refusal(" " * (HOUSE_LIMITS.size + 1))


def test_a_file_in_another_encoding_is_refused() -> None:
    with pytest.raises(Refused):
        read_house_style(":root {}".encode("utf-16"), "huis.css")


PIECES = st.sampled_from(
    [
        ":root", "{", "}", ";", ":", "--kw-link", "--kw-letter", "--kw-ruimte", "--kw-tekst", "#000",
        "#ffffff", "rgb(0,0,9)", "Arial, serif", "1rem", "@media (prefers-color-scheme: dark)", "/*",
        "*/", "url(https://elders.example)", "</style><script>", "expression(1)", "\\", "'", '"',
        "!important", "@import", " ", "\n", "\u202e", "\x00", "*", "<!--",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=20).map("".join),
    st.tuples(st.sampled_from(sorted(own_tokens().light)), st.lists(PIECES, max_size=6)).map(
        lambda pair: f":root {{ --{pair[0]}: {''.join(pair[1])}; }}"
    ),
)


def check(source: bytes, name: str) -> None:
    try:
        found = read_house_style(source, name)
    except Refused as refused:
        assert refused.problems
        return
    assert GRAMMAR.fullmatch(found.css)
    ours = own_tokens()
    assert found.light.keys() <= ours.light.keys()
    assert list(failing({**ours.light, **found.light})) == []
    assert list(failing({**ours.light, **found.light, **ours.dark, **found.dark})) == []


@given(TEXTS)
def test_whatever_stands_in_css_only_values_of_one_strict_form_come_out(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), "huis.css")


@given(st.binary(), st.sampled_from(["huis.css", "huis.json", "huis"]))
def test_whatever_bytes_a_file_holds_they_are_refused_or_read(source: bytes, name: str) -> None:
    check(source, name)


@given(
    st.recursive(
        st.one_of(TEXTS, st.integers(), st.none()),
        lambda inner: st.dictionaries(
            st.sampled_from(
                ["kw", "link", "value", "$value", "donker", "type", "letter", "</style>"]
            ),
            inner,
        ),
    )
)
def test_whatever_stands_in_json_only_values_of_one_strict_form_come_out(tokens: object) -> None:
    check(json.dumps(tokens).encode(), "huis.json")


@given(*[st.integers(0, 255)] * 3)
def test_a_good_colour_comes_out_as_it_was_meant(red: int, green: int, blue: int) -> None:
    found = root(f"--kw-lijn-zacht: rgb({red}, {green}, {blue})")
    assert found.light == {"kw-lijn-zacht": f"#{red:02x}{green:02x}{blue:02x}"}


def test_the_grammar_of_the_test_refuses_other_css() -> None:
    for css in (":root {--kw-link: url(x);}\n", ":root {color: #000000;}\n", "p {}", ":root {}\n"):
        assert not GRAMMAR.fullmatch(css)


def test_the_examples_of_the_documentation_are_good() -> None:
    css, tokens = style(BLOCKS["css"]), style(BLOCKS["json"], "huis.json")
    assert {*css.light, *tokens.light} == {"kw-link", "kw-stap-vlak", "kw-letter", "kw-gevaar"}
    assert css.dark["kw-link"] == tokens.dark["kw-link"] == "#8fc9ff"


def test_the_documentation_names_every_token_and_every_synonym() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `--([\w-]+)` \| (.*) \|$", page, re.MULTILINE)
    assert [name for name, _ in rows if name in own_tokens().light] == list(own_tokens().light)
    assert [(name, what[3:-1]) for name, what in rows if name in SYNONYMS] == list(SYNONYMS.items())
    assert len(rows) == len(own_tokens().light) + len(SYNONYMS)


def test_every_kind_of_token_is_known() -> None:
    assert {kind_of(name) for name in own_tokens().light} == {"kleur", "letter", "ruimte"}
