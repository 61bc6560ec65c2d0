//! Parquet and Arrow IPC: batch by batch, dictionaries as they stand in the file.

use std::hash::Hash;
use std::io::Cursor;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type,
    DecimalType, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    Time32MillisecondType, Time32SecondType, Time64MicrosecondType, Time64NanosecondType,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, RecordBatch, new_empty_array};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_schema::{ArrowError, DataType, Field, Schema, TimeUnit};
use bytes::Bytes;
use foldhash::fast::FixedState;
use hashbrown::HashMap;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader,
};
use parquet::arrow::{ProjectionMask, parquet_to_arrow_field_levels};
use parquet::basic::Compression;
use parquet::file::metadata::ColumnChunkMetaData;

use crate::batch::{Batch, BatchColumn};
use crate::calendar;
use crate::groups::Groups;
use crate::intern::{Filling, ROWS};
use crate::messages;
use crate::pages;
use crate::refusal::{Kind, Refusal};
use crate::text::plain;

/// Rows of a file, batch by batch, and the names of its columns.
pub(crate) struct Columnar {
    pub(crate) format: &'static str,
    pub(crate) names: Vec<String>,
    batches: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>>>,
}

impl Columnar {
    /// The next rows.
    pub(crate) fn next(&mut self) -> Result<Option<Batch>, Refusal> {
        let Some(found) = self.batches.next() else { return Ok(None) };
        let found = found.map_err(|fault| refused(&fault, self.format))?;
        let columns = found.columns().iter().zip(&self.names);
        let columns = columns.map(|(array, name)| column(array, name)).collect::<Result<_, _>>()?;
        Ok(Some(Batch::new(found.num_rows(), columns)))
    }
}

/// A Parquet file: its row groups, one after the other.
pub(crate) fn parquet(bytes: Vec<u8>) -> Result<Columnar, Refusal> {
    let damaged = |_| Refusal::new(Kind::Damaged, "parquet");
    pages::check_footer(&bytes)?;
    let bytes = Bytes::from(bytes);
    let found = ArrowReaderMetadata::load(&bytes, ArrowReaderOptions::new()).map_err(damaged)?;
    check_codecs(&found)?;
    let names = names(found.schema())?;
    pages::check(&bytes, found.metadata())?;
    // Asked for as dictionaries, texts keep those of the file.
    let kept: Vec<Field> = found.schema().fields().iter().map(|field| kept(field)).collect();
    let options = ArrowReaderOptions::new().with_schema(Arc::new(Schema::new(kept)));
    let options = ArrowReaderMetadata::try_new(Arc::clone(found.metadata()), options);
    let found = options.unwrap_or(found);
    let schema = found.metadata().file_metadata().schema_descr();
    let hint = Some(found.schema().fields());
    let levels = parquet_to_arrow_field_levels(schema, ProjectionMask::all(), hint);
    let groups = Groups { bytes, found: Arc::clone(found.metadata()) };
    let levels = levels.map_err(damaged)?;
    let reader = ParquetRecordBatchReader::try_new_with_row_groups(&levels, &groups, ROWS, None);
    let reader = reader.map_err(damaged)?;
    Ok(Columnar { format: "parquet", names, batches: Box::new(reader) })
}

fn kept(field: &Field) -> Field {
    let text =
        matches!(field.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View);
    match text {
        true => {
            let dictionary = DataType::Dictionary(DataType::Int32.into(), DataType::Utf8.into());
            Field::new(field.name(), dictionary, field.is_nullable())
        }
        false => Field::new(field.name(), field.data_type().clone(), field.is_nullable()),
    }
}

/// Says which codec is lacking, before anything is unpacked.
fn check_codecs(found: &ArrowReaderMetadata) -> Result<(), Refusal> {
    let groups = found.metadata().row_groups().iter();
    let lacking = |column: &&ColumnChunkMetaData| column.compression() == Compression::LZO;
    match groups.flat_map(|group| group.columns()).find(lacking) {
        Some(column) => {
            Err(Refusal::new(Kind::Codec, "LZO").in_column(column.column_path().string()))
        }
        None => Ok(()),
    }
}

/// An Arrow IPC file.
pub(crate) fn arrow_file(bytes: Vec<u8>) -> Result<Columnar, Refusal> {
    messages::check_file(&bytes)?;
    let reader = FileReader::try_new(Cursor::new(bytes), None);
    let reader = reader.map_err(|fault| refused(&fault, "arrow"))?;
    Ok(Columnar { format: "arrow", names: names(&reader.schema())?, batches: Box::new(reader) })
}

