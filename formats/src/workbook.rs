//! Workbooks: XLSX, XLS and ODS by calamine.
//!
//! A value is written as a person sees it in the cell: 12 and not 12.0, days as ISO 8601, TRUE and FALSE, `#N/A`.

use std::io::Cursor;

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, OdsError, Reader, SheetType, Xls, XlsError, Xlsx, XlsxError,
};

use crate::cells::Cells;
use crate::options::{Header, Options};
use crate::piece::{Begin, Piece};
use crate::refusal::{Kind, Refusal};

type Bytes = Cursor<Vec<u8>>;

/// Reads a sheet of an XLSX workbook.
pub(crate) fn xlsx(bytes: Vec<u8>, options: &Options) -> Result<Vec<Piece>, Refusal> {
    let damaged = |fault: XlsxError| match fault {
        XlsxError::Password => Refusal::new(Kind::Encrypted, "xlsx"),
        _ => Refusal::new(Kind::Damaged, "xlsx"),
    };
    let mut book: Xlsx<Bytes> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets = sheets(&book);
    let name = chosen(options, &sheets)?;
    let mut cells = |take: &mut dyn FnMut(u32, u32, &DataRef<'_>) -> Result<(), Refusal>| {
        let mut reader = book.worksheet_cells_reader(&name).map_err(damaged)?;
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            take(row, column, cell.get_value())?;
        }
        Ok::<(), Refusal>(())
    };
    let read = || {
        // What a sheet says of its own size is not always so.
        let mut columns: Option<(u32, u32)> = None;
        if options.header == Header::Absent {
            cells(&mut |_, column, value| {
                if !matches!(value, DataRef::Empty) {
                    let (first, last) = columns.unwrap_or((column, column));
                    columns = Some((first.min(column), last.max(column)));
                }
                Ok(())
            })?;
        }
        let mut rows = Cells::new("xlsx", options, columns);
        cells(&mut |row, column, value| match value {
            DataRef::SharedString(text) => push(&mut rows, row, column, text),
            value => push(&mut rows, row, column, &text(&Data::from(value.clone()))),
        })?;
        Ok(rows)
    };
    pieces("xlsx", name.clone(), sheets, options, read)
}

/// Reads a sheet of an XLS workbook.
pub(crate) fn xls(bytes: Vec<u8>, options: &Options) -> Result<Vec<Piece>, Refusal> {
    // A workbook under a password is no ZIP but an OLE container, with a stream of this name.
    let packed: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(packed.len()).any(|window| window == packed) {
        return Err(Refusal::new(Kind::Encrypted, "xlsx"));
    }
    let book = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        XlsError::Password => Refusal::new(Kind::Encrypted, "xls"),
        _ => Refusal::new(Kind::Damaged, "xls"),
    });
    whole::<Xls<Bytes>>(book?, "xls", options)
}

/// Reads a sheet of an ODS workbook.
pub(crate) fn ods(bytes: Vec<u8>, options: &Options) -> Result<Vec<Piece>, Refusal> {
    let book = Ods::new(Cursor::new(bytes)).map_err(|fault| match fault {
        OdsError::Password => Refusal::new(Kind::Encrypted, "ods"),
        OdsError::CellLimitExceeded { .. } => crate::bound::too_large(),
        _ => Refusal::new(Kind::Damaged, "ods"),
    });
    whole::<Ods<Bytes>>(book?, "ods", options)
}

/// A format that calamine reads at once.
fn whole<R: Reader<Bytes>>(
    mut book: R,
    format: &'static str,
    options: &Options,
) -> Result<Vec<Piece>, Refusal> {
    let sheets = sheets(&book);
    let name = chosen(options, &sheets)?;
    let read = || {
        let range = book.worksheet_range(&name).map_err(|_| Refusal::new(Kind::Damaged, format))?;
        let (top, left) = range.start().unwrap_or_default();
        let columns = range.start().zip(range.end()).map(|((_, first), (_, last))| (first, last));
        let mut cells = Cells::new(format, options, columns);
        for (row, column, value) in range.used_cells() {
            push(&mut cells, top + row as u32, left + column as u32, &text(value))?;
        }
        Ok(cells)
    };
    pieces(format, name.clone(), sheets, options, read)
}

