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


MOST = 2**31 - 1
WHOLE, LONG, TEXT, LIST, STRUCT = 5, 6, 8, 9, 12


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes(out) + bytes([number])


def thrift(*fields):
    """A struct of the compact protocol: (id, type, value), a list with the type of its elements first."""

    def value(kind, told):
        match kind:
            case 5 | 6:
                return varint(told << 1)
            case 8:
                return varint(len(told)) + told
            case 9:
                kind, *elements = told
                return bytes([len(elements) << 4 | kind]) + b"".join(value(kind, one) for one in elements)
            case _:
                return told

    out, last = b"", 0
    for number, kind, told in fields:
        out += bytes([number - last << 4 | kind]) + value(kind, told)
        last = number
    return out + b"\0"


def parquet(rows=3, children=1, unpacked=12, dictionary=None, texts=None, more=0):
    """One column of three numbers, or as many texts as are claimed, with claims of any size, and more than is claimed."""
    pages, begin = b"", 4
    if dictionary is not None:
        inner = thrift((1, WHOLE, dictionary), (2, WHOLE, 0))
        page = gz(struct.pack("<3i", 1, 2, 3))
        pages = thrift((1, WHOLE, 2), (2, WHOLE, 12), (3, WHOLE, len(page)), (7, STRUCT, inner)) + page
    if texts is None:
        encoding, page = (0, struct.pack("<3i", 1, 2, 3)) if dictionary is None else (8, b"\x02\x03\xe4\0")
    else:
        # Block, parts of it, how many, the first, which is a length; then nothing.
        encoding, page = 6, varint(128) + varint(4) + varint(texts) + varint(2) + b"a"
    first = begin + len(pages)
    packed = gz(page + bytes(more))
    size = unpacked if unpacked != 12 else len(page)
    inner = thrift((1, WHOLE, rows), (2, WHOLE, encoding), (3, WHOLE, 3), (4, WHOLE, 3))
    pages += thrift((1, WHOLE, 0), (2, WHOLE, size), (3, WHOLE, len(packed)), (5, STRUCT, inner)) + packed
    kind = 1 if texts is None else 6
    told = [(1, WHOLE, kind), (2, LIST, (WHOLE, encoding)), (3, LIST, (TEXT, b"a")), (4, WHOLE, 2), (5, LONG, rows)]
    told += [(6, LONG, len(pages)), (7, LONG, len(pages)), (9, LONG, first)]
    told += [(11, LONG, begin)] if dictionary is not None else []
    column = thrift((2, LONG, begin), (3, STRUCT, thrift(*told)))
    group = thrift((1, LIST, (STRUCT, column)), (2, LONG, len(pages)), (3, LONG, rows))
    root = thrift((4, TEXT, b"schema"), (5, WHOLE, children))
    leaf = thrift((1, WHOLE, kind), (3, WHOLE, 0), (4, TEXT, b"a"))
    footer = thrift((1, WHOLE, 1), (2, LIST, (STRUCT, root, leaf)), (3, LONG, rows), (4, LIST, (STRUCT, group)))
    return b"PAR1" + pages + footer + struct.pack("<I", len(footer)) + b"PAR1"


def arrow(name):
    return (HERE.parent / "formats" / name).read_bytes()


def claiming(content, sign, before, claim):
    """A file whose number of eight bytes that stands so far before a sign is another."""
    place = content.index(sign) - before
    return content[:place] + struct.pack("<q", claim) + content[place + 8 :]


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
    # Claims of lengths that no memory holds; the first makes none.
    "small.parquet": parquet(),
    "small-dictionary.parquet": parquet(dictionary=3),
    "small-texts.parquet": parquet(rows=1, texts=1),
    "huge-schema.parquet": parquet(children=MOST),
    "huge-page.parquet": parquet(unpacked=MOST),
    "huge-rows.parquet": parquet(rows=MOST),
    "huge-dictionary.parquet": parquet(dictionary=MOST),
    "huge-texts.parquet": parquet(rows=1, texts=2**60),
    "grown-page.parquet": parquet(more=20_000_000),
    "huge-footer.arrow": arrow("table.arrow")[:-10] + b"\xff\xff\xff\x7fARROW1",
    "huge-message.arrows": arrow("table.arrows")[:4] + b"\xff\xff\xff\x7f" + arrow("table.arrows")[8:],
    "huge-buffer.feather": claiming(arrow("table-lz4.feather"), b"\x04\x22\x4d\x18", 8, 2**40),
    "huge-rows.arrow": arrow("table.arrow").replace(struct.pack("<q", 40), struct.pack("<q", 2**40)),
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
