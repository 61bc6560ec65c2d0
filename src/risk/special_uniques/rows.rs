//! The distinct records, in the order and with the numbers that the search walks by.

/// The records to search: codes by column, and how many records each line stands for.
#[derive(Clone, Copy, Debug)]
pub struct Lines<'a> {
    /// The codes of each column, one a line; every column has as many lines.
    pub columns: &'a [Vec<u32>],
    /// The code that means missing, for each column that has one.
    pub missing: &'a [Option<u32>],
    /// Records that each line stands for; a line of none is not in the data.
    pub sizes: &'a [u64],
}

/// No record: a line that stands for none.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Distinct records, sorted by their codes; the column whose values are most alike comes first.
///
/// Rows that agree on the first places are then neighbours, and stay so in every group of rows.
#[derive(Debug)]
pub(super) struct Rows {
    /// The column that stands at each place.
    pub(super) order: Vec<usize>,
    /// Codes by place, then by row; a missing value has the code after the last of [`Rows::values`].
    pub(super) codes: Vec<Vec<u32>>,
    /// Number of codes at each place, the missing one not counted.
    pub(super) values: Vec<u32>,
    /// The code as it was handed over, by place and code.
    pub(super) given: Vec<Vec<u32>>,
    /// By place: which run of rows that agree on all places before it a row belongs to.
    pub(super) runs: Vec<Vec<u32>>,
    /// By row: the places where its value is missing, as bits.
    pub(super) missing: Vec<u64>,
    /// Records that each row stands for.
    pub(super) sizes: Vec<u64>,
    /// The row of each line handed over.
    pub(super) row_of: Vec<u32>,
}

impl Rows {
    pub(super) fn new(lines: &Lines<'_>) -> Rows {
        let mut recoded: Vec<Recoded> = lines
            .columns
            .iter()
            .zip(lines.missing)
            .map(|(codes, &missing)| Recoded::of(codes, missing, lines.sizes))
            .collect();
        let mut order: Vec<usize> = (0..recoded.len()).collect();
        let alike: Vec<u128> =
            recoded.iter().map(|column| column.alike_pairs(lines.sizes)).collect();
        order.sort_by_key(|&column| std::cmp::Reverse(alike[column]));

        let mut lasting: Vec<u32> =
            (0..lines.sizes.len() as u32).filter(|&line| lines.sizes[line as usize] > 0).collect();
        for &column in order.iter().rev() {
            lasting = recoded[column].sorted(&lasting);
        }

        let mut rows = Rows {
            codes: vec![Vec::with_capacity(lasting.len()); order.len()],
            values: order.iter().map(|&column| recoded[column].given.len() as u32).collect(),
            given: Vec::new(),
            runs: vec![Vec::with_capacity(lasting.len()); order.len()],
            missing: Vec::with_capacity(lasting.len()),
            sizes: Vec::with_capacity(lasting.len()),
            row_of: vec![NOWHERE; lines.sizes.len()],
            order,
        };
        for &line in &lasting {
            rows.add(line as usize, &recoded, lines.sizes);
        }
        rows.given =
            rows.order.iter().map(|&column| std::mem::take(&mut recoded[column].given)).collect();
        rows
    }

    fn add(&mut self, line: usize, recoded: &[Recoded], sizes: &[u64]) {
        let row = self.sizes.len();
        let mut alike = 0;
        if row > 0 {
            let same = |&place: &usize| {
                self.codes[place][row - 1] == recoded[self.order[place]].codes[line]
            };
            alike = (0..self.order.len()).take_while(same).count();
            if alike == self.order.len() {
                self.sizes[row - 1] += sizes[line];
                self.row_of[line] = row as u32 - 1;
                return;
            }
        }
        let mut missing = 0;
        for (place, &column) in self.order.iter().enumerate() {
            let code = recoded[column].codes[line];
            if code == self.values[place] {
                missing |= 1 << place;
            }
            self.codes[place].push(code);
            let run = self.runs[place].last().map_or(0, |&last| last + u32::from(alike < place));
            self.runs[place].push(run);
        }
        self.missing.push(missing);
        self.sizes.push(sizes[line]);
        self.row_of[line] = row as u32;
    }

    /// Number of distinct records.
    pub(super) fn len(&self) -> usize {
        self.sizes.len()
    }
}

/// The places of a set, ascending.
pub(super) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(place)
    })
}

/// One column with codes that are all used, in order; missing is the last.
struct Recoded {
    codes: Vec<u32>,
    given: Vec<u32>,
}

impl Recoded {
    fn of(codes: &[u32], missing: Option<u32>, sizes: &[u64]) -> Recoded {
        let most = codes.iter().copied().max().map_or(0, |code| code as usize + 1);
        let mut used = vec![NOWHERE; most];
        for (&code, _) in codes.iter().zip(sizes).filter(|(_, size)| **size > 0) {
            used[code as usize] = 0;
        }
        let mut given = Vec::new();
        for (code, new) in used.iter_mut().enumerate() {
            if *new == 0 && missing != Some(code as u32) {
                *new = given.len() as u32;
                given.push(code as u32);
            }
        }
        if let Some(new) = missing.and_then(|code| used.get_mut(code as usize)) {
            *new = given.len() as u32;
        }
        Recoded { codes: codes.iter().map(|&code| used[code as usize]).collect(), given }
    }

    /// Ordered pairs of lines with the same value: the more, the less the column tells apart.
    fn alike_pairs(&self, sizes: &[u64]) -> u128 {
        let mut counts = vec![0_u64; self.given.len() + 1];
        for (&code, _) in self.codes.iter().zip(sizes).filter(|(_, size)| **size > 0) {
            counts[code as usize] += 1;
        }
        counts.iter().map(|&count| u128::from(count) * u128::from(count)).sum()
    }

    /// The lines in the order of this column's codes, and among equal codes as they stood.
    fn sorted(&self, lines: &[u32]) -> Vec<u32> {
        let mut next = vec![0_u32; self.given.len() + 2];
        for &line in lines {
            next[self.codes[line as usize] as usize + 1] += 1;
        }
        for code in 1..next.len() {
            next[code] += next[code - 1];
        }
        let mut sorted = vec![0; lines.len()];
        for &line in lines {
            let place = &mut next[self.codes[line as usize] as usize];
            sorted[*place as usize] = line;
            *place += 1;
        }
        sorted
    }
}
