//! Counting: what the test programs say at their end.

/// Tests and checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Held.
    pub passed: u64,
    /// Did not hold.
    pub failed: u64,
    /// Did not run.
    pub skipped: u64,
    /// Cases compared with outside reference numbers.
    pub reference_ran: u64,
    /// Cases whose reference numbers are not on this machine.
    pub reference_skipped: u64,
}

impl Tally {
    /// One thing that held.
    pub const ONE: Tally =
        Tally { passed: 1, failed: 0, skipped: 0, reference_ran: 0, reference_skipped: 0 };

    /// Both together.
    pub fn and(self, other: Tally) -> Tally {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
            reference_ran: self.reference_ran + other.reference_ran,
            reference_skipped: self.reference_skipped + other.reference_skipped,
        }
    }

    /// What cargo's test programs print: `test result: ok. 5 passed; 0 failed; 1 ignored; ...`.
    ///
    /// A test against reference numbers prints `REFERENCE ran=<n> skipped=<n> <name>`.
    pub fn of_cargo(output: &str) -> Tally {
        let mut tally = Tally::default();
        for line in output.lines() {
            if let Some((_, counts)) = line.split_once("test result: ") {
                tally.passed += before(counts, " passed");
                tally.failed += before(counts, " failed");
                tally.skipped += before(counts, " ignored");
            }
            if let Some((_, counts)) = line.split_once("REFERENCE ran=") {
                tally.reference_ran += leading(counts);
                tally.reference_skipped +=
                    counts.split_once("skipped=").map_or(0, |(_, rest)| leading(rest));
            }
        }
        tally
    }

    /// What vitest prints: `Tests  1 failed | 12 passed | 2 skipped (15)`.
    pub fn of_vitest(output: &str) -> Tally {
        let counts = output.lines().map(str::trim).rfind(|line| line.starts_with("Tests "));
        let count = |word| counts.map_or(0, |counts| before(counts, word));
        let skipped = count(" skipped") + count(" todo");
        Tally { passed: count(" passed"), failed: count(" failed"), skipped, ..Tally::default() }
    }

    /// What node's test runner prints in the format `tap`: `# pass 5`.
    pub fn of_node(output: &str) -> Tally {
        let count = |word: &str| {
            let counts = output.lines().rev().find_map(|line| line.strip_prefix(word));
            counts.map_or(0, leading)
        };
        let skipped = count("# skipped ") + count("# todo ");
        let failed = count("# fail ") + count("# cancelled ");
        Tally { passed: count("# pass "), failed, skipped, ..Tally::default() }
    }
}

/// The number right before a word.
fn before(text: &str, word: &str) -> u64 {
    let Some((text, _)) = text.split_once(word) else { return 0 };
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    text[text.len() - digits..].parse().unwrap_or(0)
}

/// The number that a text begins with.
fn leading(text: &str) -> u64 {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[..digits].parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargo_counts_are_added() {
        let output = "test a ... ok\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
             test b ... REFERENCE ran=30 skipped=2 adult\nREFERENCE ran=0 skipped=7 atus\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured\n";
        let expected =
            Tally { passed: 15, failed: 2, skipped: 1, reference_ran: 30, reference_skipped: 9 };
        assert_eq!(Tally::of_cargo(output), expected);
    }

    #[test]
    fn the_last_count_of_vitest_is_taken() {
        let output =
            " Test Files  2 passed (2)\n      Tests  1 failed | 12 passed | 2 skipped (15)\n";
        let expected = Tally { passed: 12, failed: 1, skipped: 2, ..Tally::default() };
        assert_eq!(Tally::of_vitest(output), expected);
        assert_eq!(Tally::of_vitest("No test files found"), Tally::default());
    }

    #[test]
    fn node_counts_are_found() {
        let output =
            "# tests 9\n# suites 0\n# pass 7\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n";
        let expected = Tally { passed: 7, failed: 1, skipped: 1, ..Tally::default() };
        assert_eq!(Tally::of_node(output), expected);
    }
}
