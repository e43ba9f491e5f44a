"""Characters that no document can hold, wherever they come from."""

import re

# Unicode general categories Cc (but tab and line ends), Cs, Co, the 66 noncharacters, and what
# turns the direction of text around, so that it would read otherwise than it is written.
FORBIDDEN_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15)
    )
    + "\U000f0000-\U0010ffff]"
)
