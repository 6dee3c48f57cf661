"""Results on standard output: bytes that do not depend on the platform, all of them or an error."""

import click


def write_result(text: str) -> None:
    """Write a text to standard output, as UTF-8 with the line ends it has.

    Raises OSError when it cannot be written; that is noticed here, not when Python exits.
    """
    stream = click.get_text_stream("stdout")
    if stream.isatty():
        click.echo(text, nl=False)
        stream.flush()
        return
    binary = click.get_binary_stream("stdout")
    binary.write(text.encode("utf-8", errors="backslashreplace"))
    binary.flush()
