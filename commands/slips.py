"""Words typed with one slip of the finger."""


def is_slip_of(typed: str, name: str) -> bool:
    """Tells whether one letter too many, too few or wrong, or two exchanged, make the word of a name."""
    if typed == name or abs(len(typed) - len(name)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(typed, name, strict=False)) if one != other), None)
    if start is None:
        return True
    rest, wanted = typed[start:], name[start:]
    return (
        rest[1:] == wanted
        or rest == wanted[1:]
        or rest[1:] == wanted[1:]
        or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])
    )
