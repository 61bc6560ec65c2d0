//! The codes of one column, as polars holds an `Enum`.
//!
//! Columns are kept by their type, not as polars' `Series`: behind that stands every method of every type, more than
//! half of what a page would have to transfer, and nobody here calls them.

use std::sync::Arc;

use polars_core::prelude::{
    BooleanChunked, CatNative, Categorical8Type, Categorical16Type, Categorical32Type,
    CategoricalChunked, ChunkedArray, Column, DataType, FrozenCategories, IntoColumn, IntoSeries,
    NewChunkedArray, PlSmallStr, PolarsCategoricalType,
};

use super::Codes;

/// One code a row, in one piece, null where the value is missing.
#[derive(Clone)]
pub(super) enum Coded {
    U8(CategoricalChunked<Categorical8Type>),
    U16(CategoricalChunked<Categorical16Type>),
    U32(CategoricalChunked<Categorical32Type>),
}

/// The same for each width of codes.
macro_rules! each {
    ($coded:expr, $column:ident => $what:expr) => {
        match $coded {
            Coded::U8($column) => $what,
            Coded::U16($column) => $what,
            Coded::U32($column) => $what,
        }
    };
}

impl Coded {
    pub(super) fn of_u8(name: String, codes: Vec<u8>, labels: &Arc<FrozenCategories>) -> Coded {
        Coded::U8(laid_out(name, codes, labels))
    }

    pub(super) fn of_u16(name: String, codes: Vec<u16>, labels: &Arc<FrozenCategories>) -> Coded {
        Coded::U16(laid_out(name, codes, labels))
    }

    pub(super) fn of_u32(name: String, codes: Vec<u32>, labels: &Arc<FrozenCategories>) -> Coded {
        Coded::U32(laid_out(name, codes, labels))
    }

    pub(super) fn name(&self) -> &str {
        each!(self, column => column.physical().name())
    }

    /// The codes in one slice, also where a value is null.
    pub(super) fn codes(&self) -> Codes<'_> {
        match self {
            Coded::U8(column) => Codes::U8(values(column)),
            Coded::U16(column) => Codes::U16(values(column)),
            Coded::U32(column) => Codes::U32(values(column)),
        }
    }

    /// The number of missing values.
    pub(super) fn nulls(&self) -> usize {
        each!(self, column => column.physical().null_count())
    }

    /// Makes the values of missing labels null, and no others.
    pub(super) fn set_missing(&mut self, missing: &[bool]) {
        each!(self, column => flag(column, missing));
    }

    /// The column as polars passes it on.
    pub(super) fn to_column(&self) -> Column {
        each!(self, column => column.clone().into_series().into_column())
    }
}

/// Codes that are known to be below the number of labels, as a column.
///
/// An empty column of the type is filled through its codes, which saves the check of every single one.
fn laid_out<T: PolarsCategoricalType>(
    name: String,
    mut codes: Vec<T::Native>,
    labels: &Arc<FrozenCategories>,
) -> CategoricalChunked<T> {
    codes.shrink_to_fit();
    let name = PlSmallStr::from_string(name);
    let dtype = DataType::from_frozen_categories(Arc::clone(labels));
    let mut column = CategoricalChunked::<T>::full_null_with_dtype(name.clone(), 0, dtype);
    *column.physical_mut() = ChunkedArray::from_vec(name, codes);
    column
}

fn values<T: PolarsCategoricalType>(column: &CategoricalChunked<T>) -> &[T::Native] {
    column.physical().downcast_as_array().values()
}

fn flag<T: PolarsCategoricalType>(column: &mut CategoricalChunked<T>, missing: &[bool]) {
    let present = values(column).iter().map(|code| !missing[code.as_cat() as usize]);
    let present = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, present);
    column.physical_mut().set_validity(present.downcast_as_array().values());
}