fn push(cells: &mut Cells, row: u32, column: u32, text: &str) -> Result<(), Refusal> {
    match text.is_empty() {
        true => Ok(()),
        false => cells.push(row, column, text),
    }
}

/// The names of the sheets that hold cells, not charts or macros.
fn sheets<R: Reader<Bytes>>(book: &R) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// The sheet that is asked for; the first one where none is.
fn chosen(options: &Options, sheets: &[String]) -> Result<String, Refusal> {
    let asked = options.sheet.as_deref();
    let found = match asked {
        Some(asked) => sheets.iter().find(|sheet| *sheet == asked),
        None => sheets.first(),
    };
    let lacking = || Refusal::new(Kind::NoSheet, asked.unwrap_or_default()).among(sheets);
    found.cloned().ok_or_else(lacking)
}

/// A sheet as pieces; where it is refused, another one may be asked for.
fn pieces(
    format: &str,
    sheet: String,
    sheets: Vec<String>,
    options: &Options,
    read: impl FnOnce() -> Result<Cells, Refusal>,
) -> Result<Vec<Piece>, Refusal> {
    let lacking = || match options.header {
        Header::Row(row) => Refusal::new(Kind::NoRow, sheet.as_str()).at_line(row.into()),
        Header::First | Header::Absent => Refusal::new(Kind::EmptySheet, sheet.as_str()),
    };
    let read = read().and_then(|cells| cells.finish().ok_or_else(lacking));
    let read = read.map_err(|refusal| refusal.among(&sheets))?;
    let begin = Begin {
        format: format.to_owned(),
        names: read.names,
        header: read.header,
        sheet: Some(sheet),
        sheets,
        ..Begin::default()
    };
    let rows = read.batches.into_iter().map(Piece::Rows);
    Ok(std::iter::once(Piece::Begin(begin)).chain(rows).collect())
}

/// What a cell says.
fn text(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => crate::text::number(*number),
        Data::String(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(when) => moment(when),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        Data::DurationIso(text) => clock(text).unwrap_or_else(|| text.clone()),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A day, a time of day, both, or a length of time, counted in days.
fn moment(when: &ExcelDateTime) -> String {
    let days = when.as_f64();
    if !days.is_finite() {
        return crate::text::number(days);
    }
    if when.is_duration() || (0.0..1.0).contains(&days) {
        return crate::text::clock((days * 86_400.0).round() as i64);
    }
    let (year, month, day, ..) = when.to_ymd_hms_milli();
    // Half a second more or less is the rounding of the fraction of the day.
    let seconds = ((days - days.floor()) * 86_400.0).round() as i64;
    let date = format!("{year:04}-{month:02}-{day:02}");
    match seconds {
        0 | 86_400 => date,
        seconds => format!("{date}T{}", crate::text::clock(seconds)),
    }
}

/// `PT08H30M00S` as `08:30:00`.
fn clock(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let part = |text: &str| text.parse::<i64>().ok();
    Some(crate::text::clock(part(hours)? * 3600 + part(minutes)? * 60 + part(seconds)?))
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn a_moment_is_a_day_a_time_or_both() {
        let said = |days, kind| moment(&ExcelDateTime::new(days, kind, false));
        assert_eq!(said(45_356.0, DateTime), "2024-03-05");
        assert_eq!(said(45_356.5, DateTime), "2024-03-05T12:00:00");
        assert_eq!(said(0.354_166_666_666_667, DateTime), "08:30:00");
        assert_eq!(said(1.5, TimeDelta), "36:00:00");
        assert_eq!(clock("PT08H30M00S").as_deref(), Some("08:30:00"));
    }
}