/// An Arrow IPC stream.
pub(crate) fn arrow_stream(bytes: Vec<u8>) -> Result<Columnar, Refusal> {
    messages::check_stream(&bytes)?;
    let reader = StreamReader::try_new(Cursor::new(bytes), None);
    let reader = reader.map_err(|fault| refused(&fault, "arrow"))?;
    Ok(Columnar { format: "arrow", names: names(&reader.schema())?, batches: Box::new(reader) })
}

fn refused(fault: &ArrowError, format: &'static str) -> Refusal {
    match fault.to_string().contains("zstd") {
        true => Refusal::new(Kind::Codec, "Zstandard"),
        false => Refusal::new(Kind::Damaged, format),
    }
}

/// The names of the columns, all of which must hold single values that have a text.
fn names(schema: &Schema) -> Result<Vec<String>, Refusal> {
    let name = |field: &Arc<Field>| match field.data_type().is_nested() {
        true => Err(Refusal::new(Kind::Nested, "").in_column(field.name())),
        false => {
            column(&new_empty_array(field.data_type()), field.name()).map(|_| field.name().clone())
        }
    };
    schema.fields().iter().map(name).collect()
}

fn column(array: &ArrayRef, name: &str) -> Result<BatchColumn, Refusal> {
    match array.data_type() {
        DataType::Dictionary(_, _) => dictionary(array, name),
        _ => values(array, name).map(Filling::done),
    }
}

/// A dictionary as it stands: its texts are looked at, its rows are only numbers.
fn dictionary(array: &ArrayRef, name: &str) -> Result<BatchColumn, Refusal> {
    let array = array.as_any_dictionary();
    let found = values(array.values(), name)?.done();
    let labels: Vec<Option<&str>> = found.labels().collect();
    // What is absent in the rows; where the dictionary has it too, it is the same.
    let known = labels.iter().position(Option::is_none);
    let absent = known.unwrap_or(labels.len()) as u32;
    let keys = match labels.is_empty() {
        true => vec![0; array.len()],
        false => array.normalized_keys(),
    };
    let codes = keys.into_iter().enumerate().map(|(row, key)| match array.keys().is_null(row) {
        true => absent,
        false => found.codes().get(key).copied().unwrap_or(absent),
    });
    let codes = codes.collect();
    let more = known.is_none().then_some(None);
    Ok(BatchColumn::new(labels.iter().copied().chain(more), codes))
}

