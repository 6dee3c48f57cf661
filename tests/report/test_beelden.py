"""Where things stand in the pictures: inside, apart, and all of them accounted for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kijkwijzer.advice.model import (
    Aanwijzing,
    Advies,
    Afspraak,
    Diagnose,
    Gesprekskop,
    GoedMoment,
    Rol,
    Signaal,
    Statusmoment,
    Tellingen,
    UitspraakAdvies,
    Vuring,
)
from kijkwijzer.casus.reading import read_casus
from kijkwijzer.engine.reference import ReferenceEngine
from kijkwijzer.flow import advise
from kijkwijzer.report import chain as chains
from kijkwijzer.report import course as courses
from kijkwijzer.report import matrix, quadrant, roles
from kijkwijzer.report.chain import Chain, chain, weights
from kijkwijzer.report.course import Course, course
from kijkwijzer.report.fourfold import ROWS, row_of
from kijkwijzer.report.lines import LETTER
from kijkwijzer.report.roles import role_grid
from kijkwijzer.report.view import view_of
from tests.contract.asking import knowledge, source_of
from tests.strategies import casussen

from .pictures import Box, apart, around
from .samples import rich_advice

IMAGES = tuple(row.zelfbeeld for row in ROWS)
PROBLEMS = tuple(row.probleem for row in ROWS)
WERK = rich_advice().leefgebieden["werk"]


# ---- the four rows ---------------------------------------------------------------------------


def test_the_four_rows_are_those_of_the_rules() -> None:
    rules = knowledge().rulebase.vocabulary.vierslag
    assert [tuple(row) for row in ROWS] == [
        (row.zelfbeeld, row.probleem, row.logica, row.rol) for row in rules
    ]


# ---- willing and being able --------------------------------------------------------------------


@given(st.lists(st.sampled_from((*IMAGES, "onbekend")), max_size=100))
def test_every_placed_statement_has_a_mark_of_its_own_in_its_field_or_is_counted(
    images: list[str],
) -> None:
    fields = quadrant.quadrants(enumerate(images, 1))
    for field in fields:
        marks = [around(mark.x, mark.y, quadrant.RADIUS) for mark in field.marks]
        # The name of the field stands above the marks.
        room = Box(field.x, field.y + 46, quadrant.WIDTH, field.height - 46)
        assert all(room.holds(mark) for mark in marks)
        assert apart(marks)
        expected = [at for at, image in enumerate(images, 1) if image == field.zelfbeeld]
        assert [mark.number for mark in field.marks] == expected[: len(field.marks)]
        assert len(field.marks) + field.more == len(expected)
        assert (
            field.more == 0 or marks[-1].y + marks[-1].height <= field.y + field.height - 6 - LETTER
        )
    assert len({field.height for field in fields}) == 1
    assert apart([Box(one.x, one.y, quadrant.WIDTH, one.height) for one in fields])


def test_willing_stands_to_the_right_and_able_stands_up() -> None:
    fields = {one.zelfbeeld: one for one in quadrant.quadrants([])}
    assert fields["wil-en-kan"].x > fields["andere-plannen"].x
    assert fields["wil-en-kan"].y < fields["wil-maar-kan-niet-goed"].y
    assert fields["opgegeven"].x == fields["andere-plannen"].x


# ---- what by how -------------------------------------------------------------------------------


@given(st.integers(0, 14))
def test_the_table_grows_downwards_and_every_life_domain_has_four_marks(number: int) -> None:
    column = matrix.column(WERK)
    assert column
    picture = matrix.picture([column] * number)
    frame = Box(0, 0, picture.width, picture.height)
    # A mark with the sign of a running approach beside it.
    boxes = [Box(m.x - 11, m.y - 11, 37, 22) for line in picture.lines for m in line.marks]
    assert len(boxes) == 4 * number
    assert all(frame.holds(box) for box in boxes)
    assert apart(boxes)


def test_the_picture_shows_the_chosen_way_and_what_runs() -> None:
    column = matrix.column(WERK)
    assert column
    (line,) = matrix.picture([column]).lines
    cells = dict(zip(matrix.WAYS, (mark.cell for mark in line.marks), strict=True))
    assert [way for way, cell in cells.items() if cell.chosen] == ["kansen"]
    assert [way for way, cell in cells.items() if cell.running] == ["competenties"]


# ---- the course --------------------------------------------------------------------------------


@st.composite
def traject(draw: st.DrawFn) -> Advies:
    """Make an advice with any number of conversations and anything that happened in them."""
    ids = [f"g{number}" for number in range(1, draw(st.integers(1, 15)) + 1)]
    happened = st.sampled_from(ids)
    status = st.sampled_from(("in-orde", "aandacht", "probleem", "onbekend"))
    kept = st.sampled_from(("ja", "deels", "nee", "onbekend", "wie weet"))
    rich = rich_advice()
    return replace(
        rich,
        gesprekken=tuple(Gesprekskop(id_, at, None, None, None) for at, id_ in enumerate(ids, 1)),
        kernvragen={
            bril: replace(
                one, verloop=tuple(Statusmoment(id_, None, draw(status)) for id_ in ids if draw(st.booleans()))
            )
            for bril, one in rich.kernvragen.items()
        },
        signalen=tuple(
            Signaal("weerstand", "casus", gesprek=id_)
            for id_ in draw(st.lists(happened | st.none(), max_size=8))
        ),
        goede_momenten=tuple(GoedMoment("lacht", id_) for id_ in draw(st.lists(happened, max_size=8))),
        afspraken=tuple(
            Afspraak("bellen", None, id_, draw(kept)) for id_ in draw(st.lists(happened, max_size=8))
        ),
    )  # fmt: skip


@settings(max_examples=60)
@given(traject())
def test_the_course_holds_every_conversation_and_all_that_happened_once(advies: Advies) -> None:
    found = course(advies)
    if len(advies.gesprekken) < 2:
        assert found is None
        return
    assert found
    talks = [talk for strip in found.strips for talk in strip.talks]
    assert [talk.kop for talk in talks] == list(advies.gesprekken)
    signals = [one for talk in talks for one in talk.signals]
    assert len(signals) + len(found.over_all) == len(advies.signalen)
    assert sum(_drawn(found, "signaal")) == len(signals)
    assert sum(_drawn(found, "goed")) == len(advies.goede_momenten)
    assert sum(
        n for kind in ("ja", "deels", "nee", "onbekend") for n in _drawn(found, kind)
    ) == len(advies.afspraken)


def _drawn(found: Course, kind: str) -> list[int]:
    return [
        moment.often
        for strip in found.strips
        for line in strip.lines
        for moment in line.moments
        if line.kind == kind
    ]


@settings(max_examples=60)
@given(traject())
def test_signs_in_a_strip_stand_inside_and_apart(advies: Advies) -> None:
    for strip in found.strips if (found := course(advies)) else ():
        frame = Box(0, 0, courses.WIDTH, strip.height)
        # A sign with a count of one digit behind it.
        signs = [
            Box(moment.x - 11, line.y - 11, 40, 22)
            for line in strip.lines
            for moment in line.moments
        ]
        labels = [Box(0, line.y - 16, courses.LABEL, 32) for line in strip.lines]
        assert all(frame.holds(box) for box in signs + labels)
        assert apart(signs + labels)
        assert len(strip.talks) <= courses.PER_STRIP


def test_a_bril_shows_its_status_in_every_conversation() -> None:
    found = course(rich_advice())
    assert found
    (strip,) = found.strips
    interaction = next(line for line in strip.lines if line.bril == "interactie")
    assert [m.status for m in interaction.moments] == ["in-orde", "probleem", "onbekend"]


def test_a_bril_of_which_no_conversation_says_anything_has_no_line() -> None:
    advies = rich_advice()
    unknown = (Statusmoment("g1", None, "onbekend"), Statusmoment("g2", None, "onbekend"))
    brillen = {**advies.kernvragen, "hoe": replace(advies.kernvragen["hoe"], verloop=unknown)}
    found = course(replace(advies, kernvragen=brillen))
    assert found
    assert {line.bril for line in found.strips[0].lines} == {None, "interactie"}
    assert {bril for talk in found.strips[0].talks for bril in talk.statuses} == {"interactie"}


# ---- role against self-image -----------------------------------------------------------------


def _domain(probleem: str | None, rol: str | None) -> Any:  # noqa: ANN401 - a life domain
    diagnose = Diagnose(probleem, None, {}, ()) if probleem else None
    return replace(WERK, diagnose=diagnose, rol=Rol(rol, None, "onbekend"))


domains = st.lists(
    st.builds(
        _domain,
        st.sampled_from((*PROBLEMS, "gemengd", "onbekend", None)),
        st.sampled_from((*(row.rol for row in ROWS), None)),
    ),
    max_size=16,
)


@given(domains)
def test_a_life_domain_stands_where_its_role_and_self_image_meet(given_domains: list[Any]) -> None:
    found = role_grid(tuple(given_domains))
    expected = {
        number: (one.rol.ingenomen, row.zelfbeeld)
        for number, one in enumerate(given_domains, 1)
        if one.diagnose and (row := row_of(one.diagnose.probleem)) and one.rol.ingenomen
    }
    if not expected:
        assert found is None
        return
    assert found
    assert {one.number for one in found.placed if one.drawn} == set(expected)
    total = 0
    for field in found.fields:
        box = Box(field.x, field.y, roles.WIDTH, found.height)
        marks = [around(mark.x, mark.y, roles.RADIUS) for mark in field.marks]
        assert all(box.holds(mark) for mark in marks)
        # Where some did not fit, their count stands in the last place.
        assert apart(marks + ([Box(field.x + 33, field.y + 33, 26, 16)] if field.more else []))
        assert all(expected[m.number] == (field.rol, field.zelfbeeld) for m in field.marks)
        total += len(field.marks) + field.more
    assert total == len(expected)


def test_a_role_fits_on_the_slanting_line_only() -> None:
    found = role_grid((_domain("kansen", "leraar"),))
    assert found
    fits = {(field.rol, field.zelfbeeld) for field in found.fields if field.fits}
    assert fits == {(row.rol, row.zelfbeeld) for row in ROWS}


# ---- the chain -----------------------------------------------------------------------------------


def _said(id_: str, *signs: tuple[str, str], herkomst: Any = "lexicon") -> UitspraakAdvies:  # noqa: ANN401
    cues = tuple(Aanwijzing("c", zegt, sterkte, "", 0, 1, telt=True) for zegt, sterkte in signs)
    return UitspraakAdvies(id_, "Zo zit het.", "onbekend", herkomst, cues, None)


def _drawn_chain(weighs: list[Mapping[str, str]], probleem: str) -> Chain | None:
    said = [(number, _said(f"u{number}")) for number in range(1, len(weighs) + 1)]
    return chain(
        said,
        {f"u{number}": one for number, one in enumerate(weighs, 1) if one},
        {one: Tellingen() for one in PROBLEMS},
        probleem,
    )


weighings = st.lists(
    st.dictionaries(st.sampled_from(PROBLEMS), st.sampled_from(("sterk", "zwak")), max_size=4),
    max_size=12,
)


@given(weighings, st.sampled_from((*PROBLEMS, "gemengd", "onbekend")))
def test_boxes_of_a_chain_stand_inside_and_apart_and_lines_end_at_boxes(
    weighs: list[Mapping[str, str]], probleem: str
) -> None:
    found = _drawn_chain(weighs, probleem)
    if not any(weighs):
        assert found is None
        return
    assert found
    columns = [
        [one.y for one in found.words],
        [one.y for one in found.words],
        [one.y for one in found.images],
        [found.outcome],
        [one.y for one in found.fits],
    ]
    boxes = [
        Box(x, y, width, chains.HEIGHT)
        for (x, width), ys in zip(chains.COLUMNS, columns, strict=True)
        for y in ys
    ]
    frame = Box(0, chains.TOP, chains.WIDTH, found.height - chains.TOP)
    assert all(frame.holds(box) for box in boxes)
    assert apart(boxes)
    starts = {(box.x + box.width, box.y + box.height // 2) for box in boxes}
    ends = {(box.x, box.y + box.height // 2) for box in boxes}
    assert all((one.from_x, one.from_y) in starts for one in found.links)
    assert all((one.to_x, one.to_y) in ends for one in found.links)


@given(weighings.filter(any), st.sampled_from((*PROBLEMS, "gemengd", "onbekend")))
def test_only_what_decided_leads_on_to_the_outcome(
    weighs: list[Mapping[str, str]], probleem: str
) -> None:
    found = _drawn_chain(weighs, probleem)
    assert found
    before = [link.from_y for link in found.links if link.to_x == chains.COLUMNS[3][0]]
    deciding = [one for one in found.images if row_of(probleem) is None or one.probleem == probleem]
    assert before == [one.y + chains.HEIGHT // 2 for one in deciding]
    assert found.weighed_less == (row_of(probleem) is not None and len(found.images) > 1)


@given(weighings)
def test_every_statement_leads_to_each_self_image_it_was_weighed_for(
    weighs: list[Mapping[str, str]],
) -> None:
    found = _drawn_chain(weighs, "gemengd")
    if found is None:
        return
    assert [dict(one.weighs) for one in found.weighed] == [dict(one) for one in weighs if one]
    assert len(found.words) + found.more == len(found.weighed)
    pairs = [link for link in found.links if link.to_x == chains.COLUMNS[2][0]]
    drawn = [strength for one in found.words for strength in one.weighed.weighs.values()]
    assert sorted(link.strong for link in pairs) == sorted(one == "sterk" for one in drawn)


def test_the_weights_are_read_from_the_trace_each_at_its_strongest() -> None:
    trace = (
        Vuring("r", (), ("weegt(leefgebied=werk, probleem=kansen, sterkte=zwak, uitspraak=u1)",)),
        Vuring("r", (), ("weegt(leefgebied=werk, probleem=kansen, sterkte=sterk, uitspraak=u1)",)),
        Vuring("r", (), ("weegt(leefgebied=werk, probleem=kansen, sterkte=zwak, uitspraak=u1)",)),
        Vuring("r", (), ("weegt()", "weegt(x)", "anders(leefgebied=werk)")),
    )
    assert weights(trace) == {"werk": {"u1": {"kansen": "sterk"}}}


def test_signs_stand_once_each_the_strong_ones_first() -> None:
    said = _said("u1", ("wil", "zwak"), ("kan", "sterk"), ("wil", "sterk"), ("hoop", "zwak"))
    found = chain([(1, said)], {"u1": {"kansen": "sterk"}}, {}, "kansen")
    assert found
    assert found.weighed[0].signs == (("kan", "sterk"), ("wil", "sterk"), ("hoop", "zwak"))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.deferred(lambda: casussen(knowledge().rulebase.vocabulary)))
def test_the_chain_of_any_casus_counts_what_the_advice_counts(casus: dict[str, Any]) -> None:
    read = read_casus(source_of(casus), "gemaakt.json", knowledge().rulebase.vocabulary)
    advies = advise(read, knowledge(), ReferenceEngine())
    drawn = view_of(advies).chains
    for id_, domain in advies.leefgebieden.items():
        if domain.diagnose is None:
            continue
        found = [one.weighs for one in drawn[id_].weighed] if id_ in drawn else []
        for problem, counts in domain.diagnose.stand.items():
            strengths = [one[problem] for one in found if problem in one]
            assert (strengths.count("sterk"), strengths.count("zwak")) == (
                counts.sterk,
                counts.zwak,
            )
