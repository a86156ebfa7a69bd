# Writes the paragraphs of a text file as .docx with python-docx, laid out as far as its interface goes; prints the median time.
import json
import resource
import statistics
import sys
import time

from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt, Twips


def write(paragraphs, out):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.top_margin, section.bottom_margin = Twips(2098), Twips(1984)
    section.left_margin, section.right_margin = Twips(1588), Twips(1474)
    for text in paragraphs:
        paragraph = document.add_paragraph()
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Twips(579)
        form.first_line_indent, form.space_after = Pt(32), Pt(0)
        run = paragraph.add_run(text)
        run.font.size, run.font.name = Pt(16), "仿宋_GB2312"
        run._element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    document.save(out)


with open(sys.argv[1], encoding="utf-8") as file:
    paragraphs = file.read().split("\n\n")
times = []
for turn in range(-2, 11):
    start = time.perf_counter()
    write(paragraphs, sys.argv[2])
    if turn >= 0:
        times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"ms": statistics.median(times), "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