/// The values of a column, each written once.
fn values(array: &ArrayRef, name: &str) -> Result<Filling, Refusal> {
    let zone = |zone: &Option<Arc<str>>| if zone.is_some() { "Z" } else { "" };
    let untold = || Err(Refusal::new(Kind::Untold, array.data_type().to_string()).in_column(name));
    Ok(match array.data_type() {
        DataType::Null => texts((0..array.len()).map(|_| None)),
        DataType::Boolean => {
            texts(array.as_boolean().iter().map(|v| v.map(|v| if v { "true" } else { "false" })))
        }
        DataType::Utf8 => texts(array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => texts(array.as_string::<i64>().iter()),
        DataType::Utf8View => texts(array.as_string_view().iter()),
        DataType::Binary => return bytes(array.as_binary::<i32>().iter()).map_or_else(untold, Ok),
        DataType::LargeBinary => {
            return bytes(array.as_binary::<i64>().iter()).map_or_else(untold, Ok);
        }
        DataType::BinaryView => {
            return bytes(array.as_binary_view().iter()).map_or_else(untold, Ok);
        }
        DataType::Int8 => whole::<Int8Type>(array),
        DataType::Int16 => whole::<Int16Type>(array),
        DataType::Int32 => whole::<Int32Type>(array),
        DataType::Int64 => whole::<Int64Type>(array),
        DataType::UInt8 => whole::<UInt8Type>(array),
        DataType::UInt16 => whole::<UInt16Type>(array),
        DataType::UInt32 => whole::<UInt32Type>(array),
        DataType::UInt64 => whole::<UInt64Type>(array),
        DataType::Float16 => numbers::<Float16Type, _>(array, |v| v.to_bits(), |v| v.to_string()),
        DataType::Float32 => numbers::<Float32Type, _>(array, |v| v.to_bits(), |v| single(*v)),
        DataType::Float64 => numbers::<Float64Type, _>(array, |v| v.to_bits(), |v| plain(*v)),
        DataType::Decimal32(_, scale) => decimals::<Decimal32Type>(array, *scale),
        DataType::Decimal64(_, scale) => decimals::<Decimal64Type>(array, *scale),
        DataType::Decimal128(_, scale) => decimals::<Decimal128Type>(array, *scale),
        DataType::Decimal256(_, scale) => decimals::<Decimal256Type>(array, *scale),
        DataType::Date32 => moments::<Date32Type>(array, |v| calendar::day(v.into())),
        DataType::Date64 => moments::<Date64Type>(array, |v| calendar::moment(v, 1000, "")),
        DataType::Timestamp(TimeUnit::Second, z) => {
            moments::<TimestampSecondType>(array, |v| calendar::moment(v, 1, zone(z)))
        }
        DataType::Timestamp(TimeUnit::Millisecond, z) => {
            moments::<TimestampMillisecondType>(array, |v| calendar::moment(v, 1000, zone(z)))
        }
        DataType::Timestamp(TimeUnit::Microsecond, z) => {
            moments::<TimestampMicrosecondType>(array, |v| calendar::moment(v, 1_000_000, zone(z)))
        }
        DataType::Timestamp(TimeUnit::Nanosecond, z) => {
            moments::<TimestampNanosecondType>(array, |v| {
                calendar::moment(v, 1_000_000_000, zone(z))
            })
        }
        DataType::Time32(TimeUnit::Second) => {
            moments::<Time32SecondType>(array, |v| calendar::time(v.into(), 1))
        }
        DataType::Time32(_) => {
            moments::<Time32MillisecondType>(array, |v| calendar::time(v.into(), 1000))
        }
        DataType::Time64(TimeUnit::Microsecond) => {
            moments::<Time64MicrosecondType>(array, |v| calendar::time(v, 1_000_000))
        }
        DataType::Time64(_) => {
            moments::<Time64NanosecondType>(array, |v| calendar::time(v, 1_000_000_000))
        }
        _ => return untold(),
    })
}

fn texts<'a>(values: impl Iterator<Item = Option<&'a str>>) -> Filling {
    let mut filling = Filling::default();
    values.for_each(|value| filling.push(value));
    filling
}

/// Bytes that are text; `None` where some are not.
fn bytes<'a>(values: impl Iterator<Item = Option<&'a [u8]>>) -> Option<Filling> {
    let mut filling = Filling::default();
    for value in values {
        filling.push(
            value
                .map(|value| std::str::from_utf8(value).ok())
                .map_or(Some(None), |v| v.map(Some))?,
        );
    }
    Some(filling)
}

/// Each value is written once, however many rows have it.
fn numbers<T: ArrowPrimitiveType, K: Eq + Hash>(
    array: &ArrayRef,
    key: impl Fn(&T::Native) -> K,
    write: impl Fn(&T::Native) -> String,
) -> Filling {
    let mut filling = Filling::default();
    let mut known: HashMap<K, u32, FixedState> = HashMap::default();
    for value in array.as_primitive::<T>() {
        let code = match value {
            Some(value) => {
                *known.entry(key(&value)).or_insert_with(|| filling.code(&write(&value)))
            }
            None => filling.absent(),
        };
        filling.push_code(code);
    }
    filling
}

fn whole<T: ArrowPrimitiveType<Native: Eq + Hash + ToString>>(array: &ArrayRef) -> Filling {
    numbers::<T, _>(array, |value| *value, ToString::to_string)
}

fn moments<T: ArrowPrimitiveType<Native: Eq + Hash>>(
    array: &ArrayRef,
    write: impl Fn(T::Native) -> String,
) -> Filling {
    numbers::<T, _>(array, |value| *value, |value| write(*value))
}

/// Exact, with as many digits as the type has.
fn decimals<T: DecimalType<Native: Eq + Hash>>(array: &ArrayRef, scale: i8) -> Filling {
    numbers::<T, _>(
        array,
        |value| *value,
        |value| T::format_decimal(*value, T::MAX_PRECISION, scale),
    )
}

/// By its own shortest text: 0.1 and not 0.10000000149011612.
fn single(value: f32) -> String {
    value.to_string().parse().map_or_else(|_| value.to_string(), plain)
}
