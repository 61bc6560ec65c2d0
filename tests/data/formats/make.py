"""Makes the files beside it, with the programs that other people use: one table, told in many formats.

    python3 -m venv venv; venv/bin/pip install openpyxl xlwt odfpy pyarrow pyreadstat pandas; venv/bin/python make.py

table.csv is what each of them says, as text.
"""

import csv
import datetime as dt
import decimal
import gzip
import io
import os
import zipfile

import openpyxl
import pandas
import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq
import pyreadstat
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

os.chdir(os.path.dirname(os.path.abspath(__file__)))

HEADER = ["id", "age", "sex", "admitted", "cost", "smoker", "ward"]
WARDS = ["内科", "外科", None, "ICU", "内科"]
ROWS = [
    [f"{n:04d}", 20 + n * 7 % 60, "FM"[n % 2], dt.date(2024, 1, 1) + dt.timedelta(days=n * 3), 12 if n % 4 == 0 else n * 10.25, n % 3 == 0, WARDS[n % 5]]
    for n in range(40)
]


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def as_csv(rows=ROWS):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows([[text(value) for value in row] for row in rows])
    return out.getvalue().encode()


open("table.csv", "wb").write(as_csv())
with open("table.csv.gz", "wb") as out:
    # Two members, as some programs write.
    middle = len(as_csv()) // 2
    out.write(gzip.compress(as_csv()[:middle], mtime=0) + gzip.compress(as_csv()[middle:], mtime=0))
