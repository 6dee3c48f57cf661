"""The gate of safety: it opens in doubt, and stays shut only for what plainly means otherwise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kijkwijzer.casus.statements import Lexicon, find_danger, find_themes
from kijkwijzer.casus.statements.source import read_sources
from kijkwijzer.data import data_folder
from tests.casus.statements.shared import the_lexicon

SAID = [
    ("Ik wil dood.", "suicidaliteit"),
    ("Ik kan niet meer.", "suicidaliteit"),
    ("Het hoeft voor mij niet meer.", "suicidaliteit"),
    ("Ik zie het niet meer zitten.", "suicidaliteit"),
    ("Dan ben ik er liever niet meer.", "suicidaliteit"),
    ("Mijn man slaat me.", "huiselijk-geweld"),
    ("Mijn broers zoeken me, het is een schande voor de familie.", "eergerelateerd"),
    ("Mijn kinderen hebben honger.", "kind-in-gevaar"),
    ("Ik slaap vannacht in mijn auto.", "slaapt-buiten"),
    ("Ik weet waar je woont.", "dreiging"),
    ("Ik hoor stemmen die zeggen wat ik moet doen.", "acute-verwardheid"),
    ("Ik eet al dagen niks.", "zelfverwaarlozing"),
    ("Mijn baas heeft mijn paspoort afgepakt.", "uitbuiting"),
    ("Mijn zoon haalt geld van mijn rekening.", "ouderenmishandeling"),
    ("Ik ben in één keer gestopt met drinken.", "ontwenning-overdosis"),
    ("Morgen word ik uit mijn huis gezet.", "dreigende-schuld"),
]

ROWS = read_sources([data_folder("rules")]).gevaar
SIGNS = [(row.id, sentence) for row in ROWS for sentence in row.wel]
HARMLESS = [sentence for row in ROWS for sentence in row.niet]


def kinds(text: str, lexicon: Lexicon) -> set[str]:
    return {danger.soort for danger in find_danger(text, lexicon)}


@pytest.mark.parametrize(("sentence", "kind"), SAID)
def test_each_kind_of_danger_is_seen(lexicon: Lexicon, sentence: str, kind: str) -> None:
    assert kind in kinds(sentence, lexicon)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik lach me dood.",
        "Ik ben doodmoe.",
        "De buren schreeuwen moord en brand.",
        "Ik zou uit mijn vel springen.",
        "Dat slaat nergens op.",
        "Ik heb maandag een afspraak bij de tandarts.",
    ],
)
def test_an_expression_that_means_something_else_is_no_danger(
    lexicon: Lexicon, sentence: str
) -> None:
    assert find_danger(sentence, lexicon) == ()


@pytest.mark.parametrize(
    "sentence",
    ["Ik wil niet dood hoor.", "Mijn zus wil dood.", "Wil ik dood?", "Vroeger wou ik dood."],
)
def test_denial_doubt_and_other_people_do_not_shut_the_gate(
    lexicon: Lexicon, sentence: str
) -> None:
    assert "suicidaliteit" in kinds(sentence, lexicon)


@pytest.mark.parametrize(
    "sentence",
    [
        "Als dat zo doorgaat doe ik mezelf wat aan.",
        "Straks doe ik me wat aan.",
        "Mijn dochter doet zichzelf straks nog iets aan.",
        "Ze zei dat ze zich iets aan ging doen.",
        "Dan breng ik mezelf om.",
        "Vannacht hang ik me op.",
    ],
)
def test_a_verb_that_is_split_still_says_that_somebody_may_harm_himself(
    lexicon: Lexicon, sentence: str
) -> None:
    assert ("suicidaliteit", "nu-handelen") in {
        (danger.soort, danger.niveau) for danger in find_danger(sentence, lexicon)
    }
    assert "dreiging" not in kinds(sentence, lexicon)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ik doe hem nog eens wat aan.", "dreiging"),
        ("Straks doet hij de kinderen wat aan.", "huiselijk-geweld"),
        ("'s Avonds sluit mijn man ons op.", "huiselijk-geweld"),
        ("Straks maakt mijn ex me nog af.", "huiselijk-geweld"),
        ("Mijn vader huwelijkt mijn zusje uit.", "eergerelateerd"),
    ],
)
def test_a_verb_that_is_split_keeps_its_own_kind(
    lexicon: Lexicon, sentence: str, kind: str
) -> None:
    assert kinds(sentence, lexicon) == {kind}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nu dreigen ze met ontruiming.",
        "Ze hebben gedreigd met een hoge boete.",
        "De gemeente blijft met een korting dreigen.",
        "Ze dreigen het gas af te sluiten.",
        "Ze dreigen beslag te leggen op mijn loon.",
        "Ik kreeg een dreigbrief van het incassobureau.",
    ],
)
def test_a_landlord_or_an_office_that_threatens_is_about_debt_alone(
    lexicon: Lexicon, sentence: str
) -> None:
    assert kinds(sentence, lexicon) == {"dreigende-schuld"}


def test_a_threat_of_violence_beside_one_of_debt_still_shows(lexicon: Lexicon) -> None:
    text = "Ze dreigen met een boete en mijn neven dreigen me te slaan."
    assert {"dreiging", "dreigende-schuld"} <= kinds(text, lexicon)


def test_losing_a_home_is_about_sleeping_outside_only_without_another_place(
    lexicon: Lexicon,
) -> None:
    assert kinds("Als we eruit moeten weet ik het niet meer.", lexicon) == {"dreigende-schuld"}
    nowhere = kinds("Als we eruit moeten hebben we nergens een plek om te slapen.", lexicon)
    assert {"dreigende-schuld", "slaapt-buiten"} <= nowhere


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ik stap er dan uit.", "suicidaliteit"),
        ("Dan stap ik eruit.", "suicidaliteit"),
        ("Mijn broer zegt dat hij er dan uit stapt.", "suicidaliteit"),
        ("Ik denk erover om er uit te stappen.", "suicidaliteit"),
        ("Ik ben mijn werk kwijt, ik stap er dan uit.", "suicidaliteit"),
        ("Ik ben uit het traject gezet, ik stap er dan uit.", "suicidaliteit"),
        ("Ik val hem aan.", "dreiging"),
        ("Straks vlieg ik mijn baas nog aan.", "dreiging"),
        ("Toen viel ik haar aan.", "dreiging"),
        ("Ik zou ze zo aanvliegen.", "dreiging"),
        ("De buurman viel me aan.", "dreiging"),
        ("Mijn oudste valt zijn broertje aan.", "huiselijk-geweld"),
        ("Mijn zoon valt zijn zusje aan.", "huiselijk-geweld"),
        ("Ze pakken mijn kinderen af.", "kind-in-gevaar"),
        ("Straks pakt jeugdzorg onze baby af.", "kind-in-gevaar"),
        ("Ik ben bang dat ze mijn zoon bij me weghalen.", "kind-in-gevaar"),
        ("Volgende week worden mijn kinderen uit huis geplaatst.", "kind-in-gevaar"),
        ("Mijn ex heeft de kinderen afgepakt.", "kind-in-gevaar"),
        ("Zo raak ik mijn dochter nog kwijt.", "kind-in-gevaar"),
    ],
)
def test_other_persons_tenses_and_orders_of_one_thought_are_seen(
    lexicon: Lexicon, sentence: str, kind: str
) -> None:
    assert kind in kinds(sentence, lexicon)


@pytest.mark.parametrize(
    "sentence",
    [
        "De cursus is niks, ik stap er dan uit.",
        "Dat traject bevalt niet, dus ik stap eruit.",
        "Als de bus stopt stap ik er dan uit.",
        "Volgende halte stap ik eruit.",
        "Ik stap er bij het gemeentehuis uit.",
        "Ik stap uit die cursus.",
        "Ik val in slaap.",
        "Ik val u niet lastig.",
        "Dat viel me op.",
        "We vallen ze aan in de tweede helft.",
        "Ik pak mijn zoon zijn telefoon af.",
        "De juf pakt de kinderen hun telefoon af.",
        "Oma haalt de kinderen op.",
        "Ik pak de kinderen af en toe stevig vast.",
        "De dokter neemt bij de baby bloed af.",
        "Mijn kinderen zijn hun jas kwijt.",
    ],
)
def test_the_same_verbs_about_daily_things_are_no_danger(lexicon: Lexicon, sentence: str) -> None:
    assert find_danger(sentence, lexicon) == ()


def test_being_put_out_by_a_landlord_is_about_debt_and_by_family_about_a_bed_too(
    lexicon: Lexicon,
) -> None:
    for sentence in (
        "Ze zetten me uit huis.",
        "Ik word uit huis gezet.",
        "De woningbouw zet ons het huis uit.",
        "Ik moet uit huis.",
    ):
        assert kinds(sentence, lexicon) == {"dreigende-schuld"}
    for sentence in (
        "Mijn ouders zetten me uit huis.",
        "Ik ben uit huis gezet en slaap bij een vriend.",
        "Vannacht heeft hij me uit huis gezet.",
    ):
        assert "slaapt-buiten" in kinds(sentence, lexicon)


@settings(max_examples=60)
@given(
    st.sampled_from(SAID), st.sampled_from(["Het regent.", "Ik werk in een winkel.", "Ja hoor."])
)
def test_more_text_never_hides_a_danger(said: tuple[str, str], other: str) -> None:
    sentence, kind = said
    assert kind in kinds(f"{other} {sentence}", the_lexicon())
    assert kind in kinds(f"{sentence} {other}", the_lexicon())


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ik lach me dood, en vannacht spring ik van de brug.", "suicidaliteit"),
        ("Ik lach me dood maar soms wil ik dood.", "suicidaliteit"),
        ("Er is geen touw aan vast te knopen en ik heb een touw gekocht.", "suicidaliteit"),
        ("Ik kan niet meer slapen en ik kan niet meer.", "suicidaliteit"),
        ("Dat slaat nergens op en hij slaat me.", "huiselijk-geweld"),
        ("Hij slaat me, zo slaat hij alarm.", "huiselijk-geweld"),
        ("Ik schiet vol en ik schiet hem neer.", "dreiging"),
        ("Wij eten niet elke dag vlees, nu eten we al dagen niks.", "zelfverwaarlozing"),
    ],
)
def test_a_look_alike_hides_its_own_words_and_nothing_else(
    lexicon: Lexicon, sentence: str, kind: str
) -> None:
    assert kind in kinds(sentence, lexicon)


def test_a_look_alike_that_is_said_twice_is_no_danger(lexicon: Lexicon) -> None:
    assert find_danger("Ik lach me dood, ik schaam me dood.", lexicon) == ()


@settings(max_examples=150)
@given(
    st.sampled_from(SIGNS),
    st.sampled_from(HARMLESS),
    st.sampled_from(["{a}. {b}.", "{b}. {a}.", "{a}, en {b}.", "{b}, en {a}.", "{b}, maar {a}."]),
)
def test_a_harmless_clause_never_takes_a_sign_away(
    sign: tuple[str, str], harmless: str, joined: str
) -> None:
    cue, sentence = sign
    text = joined.format(a=sentence.rstrip(".?!"), b=harmless.rstrip(".?!"))
    assert cue in {danger.cue for danger in find_danger(text, the_lexicon())}


def test_losing_a_home_is_not_abuse_unless_a_relative_forces_it(lexicon: Lexicon) -> None:
    housing = kinds("Ik ben bang dat ik mijn huis uit moet.", lexicon)
    assert "dreigende-schuld" in housing
    assert "ouderenmishandeling" not in housing
    for forced in ("Mijn dochter wil dat ik mijn huis uit ga.", "Mijn zoon dwingt me te tekenen."):
        assert "ouderenmishandeling" in kinds(forced, lexicon)


def test_a_place_of_danger_points_at_its_words(lexicon: Lexicon) -> None:
    text = "Er is veel. Ik wil dood."
    danger = find_danger(text, lexicon)[0]
    assert "wil dood" in text[danger.start : danger.end]
    assert danger.niveau == "nu-handelen"


def test_a_question_about_contact_has_its_theme(lexicon: Lexicon) -> None:
    question = "Hoe leg ik contact met iemand die dat afhoudt?"
    assert find_themes(question, lexicon) == ("contact-leggen",)
    assert find_themes("", lexicon) == ()
