"""Frozen dataclasses that are quick to define.

`dataclass` writes and compiles up to eight methods for every class, which takes half a millisecond
each: with nearly a hundred classes a good part of the time from start to report. What `record` makes
is a frozen dataclass in all else (`fields`, `replace`, `asdict`, pydantic and the type checker see no
difference), but its methods are the same functions for all.
"""

# ruff: noqa: ANN401 - the fields of a record are of any type

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from collections.abc import Callable
    from dataclasses import MISSING, FrozenInstanceError, dataclass, fields

    Class = TypeVar("Class", bound=type)

    def record(*, frozen: bool) -> Callable[[Class], Class]:
        """Turn a class into a frozen dataclass; `frozen` is for the type checker, and always True."""
        if not frozen:
            raise TypeError("a record is frozen")
        return _define

    def _define(kind: Class) -> Class:
        # Of a class without one, `dataclass` works out its signature to write there: several ms.
        kind.__doc__ = kind.__doc__ or kind.__name__
        kind = dataclass(init=False, repr=False, eq=False)(kind)
        own = fields(kind)
        kind._names = tuple(field.name for field in own)
        kind._wanted = frozenset(kind._names)
        kind._compared = tuple(field.name for field in own if field.compare)
        kind._defaults = {f.name: f.default for f in own if f.default is not MISSING}
        kind._made = {f.name: f.default_factory for f in own if f.default_factory is not MISSING}
        for name, method in _METHODS.items():
            if name not in vars(kind):
                setattr(kind, name, method)
        return kind

    def _init(self: Any, /, *args: Any, **given: Any) -> None:
        values = self.__dict__
        names = self._names
        values.update(zip(names, args, strict=False))
        if given or len(args) != len(names):
            _complete(self, args, given)

    def _complete(self: Any, args: tuple[Any, ...], given: dict[str, Any]) -> None:
        """Fill in what was given by name, and the defaults. Raises TypeError as a dataclass does."""
        values = self.__dict__
        twice = args and not given.keys().isdisjoint(values)
        for name, default in self._defaults.items():
            values.setdefault(name, default)
        for name, make in self._made.items():
            if name not in values and name not in given:
                values[name] = make()
        values.update(given)
        if twice or len(args) > len(self._names) or values.keys() != self._wanted:
            raise TypeError(f"{type(self).__name__} takes {', '.join(self._names)}")

    def _values(self: Any) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self._compared])

    def _equal(self: Any, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return _values(self) == _values(other)

    def _hash(self: Any) -> int:
        return hash(_values(self))

    def _repr(self: Any) -> str:
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(self: Any, name: str, value: object = None) -> NoReturn:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    _METHODS = {
        "__init__": _init,
        "__eq__": _equal,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }

__all__ = ["record"]
