# Words of the command line.

# Help.
help-about = Re-identification risk of tabular health data, and what each generalization costs.
help-usage = Usage:
help-verbs = Commands:
help-arguments = Arguments:
help-options = Options:
help-verb-inspect = What was read, and what each column looks like
help-verb-assess = Risk and utility at the plan’s levels
help-verb-search = The best levels under the plan’s goal
help-verb-release = Write the generalized, suppressed table
help-verb-check = Judge the plan’s goal for a pipeline, one line a finding; exit code 1 when it is not met
help-verb-hierarchy = The hierarchy of a column, level by level
help-verb-sql = The question to a database that counts equal records where they lie; needs no table here
help-verb-measures = The catalogue of measures: unit, range, direction, formula, source
help-arg-data = The table: a CSV file; - reads standard input
help-arg-sheet = The sheet of a workbook [the first one when not given]
help-arg-delimiter = The character between two fields, “tab” for a tab [found out when not given]
help-arg-memory = Refuse a table that would need more memory: 800MB, 1.5GB
help-arg-columns = The columns that are read, by name; the others cost no memory and are not released [all]
help-arg-encoding = The character encoding [found out when not given]
help-arg-header = The line of the column names, counted from 1, or “none” [the first line]
help-arg-comment = The character with which a comment line begins [no comments]
help-arg-duplicate-names = Whether a name that is given twice is refused, or numbered (age, age-2) [refuse]
help-arg-plan = The plan, a TOML file; files that it names are looked for beside it
help-arg-json = Print one JSON value instead of text
help-arg-html = Write the report as one HTML page with its charts
help-arg-markdown = Write the report as Markdown
help-arg-as-released = Judge the table as it stands: no hierarchies, no levels, nothing left out
help-arg-special-uniques = Search for special uniques: the smallest sets of columns that single a record out
help-arg-frontier = Also the whole frontier of risk against utility
help-arg-svg = Draw the frontier into this file, as SVG
help-arg-out = The file to write
help-arg-recode = Write the recode map, too: column, from, level, to
help-arg-force = Replace files that exist
help-arg-allow-unmet = Write even though the goal is not met
help-arg-keep = Write a column that would be left out; may be repeated
help-arg-keep-order = Keep the order of the rows, which an attacker may know
help-arg-column = The column
help-arg-dialect = The database
help-arg-table = The table in the database [records when not given]; for DuckDB it may be a file
help-arg-plan-out = Write the plan for what comes back; keep it beside the files that it names
help-arg-order = The column that orders the lines of a person, for first and last values
help-arg-counted = The raw table is counted already: add up the plan’s count column
help-arg-csv = Print the hierarchy as a file: one value a row, one level a column, semicolons
help-arg-lang = The language [from the locale when not given]
help-arg-show-values = Show values: in errors those that they are about, at most five; those of the riskiest classes; in reports those that contribute most to special uniques
help-arg-help = Print this help
help-arg-version = Print the version

# Places and streams.
standard-input = standard input
standard-output = standard output
interrupted = Interrupted; nothing was left half-written.
progress-rows = { $rows } rows
progress-rows-of = { $rows } of about { $expected } rows, { $memory } MB of memory in the end
error-value = “{ $value }”
error-values = (values: { $values })
error-values-more = (values: { $values } and { $more } more)

# Heads of tables.
cli-head-column = Column
cli-head-kind = Kind
cli-head-distinct = Distinct values
cli-head-missing = Missing
cli-head-role = Role
cli-head-reason = Reason for the role
cli-head-measure = Measure
cli-head-kept = Kept
cli-head-all = Nothing left out
cli-head-unit = Unit
cli-head-direction = Direction
cli-head-threshold = Risk above
cli-head-effective-k = Effective k
cli-head-share = Share
cli-head-level = Level
cli-head-value = Value
cli-head-normalised = 100% = like the input
cli-head-condition = Condition
cli-head-limit = Limit
cli-head-verdict = Verdict
cli-head-group = Group
cli-head-values = Values
cli-head-records = Records
cli-head-id = Id
cli-head-name = Name
cli-head-range = Range

# Sections of a report.
cli-section-records = Records
cli-section-risk = Risk
cli-section-at-risk = Records above a risk threshold (prosecutor)
cli-section-columns = Quasi-identifiers (kept records)
cli-section-utility = Utility
cli-section-utility-columns = Utility by column (in brackets: 100% = like the input)
cli-section-goal = Goal
cli-section-notes = Notes
cli-rows = Lines
cli-shift = Dates moved by at most (days)
cli-section-persons = Lines of each person, put together
cli-head-combined = Combined
cli-head-differing = Persons whose lines differ
cli-met = met
cli-unmet = not met
cli-unit-share = share
cli-unit-probability = probability