with zipfile.ZipFile("table.csv.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("__MACOSX/._table.csv", b"\x00\x05\x16\x07")
    archive.writestr("README.md", "About the table.")
    archive.writestr("extract/table.csv", as_csv())
with zipfile.ZipFile("two.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("a.csv", "a\n1\n")
    archive.writestr("b.csv", "a\n1\n")

# Workbooks: the table on the second sheet, away from the corner, with an empty row.
book = openpyxl.Workbook()
book.active.title = "About"
book.active["A1"] = "note"
book.active["A2"] = "a workbook of two sheets"
sheet = book.create_sheet("表")
book.create_sheet("Empty")
for place, name in enumerate(HEADER):
    sheet.cell(3, place + 2, name)
for n, row in enumerate(ROWS):
    for place, value in enumerate(row):
        if value is not None:
            cell = sheet.cell(n + 4 + (n > 10), place + 2, value)
            if isinstance(value, dt.date):
                cell.number_format = "yyyy/m/d"
book.save("table.xlsx")
with zipfile.ZipFile("table.xlsx.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.write("table.xlsx")

book = openpyxl.Workbook()
sheet = book.active
for row in [
    ["number", "moment", "time", "truth", "error", "merged", "formula"],
    [0.1 + 0.2, dt.datetime(2024, 3, 5, 12, 30), dt.time(8, 30), True, "#N/A", "both", "=A2*10"],
    [12.0, dt.datetime(2024, 3, 6), dt.time(23, 59, 59), False, "#DIV/0!", None, "=A3*10"],
]:
    sheet.append(row)
sheet["E2"].data_type = sheet["E3"].data_type = "e"
sheet.merge_cells("F2:F3")
book.save("cells.xlsx")

book = xlwt.Workbook()
about = book.add_sheet("About")
about.write(0, 0, "note")
about.write(1, 0, "a workbook of two sheets")
sheet = book.add_sheet("表")
day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
for place, name in enumerate(HEADER):
    sheet.write(0, place, name)
for n, row in enumerate(ROWS):
    for place, value in enumerate(row):
        if isinstance(value, dt.date):
            sheet.write(n + 1, place, value, day)
        elif value is not None:
            sheet.write(n + 1, place, value)
book.save("table.xls")

book = OpenDocumentSpreadsheet()
for name, rows in [("About", [["note"], ["a workbook of two sheets"]]), ("表", [HEADER] + ROWS)]:
    sheet = Table(name=name)
    for row in rows:
        line = TableRow()
        for value in row:
            if value is None:
                cell = TableCell()
            elif isinstance(value, bool):
                cell = TableCell(valuetype="boolean", booleanvalue=str(value).lower())
                cell.addElement(P(text=text(value)))
            elif isinstance(value, dt.date):
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
                cell.addElement(P(text=value.strftime("%d.%m.%Y")))
            elif isinstance(value, (int, float)):
                cell = TableCell(valuetype="float", value=str(value))
                cell.addElement(P(text=str(value)))
            else:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            line.addElement(cell)
        sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
book.save("table.ods")

# Columnar files. Decimals are exact and keep their digits, so a column of costs is text in the table beside.
columns = list(zip(*ROWS))
arrow = pa.table(
    {
        "id": pa.array(columns[0]),
        "age": pa.array(columns[1], pa.int16()),
        "sex": pa.array(columns[2]).dictionary_encode(),
        "admitted": pa.array(columns[3], pa.date32()),
        "cost": pa.array(columns[4], pa.float64()),
        "smoker": pa.array(["TRUE" if value else "FALSE" for value in columns[5]]),
        "ward": pa.array(columns[6]).dictionary_encode(),
    }
)
for codec in ["none", "snappy", "gzip", "brotli", "lz4", "zstd"]:
    pq.write_table(arrow, f"table-{codec}.parquet", compression=codec, row_group_size=16)
with ipc.new_file("table.arrow", arrow.schema) as out:
    out.write_table(arrow, max_chunksize=16)
with ipc.new_stream("table.arrows", arrow.schema) as out:
    out.write_table(arrow, max_chunksize=16)
for codec in ["lz4", "zstd"]:
    with ipc.new_file(f"table-{codec}.feather", arrow.schema, options=ipc.IpcWriteOptions(compression=codec)) as out:
        out.write_table(arrow)

moment = dt.datetime(2024, 3, 5, 12, 30, 1)
kinds = pa.table(
    {
        "decimal": pa.array([decimal.Decimal("12.50"), None, decimal.Decimal("-0.05")], pa.decimal128(10, 2)),
        "whole": pa.array([2**63 - 1, -(2**63), None], pa.int64()),
        "unsigned": pa.array([2**64 - 1, 0, None], pa.uint64()),
        "single": pa.array([0.1, 12.0, None], pa.float32()),
        "truth": pa.array([True, False, None]),
        "moment": pa.array([moment, moment.replace(hour=0, minute=0, second=0), None], pa.timestamp("us")),
        "zoned": pa.array([moment, moment, None], pa.timestamp("ms", tz="UTC")),
        "time": pa.array([dt.time(8, 30), dt.time(23, 59, 59), None], pa.time64("us")),
        "text": pa.array(["", "a", None], pa.large_string()),
        "bytes": pa.array([b"a", b"b", None], pa.binary()),
    }
)
pq.write_table(kinds, "kinds.parquet", compression="snappy")
nested = pa.table({"id": [1], "codes": pa.array([["J45", "I10"]])})
pq.write_table(nested, "nested.parquet", compression="none")

# Statistics programs. Value labels stand beside the codes.
frame = pandas.DataFrame(
    {
        "id": columns[0],
        "age": columns[1],
        "sex": [1 if value == "F" else 2 for value in columns[2]],
        "admitted": list(columns[3]),
        "cost": [float(value) for value in columns[4]],
        "ward": [value or "" for value in columns[6]],
    }
)
frame.loc[3, "age"] = None
labels = {"sex": {1: "Female", 2: "Male"}}
pyreadstat.write_sav(frame, "table.sav", variable_value_labels=labels)
pyreadstat.write_sav(frame, "table.zsav", variable_value_labels=labels, compress=True)
pyreadstat.write_dta(frame, "table.dta", version=15, variable_value_labels=labels)
frame["age"] = ["" if pandas.isna(value) else str(int(value)) for value in frame["age"]]
frame["cost"] = [text(value) for value in frame["cost"]]
frame.to_csv("statistics.csv", index=False)


def twice_xlsx():
    """One name twice, and a letter in two widths; by hand, because no program asks for more."""
    rows = [["sex", "age", "sex"], ["F", "31", "ｆ"], ["M", "42", "f"]]
    cell = lambda row, column, value: f'<c r="{"ABC"[column]}{row + 1}" t="inlineStr"><is><t>{value}</t></is></c>'
    lines = "".join(
        f'<row r="{row + 1}">{"".join(cell(row, column, value) for column, value in enumerate(values))}</row>'
        for row, values in enumerate(rows)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    with zipfile.ZipFile("twice.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Twice" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
        }.items():
            book.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), head + text)


twice_xlsx()
