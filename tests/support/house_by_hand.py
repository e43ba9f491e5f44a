"""Make tests/house/files/by-hand.docx and .dotx: typed in LibreOffice, as an office would.

Run ``python -m tests.support.house_by_hand`` from the top of the checkout; it drives a headless
LibreOffice with the Basic macro below: tags in the body, a table, a frame and a header with a
picture, some half bold or half French, some with the quotation marks that word processors make.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.support.pictures import png_picture

FOLDER = Path("tests/house/files")
FILES = {"by-hand.docx": "MS Word 2007 XML", "by-hand.dotx": "MS Word 2007 XML Template"}
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Hand"/>
</library:library>"""
_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hand"
 script:language="StarBasic">{}</script:module>"""
_MACRO = """\
Function Setting(name, value)
  Dim found As New com.sun.star.beans.PropertyValue
  found.Name = name : found.Value = value
  Setting = found
End Function

Sub TypeIn(text, cursor, words)
  text.insertString(cursor, words, False)
End Sub

Sub NewLine(text, cursor)
  text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
End Sub

Sub HalfBold(text, cursor, one, two, three)
  TypeIn(text, cursor, one)
  cursor.CharWeight = com.sun.star.awt.FontWeight.BOLD
  TypeIn(text, cursor, two)
  cursor.CharWeight = com.sun.star.awt.FontWeight.NORMAL
  TypeIn(text, cursor, three)
End Sub

Sub HalfFrench(text, cursor, one, two, three)
  Dim french As New com.sun.star.lang.Locale, before
  TypeIn(text, cursor, one)
  before = cursor.CharLocale
  french.Language = "fr" : french.Country = "FR"
  cursor.CharLocale = french
  TypeIn(text, cursor, two)
  cursor.CharLocale = before
  TypeIn(text, cursor, three)
End Sub

Sub AddTable(document, text, cursor)
  Dim table
  table = document.createInstance("com.sun.star.text.TextTable")
  table.initialize(2, 2)
  table.RepeatHeadline = True
  text.insertTextContent(cursor, table, False)
  table.getCellByName("A1").String = "Name"
  table.getCellByName("B1").String = "Office"
  table.getCellByName("A2").String = "{% for person in officials %}{{ person.name }}"
  table.getCellByName("B2").String = "{{ person.role }}{% endfor %}"
End Sub

Sub AddFrame(document, text, cursor)
  Dim frame, size As New com.sun.star.awt.Size
  frame = document.createInstance("com.sun.star.text.TextFrame")
  size.Width = 6000 : size.Height = 1500
  frame.setSize(size)
  frame.Description = "What the note is about"
  frame.AnchorType = com.sun.star.text.TextContentAnchorType.AT_PARAGRAPH
  text.insertTextContent(cursor, frame, False)
  HalfBold(frame.Text, frame.Text.createTextCursor(), "In the frame: {{ sub", "tit", "le }}")
End Sub

Sub AddHeader(document)
  Dim style, text, cursor, picture, size As New com.sun.star.awt.Size
  style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
  style.HeaderIsOn = True
  text = style.HeaderText
  cursor = text.createTextCursor()
  picture = document.createInstance("com.sun.star.text.TextGraphicObject")
  picture.Graphic = createUnoService("com.sun.star.graphic.GraphicProvider").queryGraphic( _
    Array(Setting("URL", "PICTURE")))
  picture.AnchorType = com.sun.star.text.TextContentAnchorType.AS_CHARACTER
  size.Width = 1500 : size.Height = 1900
  picture.setSize(size)
  picture.Description = "Arms of the authority"
  text.insertTextContent(cursor, picture, False)
  TypeIn(text, cursor, " ")
  HalfFrench(text, cursor, "{{ ti", "tl", "e }}")
  style.FooterIsOn = True
  TypeIn(style.FooterText, style.FooterText.createTextCursor(), "{{ reference }}")
End Sub

Sub Make
  Dim document, text, cursor
  document = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, _
    Array(Setting("Hidden", True)))
  text = document.Text
  cursor = text.createTextCursor()
  cursor.ParaStyleName = "Heading 1"
  TypeIn(text, cursor, "Note of {{ date }}")
  NewLine(text, cursor)
  cursor.ParaStyleName = "Text body"
  HalfBold(text, cursor, "From {{ origi", "nator", " }} to all.")
  AddFrame(document, text, cursor)
  NewLine(text, cursor)
  TypeIn(text, cursor, "Status: {{ status | default(LEFTunknownRIGHT) }}" & Chr(9))
  TypeIn(text, cursor, "{% if quotes %}")
  TypeIn(text, cursor, "never{% endif %}kept")
  NewLine(text, cursor)
  TypeIn(text, cursor, "{% for person in officials %}")
  NewLine(text, cursor)
  HalfFrench(text, cursor, "- {{ person", ".na", "me }}")
  NewLine(text, cursor)
  TypeIn(text, cursor, "{% endfor %}")
  NewLine(text, cursor)
  AddTable(document, text, cursor)
  NewLine(text, cursor)
  HalfFrench(text, cursor, "{{ bo", "dy", " }}")
  NewLine(text, cursor)
  TypeIn(text, cursor, "Yours sincerely")
  AddHeader(document)
  STORE
  document.close(True)
End Sub
"""
_STORE = '  document.storeToURL("{}", Array(Setting("FilterName", "{}")))'


def make_files(folder: Path) -> None:
    """Write the files into a folder."""
    with tempfile.TemporaryDirectory() as place:
        profile = Path(place) / "profile"
        picture = Path(place) / "arms.png"
        picture.write_bytes(png_picture().data)
        stores = [_STORE.format((folder / name).absolute().as_uri(), kind)
                  for name, kind in FILES.items()]  # fmt: skip
        macro = _MACRO.replace("PICTURE", picture.as_uri()).replace("  STORE", "\n".join(stores))
        macro = macro.replace("(LEFT", '(" & Chr(8220) & "').replace("RIGHT)", '" & Chr(8221) & ")')
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        _run(*command, "--terminate_after_init")  # makes the profile
        _install(profile / "user" / "basic" / "Standard", macro)
        _run(*command, "macro:///Standard.Hand.Make")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _install(library: Path, macro: str) -> None:
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (library / "Hand.xba").write_text(_MODULE.format(escape(macro)), encoding="utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    make_files(FOLDER)