# Other output.
cli-tab = tab
cli-missing = (missing)
cli-inspect-estimate = About { $rows } rows are expected; reading and judging them takes up to { $memory } MB of memory.
cli-inspect-table = { $rows } rows, { $columns } columns, { $bytes } bytes; { $format }
cli-inspect-sheet = { $format }, sheet “{ $sheet }” of { $sheets }
cli-inspect-input = { $rows } rows, { $columns } columns, { $bytes } bytes; { $format }, { $encoding }, delimiter “{ $delimiter }”
cli-inspect-columns = { $read } of { $of } columns of the file were read, as was asked; a released table has no others.
cli-inspect-broken = { $broken } byte sequence(s) are no character in { $encoding }, the first on line { $line }; U+FFFD stands for each. Another encoding can be given (--encoding).
cli-inspect-trailing = { $lines } line(s) have empty fields to the right of all columns; these were dropped.
cli-inspect-normalised = Made alike in “{ $column }”: { $what } (distinct values: { $values }, lines: { $records }).
cli-inspect-normalise = Could be made alike in “{ $column }”: { $what } (distinct values: { $values }, lines: { $records }); in the plan: [input] normalise = {"{"} { $kind } = true {"}"}
cli-hierarchy = { $column }: { $values } values, { $levels } levels
cli-level = Level { $level }: { $groups } group(s)
cli-more-groups = … and { $groups } more; --csv lists them all
cli-formula = Formula: { $text }
cli-source = Source: { $text }
cli-release-written = Wrote { $rows } rows and { $columns } columns to { $file }.
cli-release-columns = Columns left out: { $columns }.
cli-left-out-column = { $column } ({ $reason })
cli-left-out-identifier = direct identifier
cli-left-out-person = person number
cli-left-out-unnamed = not named in the plan
cli-list-separator = { ", " }
cli-release-records = Records left out: { $left } of { $records }.
cli-release-levels = Combinations of levels in the table: { $levels }.
cli-release-cells = Cells suppressed: { $columns }.
cli-release-cells-column = { $column } ({ $cells })
cli-release-formulas = Cells that a spreadsheet would have run as a formula, defused by an apostrophe: { $cells }.
cli-release-unmet = The goal is not met ({ $conditions }); written because it was allowed.
cli-release-no-goal = The plan has no goal, so nothing was judged before writing.

cli-sql-comment = Equal records become one row; the column { $column } says how many they are.
    Save what comes back as CSV with a header line, open it as the table,
    and give { $column } the role “count” in the plan.

# Population.
cli-section-population = Population
cli-section-estimates = Population uniques, estimated
cli-population-size = People in the population
cli-population-fraction = Kept records by people
cli-k-map-by = { $figure } ({ $model })
cli-head-estimator = Estimator
cli-head-uniques = Unique people
cli-head-interval = 95% interval

# Log-linear models.
cli-section-log-linear = Sample uniques that are population uniques (log-linear models)
cli-head-model = Model
cli-log-linear-interval = 95% interval
cli-log-linear-chosen = (chosen)

# Individual and household risk.

cli-section-individual = Individual risk

# Special uniques.
cli-section-special-uniques = Special uniques (kept records)
cli-section-msu = Minimal sample uniques by number of columns
cli-section-msu-columns = Contribution of columns to special uniques
cli-head-set-size = columns
cli-head-msu = minimal sample uniques
progress-found = { $found } minimal sample uniques

# Disclosure.
cli-section-disclosure = What classes give away about “{ $column }”
cli-section-presence = Being in the table (population)
cli-section-lkc = Attackers who know at most L quasi-identifiers
cli-head-known-most = L
cli-head-smallest-class = K: smallest class
cli-head-certainty = C: most certain value

# Attackers, journalist and marketer.
cli-section-at-risk-journalist = Records above a risk threshold (journalist)

# Named attackers.
cli-section-attackers = Attackers of the plan (kept records)
cli-section-attackers-journalist = The same, not knowing who is in the table (people who fit)
cli-head-attacker = Attacker
cli-head-knows = Knows
cli-head-attacker-people = Of the people
cli-head-attacker-highest = Highest
cli-head-attacker-average = Average
cli-head-attacker-lowest = Lowest
cli-head-expected = Expected
cli-head-fits-alone = Fit alone

