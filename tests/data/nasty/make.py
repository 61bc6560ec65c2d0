"""Writes the nasty files beside it; what each must say stands in tests/golden/nasty.txt."""

import gzip
import io
import pathlib
import struct
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
TABLE = "id,age,sex\n1,34,f\n2,51,m\n3,34,f\n"


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return out.getvalue()


def gz(content):
    return gzip.compress(content, mtime=0)


files = {
    # Text.
    "empty.csv": b"",
    "bom-only.csv": b"\xef\xbb\xbf",
    "blank-lines-only.csv": b"\r\n\r\n\n",
    "header-only.csv": b"id,age,sex\n",
    "blank-name.csv": b"id,,sex\n1,34,f\n",
    "twice.csv": b"id,age,age\n1,34,35\n",
    "short-line.csv": b"id,age,sex\n1,34,f\n2,51\n",
    "long-line.csv": b"id,age,sex\n1,34,f\n2,51,m,x\n",
    "title-above.csv": "入院患者一覧\nid,age,sex\n1,34,f\n".encode(),
    "trailing-delimiter.csv": b"id,age,sex,\n1,34,f,\n2,51,m,\n",
    "open-quote.csv": b'id,age,sex\n1,34,"f\n2,51,m\n3,34,f\n',
    "quote-inside.csv": b'id,age,sex\n1,34,5" f\n2,51,m\n',
    "quoted-newline.csv": b'id,note\n1,"a\r\nb"\n2,"c\n\nd"\n',
    "quoted-delimiters.csv": b'a;b\n"1;2";3\n"4;5";6\n',
    "nul.csv": b"id,age\n1,34\n2,\x00\n",
    "nul-from-the-start.csv": b"\x00\x00\x00\x00id,age\n",
    "cr-only.csv": b"id,age\r1,34\r2,51\r",
    "mixed-ends.csv": b"id,age\r\n1,34\n2,51\r3,34\r\n",
    "no-last-end.csv": b"id,age\n1,34",
    "one-column.csv": b"id\n1\n\n2\n",
    "formula.csv": b"id,cmd\n1,=1+1\n2,@x\n",
    "two-delimiters.csv": b"a,b;c\n1,2;3\n4,5;6\n",
    "space-around.csv": b"id , age\n 1, 34\n",
    "comment.csv": b"# made by hand\nid,age\n1,34\n",
    # Encodings.
    "utf8-broken.csv": b"id,name\n1,\xe6\xb1\x9f\xe6\n2,\xe6\xb1\x9f\n",
    "utf8-overlong.csv": b"id,name\n1,\xc0\xaf\n2,x\n",
    "sjis.csv": "番号,氏名,性別\n1,髙橋一郎,男\n2,山田花子,女\n3,佐藤次郎,男\n".encode("cp932"),
    "sjis-cut.csv": "番号,氏名,性別\n1,鈴木一郎,男\n2,山田花子,女\n3,佐藤次".encode("cp932")[:-1],
    "euc-jp.csv": "番号,氏名,性別\n1,高橋一郎,男\n2,山田花子,女\n3,佐藤次郎,男\n".encode("euc-jp"),
    "iso-2022-jp.csv": "番号,氏名,性別\n1,高橋一郎,男\n2,山田花子,女\n".encode("iso-2022-jp"),
    "utf16-le.csv": b"\xff\xfe" + "番号,性別\n1,男\n2,女\n".encode("utf-16-le"),
    "utf16-odd.csv": b"\xff\xfe" + "番号,性別\n1,男\n2,女\n".encode("utf-16-le") + b"x",
    "utf16-lone-surrogate.csv": b"\xff\xfe" + "id,x\n1,".encode("utf-16-le") + b"\x00\xd8" + "\n2,y\n".encode("utf-16-le"),
    "utf32.csv": b"\xff\xfe\x00\x00" + "id,x\n1,y\n".encode("utf-32-le"),
    # Packed.
    "cut.csv.gz": gz(TABLE.encode() * 50)[:-20],
    "wrong-sum.csv.gz": gz(TABLE.encode())[:-8] + struct.pack("<I", zlib.crc32(b"x")) + struct.pack("<I", len(TABLE)),
    "gzip-of-nothing.csv.gz": gz(b""),
    "gzip-of-gzip.csv.gz": gz(gz(TABLE.encode())),
    "empty.zip": zipped([]),
    "cut.zip": zipped([("a.csv", TABLE)])[:-30],
    "two-tables.zip": zipped([("a.csv", TABLE), ("b.csv", TABLE)]),
    "one-table-and-a-folder.zip": zipped([("d/", b""), ("d/a.csv", TABLE)]),
    "climbing.zip": zipped([("../../a.csv", TABLE)]),
    "zeros.csv.gz": gz(bytes(3_000_000)),
    # Workbooks and others.
    "cut.xlsx": zipped([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")])[:-25],
    "no-sheets.xlsx": zipped([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>')]),
    "locked.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
    "cut.parquet": b"PAR1\x15\x04\x15\x10",
    "no-footer.parquet": b"PAR1" + bytes(64) + b"\xff\xff\xff\x7fPAR1",
    "cut.arrow": b"ARROW1\x00\x00" + bytes(16),
    "cut.sav": b"$FL2@(#) SPSS DATA FILE" + bytes(40),
    "cut.dta": b"<stata_dta><header><release>118</release>",
    "cut.sas7bdat": bytes(12) + bytes.fromhex("c2ea8160b31411cfbd92080009c7318c181f1011") + bytes(64),
    # No tables at all.
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(32),
    "document.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "page.html": b"<!DOCTYPE html>\n<html><body><table><tr><td>1</td></tr></table></body></html>\n",
    "object.json": b'{"id": [1, 2], "age": [34, 51]}\n',
    "base.sqlite": b"SQLite format 3\x00" + bytes(84),
    "program.exe": b"MZ\x90\x00\x03\x00\x00\x00" + bytes(56),
}

for name, content in files.items():
    (HERE / name).write_bytes(content)
