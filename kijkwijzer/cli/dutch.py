"""click speaks English through gettext; here it learns Dutch, whatever the locale.

A catalogue in a dict needs no compiled files and no environment variable. A test compares it with
the messages of the installed click, so an upgrade that brings new ones is noticed.
"""

import gettext
import sys

MESSAGES = {
    # Help pages
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Positional arguments": "Argumenten",
    "Commands": "Opdrachten",
    "Show this message and exit.": "Toon deze hulp en stop.",
    "Show the version and exit.": "Toon de versie en stop.",
    "%(prog)s, version %(version)s": "%(prog)s %(version)s",
    "default: {default}": "standaard: {default}",
    "env var: {var}": "omgevingsvariabele: {var}",
    "required": "verplicht",
    "(dynamic)": "(wordt berekend)",
    "deprecated": "verouderd",
    "Choice({choices})": "Keuze({choices})",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    # Wrong use
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Typ '{command} {option}' voor hulp.",
    "Missing command.": "Geef een opdracht.",
    "Missing argument": "Er ontbreekt een argument:",
    "Missing option": "Er ontbreekt een optie:",
    "Missing parameter": "Er ontbreekt iets:",
    "Missing {param_type}": "Er ontbreekt iets ({param_type}):",
    "Missing parameter: {param_name}": "Er ontbreekt iets: {param_name}",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such option: {name}": "De optie {name} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Invalid value: {message}": "Deze waarde kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Bij {param_hint}: {message}",
    "Option {name!r} does not take a value.": "Bij de optie {name!r} hoort geen waarde.",
    "Argument {name!r} takes {nargs} values.": "Bij {name!r} horen {nargs} waarden.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Value must be an iterable.": "Dit hoort een reeks te zijn.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen geldig getal ({number_type}).",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} is geen ja of nee. Dit kan wel: {states}"
    ),
    "{value!r} is not a valid UUID.": "{value!r} is geen geldige UUID.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} mag je niet lezen.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} mag je niet wijzigen.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} mag je niet uitvoeren.",
    "Could not open file {filename!r}: {message}": (
        "Het bestand {filename!r} gaat niet open: {message}"
    ),
    "unknown error": "de oorzaak is niet bekend",
    # Questions on the terminal
    "Aborted!": "Afgebroken.",
    "Do you want to continue?": "Wil je doorgaan?",
    "Confirm the action without prompting.": "Ga door zonder het te vragen.",
    "Press any key to continue...": "Druk op een toets om door te gaan …",
    "Repeat for confirmation": "Typ het nog een keer",
    "Error: The two entered values do not match.": "Fout: je typte twee keer iets anders.",
    "Error: invalid input": "Fout: dit is geen antwoord",
    "Unknown color {colour!r}": "De kleur {colour!r} bestaat niet",
    "{editor}: Editing failed": "{editor}: het bewerken mislukte",
    "{editor}: Editing failed: {e}": "{editor}: het bewerken mislukte: {e}",
    "d": "d",
    # Faults of the system, or of who writes a command
    "Windows error: {error}": "Fout van Windows: {error}",
    "Unknown standard stream '{name}'": "De stroom '{name}' bestaat niet",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Welke versie van Bash dit is, is niet te zien. Aanvullen met Tab kan dan niet."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Aanvullen met Tab werkt vanaf Bash 4.4."
    ),
    "Invalid start character for option ({option})": "Een optie begint niet zo ({option})",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Let op: de opdracht {name!r} verdwijnt.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Let op: {name!r} ({param_type}) verdwijnt.{extra_message}"
    ),
    "Could not determine name for option with declarations {decls!r}": (
        "Deze optie heeft geen naam: {decls!r}"
    ),
    "No options defined but a name was passed ({name}). Did you mean to declare an argument "
    "instead? Did you mean to pass '--{name}'?": (
        "De optie {name} mist streepjes. Bedoel je '--{name}'?"
    ),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": (
        "Een argument heeft één naam, dit heeft er {length}: {decls}."
    ),
    "Name '{name}' defined twice": "De naam '{name}' staat er twee keer",
    "Boolean option {decl!r} cannot use the same flag for true/false.": (
        "De optie {decl!r} kan niet tegelijk ja en nee zijn."
    ),
}
"""What click says, with the Dutch for it."""

PLURALS = {
    "Did you mean {possibility}?": (
        "Bedoel je {possibility}?",
        "Bedoel je een van deze: {possibilities}?",
    ),
    "Got unexpected extra argument ({args})": (
        "Dit woord is te veel: {args}",
        "Deze woorden zijn te veel: {args}",
    ),
    "Option {name!r} requires an argument.": (
        "Bij de optie {name!r} hoort een waarde.",
        "Bij de optie {name!r} horen {nargs} waarden.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Er horen {nargs} waarden te staan, maar er staat er 1.",
        "Er horen {nargs} waarden te staan, maar er staan er {len}.",
    ),
    "{value!r} is not {choice}.": (
        "{value!r} kan hier niet. Kies {choice}.",
        "{value!r} kan hier niet. Kies uit {choices}.",
    ),
    "{value!r} does not match the format {format}.": (
        "{value!r} past niet bij de vorm {format}.",
        "{value!r} past niet bij een van de vormen {formats}.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "Er horen {len_type} waarden te staan, maar er staat er {len_value}.",
        "Er horen {len_type} waarden te staan, maar er staan er {len_value}.",
    ),
}
"""What click says of one or of more: by its singular, the Dutch for both."""


def speak_dutch() -> None:
    """Make every part of click that is loaded use the Dutch of this module."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            if getattr(module, "_", None) is gettext.gettext:
                vars(module)["_"] = _one
            if getattr(module, "ngettext", None) is gettext.ngettext:
                vars(module)["ngettext"] = _one_or_more


def _one(message: str) -> str:
    return MESSAGES.get(message, message)


def _one_or_more(singular: str, plural: str, number: int) -> str:
    one, more = PLURALS.get(singular, (singular, plural))
    return one if number == 1 else more
