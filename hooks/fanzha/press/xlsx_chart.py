"""A chart in a workbook: what a column works out as bars, a bar a row, in one ink, so that a copier prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from fanzha.kinds import Chart

_INK, _GRID = "404040", "BFBFBF"
_WIDE, _A_BAR, _AROUND = 24.0, 0.75, 3.0  # cm: as wide as the table on its paper; of height for a bar, and for the rest


def bars(page: Worksheet, chart: Chart, first: int, last: int) -> BarChart:
    """Bars from 0 to 100 %, the first row on top. first, last: the rows of the sheet that they show."""
    drawn = BarChart()
    drawn.type, drawn.title, drawn.legend = "bar", chart.title, None
    drawn.width, drawn.height = _WIDE, _AROUND + _A_BAR * (last - first + 1)
    drawn.gapWidth = 60
    drawn.add_data(Reference(page, min_col=chart.values, min_row=first, max_row=last))
    drawn.set_categories(Reference(page, min_col=chart.names, min_row=first, max_row=last))
    drawn.series[0].graphicalProperties.solidFill = _INK
    drawn.y_axis.scaling.min, drawn.y_axis.scaling.max, drawn.y_axis.majorUnit = 0, 1, 0.2
    drawn.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    drawn.y_axis.number_format = "0%"
    drawn.x_axis.scaling.orientation = "maxMin"
    drawn.x_axis.delete, drawn.y_axis.delete = False, False
    drawn.dataLabels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    return drawn