# Context.
cli-section-context = Context of the release
cli-head-scenario = Scenario
cli-head-probability = Attempt
cli-head-context-risk = Risk
cli-head-overall = Overall
cli-context-largest = Largest
cli-context-strict = Highest risk of a record, at most { $limit } (strict)
cli-above = above the threshold of { $threshold }
cli-not-above = not above the threshold of { $threshold }
cli-above-open = open

# By attributes and sets of columns.
cli-section-by-attributes = Unique records by number of columns known (kept records)
cli-section-column-sets = Sets of columns, most distinguishing first (kept records)
cli-head-known = Known
cli-head-sets = Sets
cli-head-mean-unique = Mean unique
cli-head-worst-unique = Worst
cli-head-worst-columns = Worst set
cli-head-columns = Columns
cli-head-unique = Unique
cli-head-average-without = Average without
cli-head-contribution = Contribution
cli-between = { $low } to { $high }

# Attacks tried.
cli-section-tests = Attacks tried on the release (Opinion 05/2014)
cli-head-attack = Attack
cli-head-tried = Tried
cli-head-rate-with = With the table
cli-head-rate-without = Without it

# Readings of missing values.

cli-section-missing = Missing values, read in three ways (nothing suppressed)
cli-head-reading = A missing value
cli-head-compared = Records
cli-head-highest = Highest risk
cli-head-average = Average risk
cli-reading-category = is a value of its own
cli-reading-wildcard = agrees with every value
cli-reading-drop = leaves its record out

# Riskiest classes.
help-arg-riskiest = Explain the N riskiest classes too; their values only with --show-values
help-arg-why = Explain the class of this line of data too, the first line being 1; its values only with --show-values
cli-section-why = The class of the line asked about (a change of levels aims at { $k } records)
cli-section-riskiest = Riskiest classes ({ $shown } of { $classes }; a change of levels aims at { $k } records)
cli-head-class = Class
cli-head-people = People
cli-head-left-out = Left out
cli-head-risk = Risk
cli-head-found-by = Found by
cli-head-remedy = Cheapest change of levels
cli-yes = yes
cli-no = no
cli-risk-of = { $attacker } { $risk }

# Search.
cli-head-levels = Levels
cli-search-lattice = { $nodes } combinations of levels; { $evaluated } were counted, { $bounded } were excluded by a bound.
cli-search-none = No combination of levels meets the goal.
cli-search-best = The best levels under the goal; nothing better exists:
cli-search-best-unproved = The best levels found; not proved optimal:
cli-search-bound = No better than
cli-search-classes = Kept classes
cli-search-frontier = The frontier of risk against utility (no other pair of levels and k is better in both):
cli-search-frontier-partial = The frontier so far; not the whole one:
cli-search-interrupted = Interrupted; this is what was found so far.
cli-search-changes = What a changed goal would buy:
cli-search-change = { $condition } = { $limit }: { $measure } { $to } instead of { $from }, { $left } records left out

# Rare cases and noise.
cli-section-rare = Values that the release leaves
cli-section-fairness = Who bears what is left out: the group of each column that bears most
cli-section-noise = Tables with noise: absolute errors, means over cells
cli-section-sampling = k-anonymity after random sampling
cli-head-values-left-out = Left out
cli-head-values-generalized = Generalized
cli-head-values-few = Below 5 records
cli-head-left-out-share = Left out
cli-head-ratio = Times the table's
cli-head-blind = Probability if blind
cli-group-missing = missing
cli-group-few = values of few records
cli-head-noise-table = Table
cli-head-epsilon = Epsilon
cli-head-delta = Delta
cli-head-cells = Cells
cli-head-expected-error = Expected
cli-head-seen-error = Seen
cli-head-released-error = Release

# Distributions.
cli-section-distributions = Columns before and after: a released group is spread evenly over its values
cli-section-pairs = Columns beside one another, before and after: the largest changes
cli-head-by-leaving-out = By leaving out
cli-head-jensen-shannon = Jensen-Shannon, bits
cli-head-wasserstein = Wasserstein
cli-head-median-before = Median
cli-head-median-after = After
cli-head-beside = Beside
cli-head-cramers-v = Cramér's V
cli-head-pearson = Pearson
cli-head-spearman = Spearman
cli-head-after = After
# The study, before and after.
cli-section-study = Study “{ $name }”: { $kind } ({ $before } records before, { $after } after)
cli-study-whole = { $name }: { $before } → { $after }
cli-study-whole-separator = {"; "}
cli-study-changes = Only before: { $lost }; only after: { $gained }; changes of sign: { $sign }, of significance: { $significance }; mean overlap of intervals: { $overlap }
