"""Files that say too little of themselves, or do too much."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from broken_pdfs.breaking import breaks


def _metadata(pdf: Pdf, old: bytes, new: bytes) -> None:
    stream = pdf.Root.Metadata
    stream.write(stream.read_bytes().replace(old, new))


def _layers(pdf: Pdf, **default: Any) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(**default))


@breaks("01-007")
def tags_that_are_doubted(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@breaks("tagged")
def a_file_that_does_not_say_that_it_is_tagged(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@breaks("06-001")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@breaks("06-002")
def metadata_of_another_part(pdf: Pdf) -> None:
    _metadata(pdf, b">1</pdfuaid:part>", b">2</pdfuaid:part>")


@breaks("06-003")
def metadata_without_a_title(pdf: Pdf) -> None:
    _metadata(pdf, b"Highlight Report", b"")


@breaks("title-alike")
def two_titles(pdf: Pdf) -> None:
    pdf.docinfo.Title = String("Another report")


@breaks("07-001")
def nothing_says_what_is_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


@breaks("07-002")
def the_name_of_the_file_is_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@breaks("version")
def another_version(_pdf: Pdf) -> None:
    """It is saved as PDF 2.0."""


@breaks("no-behaviour")
def a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep(0)"))


@breaks("20-001")
def layers_in_a_choice_without_a_name(pdf: Pdf) -> None:
    _layers(pdf, Name=String("All"))
    pdf.Root.OCProperties.Configs = Array([Dictionary()])


@breaks("20-002")
def layers_without_a_name(pdf: Pdf) -> None:
    _layers(pdf)


@breaks("20-003")
def layers_that_switch(pdf: Pdf) -> None:
    _layers(pdf, Name=String("All"), AS=Array())


@breaks("21-001")
def an_attached_file_without_its_name(pdf: Pdf) -> None:
    file = Dictionary(Type=Name.Filespec, F=String("data.csv"), EF=Dictionary())
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("data"), file])))


@breaks("26-001")
@breaks("26-002")
def a_locked_file(_pdf: Pdf) -> None:
    """It is encrypted when it is saved."""


@breaks("no-behaviour")
def a_link_that_runs_a_program(pdf: Pdf) -> None:
    pdf.pages[1].obj.Annots[0].A = Dictionary(S=Name.Launch, F=String("other.exe"))


@breaks("no-behaviour")
def a_film(pdf: Pdf) -> None:
    pdf.pages[1].obj.Annots[0].Clip = Dictionary(S=Name.MCD, CT=String("video/mp4"))


@breaks("20-003")
def layers_in_a_choice_that_switch(pdf: Pdf) -> None:
    _layers(pdf, Name=String("All"))
    pdf.Root.OCProperties.Configs = Array([Dictionary(Name=String("Some"), AS=Array())])


@breaks("06-001")
def metadata_that_cannot_be_read(pdf: Pdf) -> None:
    _metadata(pdf, b"</rdf:RDF>", b"")


@breaks("06-002")
def metadata_of_no_part(pdf: Pdf) -> None:
    _metadata(pdf, b"pdfuaid:part", b"pdfuaid:other")


@breaks("25-001")
def a_form_made_on_the_fly(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=String("<dynamicRender>required</dynamicRender>"))
