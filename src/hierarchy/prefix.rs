//! Shorter and shorter beginnings of codes, such as postal codes and ICD-10.

use std::iter;

use super::Hierarchy;
use super::draft::Draft;
use super::labels::Labels;
use crate::error::{Error, Result};

/// Groups of values that begin with the same characters; `kept` says how many count at levels 1, 2, ...
///
/// A character is a Unicode scalar value.
/// The label is the beginning, followed by one `*` where a value of the group goes on after it: `100*`.
/// A value that is shorter stays whole, and so does one that is alone with exactly its own characters.
///
/// # Errors
/// `prefix-none`: no length.
/// `prefix-order`: a length that is not below the one before it.
pub fn build(values: &[&str], kept: &[u32]) -> Result<Hierarchy> {
    if kept.is_empty() {
        return Err(Error::input("prefix-none"));
    }
    if let Some(pair) = kept.windows(2).find(|pair| pair[1] >= pair[0]) {
        return Err(Error::input("prefix-order").with("kept", pair[1]).with("below", pair[0]));
    }
    let mut draft = Draft::of_values(values)?;
    for &kept in kept {
        let groups = Groups::of(draft.values(), kept as usize);
        draft.level(|row, _, label| groups.write(row, label));
    }
    draft.finish()
}

/// The values by their first characters.
struct Groups {
    beginnings: Labels,
    /// The beginning of each row.
    codes: Vec<u32>,
    /// Whether a value of the group goes on after the beginning.
    goes_on: Vec<bool>,
}

impl Groups {
    fn of<'a>(values: impl Iterator<Item = &'a str>, kept: usize) -> Groups {
        let mut beginnings = Labels::default();
        let (mut codes, mut goes_on) = (Vec::new(), Vec::new());
        for value in values {
            let end = value.char_indices().map(|(at, _)| at).chain(iter::once(value.len()));
            let end = end.take(kept + 1).last().unwrap_or(0);
            let (code, new) = beginnings.intern(&value[..end]);
            if new {
                goes_on.push(false);
            }
            goes_on[code as usize] |= end < value.len();
            codes.push(code);
        }
        Groups { beginnings, codes, goes_on }
    }

    /// A beginning that goes on has all the characters kept, so with its `*` it is longer than any label without one.
    fn write(&self, row: usize, label: &mut String) {
        let code = self.codes[row];
        label.push_str(self.beginnings.get(code));
        if self.goes_on[code as usize] {
            label.push('*');
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{check_refusal, table};
    use super::*;

    #[test]
    fn postal_codes_lose_their_end() {
        let hierarchy = build(&["1000001", "1000002", "1060032", "5300001"], &[5, 3, 2]).unwrap();
        assert_eq!(
            table(&hierarchy),
            [
                ["1000001", "10000*", "100*", "10*", "*"],
                ["1000002", "10000*", "100*", "10*", "*"],
                ["1060032", "10600*", "106*", "10*", "*"],
                ["5300001", "53000*", "530*", "53*", "*"],
            ]
        );
    }

    #[test]
    fn shorter_values_stay_whole_and_join_their_longer_kin() {
        let hierarchy =
            build(&["I21", "I21.0", "I219", "I2", "C34", "がん", "がん肺"], &[4, 3, 2]).unwrap();
        assert_eq!(
            table(&hierarchy),
            [
                ["I21", "I21", "I21*", "I2*", "*"],
                ["I21.0", "I21.*", "I21*", "I2*", "*"],
                ["I219", "I219", "I21*", "I2*", "*"],
                ["I2", "I2", "I2", "I2*", "*"],
                ["C34", "C34", "C34", "C3*", "*"],
                ["がん", "がん", "がん", "がん*", "*"],
                ["がん肺", "がん肺", "がん肺", "がん*", "*"],
            ]
        );
        assert_eq!(hierarchy.first_level(2, hierarchy.group(2, 4)), 0);
    }

    #[test]
    fn a_star_in_the_data_does_not_join_groups() {
        let hierarchy = build(&["1*", "12", "13", "1"], &[1]).unwrap();
        assert_eq!(hierarchy.groups(1), 1);
        let hierarchy = build(&["1*", "122", "12"], &[2]).unwrap();
        assert_eq!(table(&hierarchy), [["1*", "1*", "*"], ["122", "12*", "*"], ["12", "12*", "*"]]);
    }

    #[test]
    fn no_characters_at_all_is_the_top() {
        assert_eq!(table(&build(&["ab", "c"], &[0]).unwrap()), [["ab", "*"], ["c", "*"]]);
    }

    #[test]
    fn lengths_must_descend() {
        check_refusal(build(&["a"], &[]), "prefix-none", "characters");
        check_refusal(build(&["a"], &[3, 3]), "prefix-order", "3");
        check_refusal(build(&["a"], &[5, 2, 4]), "prefix-order", "4");
    }

    proptest! {
        #[test]
        fn a_group_is_a_beginning(
            values in prop::collection::btree_set("[1*あ]{1,5}", 1..20),
            kept in prop::collection::btree_set(0_u32..6, 1..4),
        ) {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            let kept: Vec<u32> = kept.into_iter().rev().collect();
            let hierarchy = build(&values, &kept)?;
            for (level, &kept) in (1..hierarchy.levels()).zip(&kept) {
                let first = |value: &str| value.chars().take(kept as usize).collect::<String>();
                for (a, left) in (0..).zip(&values) {
                    for (b, right) in (0..).zip(&values) {
                        prop_assert_eq!(
                            hierarchy.group(level, a) == hierarchy.group(level, b),
                            first(left) == first(right)
                        );
                    }
                }
            }
        }
    }
}
