//! The columns of the extract, and how each is written.

use super::admissions::Admission;
use super::body::Body;
use super::calendar::Calendar;
use super::hospitals::Hospital;
use super::places::MUNICIPALITIES;
use super::stays::{Outcome, Stay};

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `SYN-0000001`, ...: one patient a row.
    PatientId,
    /// Completed years at admission.
    Age,
    /// `男` or `女`.
    Sex,
    /// Seven digits: real first three, invented last four.
    PostalCode,
    /// Home.
    Municipality,
    /// An invented hospital.
    Hospital,
    /// Year-month-day.
    AdmissionDate,
    /// Year-month-day.
    DischargeDate,
    /// ICD-10 without the dot.
    Icd10,
    /// The six characters of the DPC class.
    Dpc,
    /// Outcome at discharge; may be missing.
    Outcome,
    /// Discharge less admission, in days.
    LengthOfStay,
    /// Cost of the stay in yen.
    CostYen,
    /// Whole centimetres; may be missing.
    HeightCm,
    /// Kilograms with one decimal; may be missing.
    WeightKg,
}

impl Column {
    /// All columns, in the order of the file.
    pub const ALL: [Column; 15] = [
        Column::PatientId,
        Column::Age,
        Column::Sex,
        Column::PostalCode,
        Column::Municipality,
        Column::Hospital,
        Column::AdmissionDate,
        Column::DischargeDate,
        Column::Icd10,
        Column::Dpc,
        Column::Outcome,
        Column::LengthOfStay,
        Column::CostYen,
        Column::HeightCm,
        Column::WeightKg,
    ];

    /// The name in the header.
    pub fn name(self) -> &'static str {
        match self {
            Column::PatientId => "patient_id",
            Column::Age => "age",
            Column::Sex => "sex",
            Column::PostalCode => "postal_code",
            Column::Municipality => "municipality",
            Column::Hospital => "hospital",
            Column::AdmissionDate => "admission_date",
            Column::DischargeDate => "discharge_date",
            Column::Icd10 => "icd10",
            Column::Dpc => "dpc",
            Column::Outcome => "outcome",
            Column::LengthOfStay => "length_of_stay",
            Column::CostYen => "cost_yen",
            Column::HeightCm => "height_cm",
            Column::WeightKg => "weight_kg",
        }
    }

    /// The column of a name.
    pub fn from_name(name: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.name() == name)
    }
}

/// One row, before it is text.
pub(super) struct Record {
    /// Counted from 1.
    pub(super) number: u64,
    pub(super) admission: Admission,
    pub(super) postal_code: String,
    pub(super) icd10: String,
    pub(super) hospital: &'static Hospital,
    pub(super) stay: Stay,
    pub(super) body: Body,
}

impl Record {
    /// The cell of a column; no cell holds a comma, a quote or a line end.
    pub(super) fn cell(&self, column: Column, calendar: &Calendar, out: &mut String) {
        let Record { admission, stay, body, .. } = self;
        match column {
            Column::PatientId => {
                out.push_str("SYN-");
                number(self.number, 7, out);
            }
            Column::Age => number(u64::from(admission.person.age), 1, out),
            Column::Sex => out.push_str(admission.person.sex.label()),
            Column::PostalCode => out.push_str(&self.postal_code),
            Column::Municipality => out.push_str(MUNICIPALITIES[admission.municipality].name),
            Column::Hospital => out.push_str(self.hospital.name),
            Column::AdmissionDate => out.push_str(calendar.date(stay.admission)),
            Column::DischargeDate => out.push_str(calendar.date(stay.admission + stay.days)),
            Column::Icd10 => out.push_str(&self.icd10),
            Column::Dpc => out.push_str(admission.diagnosis.dpc),
            Column::Outcome => out.push_str(stay.outcome.map_or("", Outcome::label)),
            Column::LengthOfStay => number(stay.days as u64, 1, out),
            Column::CostYen => number(stay.cost_yen, 1, out),
            Column::HeightCm => {
                if let Some(height) = body.height_cm {
                    number(u64::from(height), 1, out);
                }
            }
            Column::WeightKg => {
                if let Some(weight) = body.weight_100g {
                    number(u64::from(weight / 10), 1, out);
                    out.push('.');
                    number(u64::from(weight % 10), 1, out);
                }
            }
        }
    }
}

/// A whole number with at least so many digits.
fn number(value: u64, digits: usize, out: &mut String) {
    let mut reversed = [b'0'; 20];
    let (mut rest, mut length) = (value, 0);
    while rest > 0 || length < digits {
        reversed[length] = b'0' + (rest % 10) as u8;
        rest /= 10;
        length += 1;
    }
    out.extend(reversed[..length].iter().rev().map(|digit| char::from(*digit)));
}
