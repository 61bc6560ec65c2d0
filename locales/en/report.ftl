# The report.
report-title = Re-identification risk report
report-contents = Contents
report-lead = This report gives evidence for a judgement. It does not say whether the data may be released: that is for those who know the recipients, the other data around them and the rules that apply.
report-yes = yes
report-no = no
report-meaning = Meaning
report-formula = Formula
report-range = Range
report-unit = Unit
report-direction = Direction
report-source = Source

report-section-assessed = What was assessed
report-records-share = { $records } ({ $share })
report-lines = Lines of data
report-shift = Dates moved
report-shift-by = by at most { $days } days forwards or backwards, the same for all dates of a person: { $columns }
report-columns-read = Columns of the file
report-columns-read-of = { $read } of { $of } were read, as was asked; a released table has no others
report-shift-seed = Seed of the dates moved
report-section-persons = Persons
report-persons-lead = Every figure counts persons: { $persons } persons in { $lines } lines of data. What is released has one line a person.
report-persons-caption = How the values of a person’s lines become one, by column
report-differing = Persons whose lines differ
report-combined = Combined
report-quasi-identifiers = Quasi-identifiers
report-missing = Missing quasi-identifiers
report-normalised-caption = Values that were made alike on reading, as the plan says
report-normalised-values = Distinct values
report-normalised-kind = What was made alike
report-missing-category = count as a value of their own
report-missing-drop = their records are dropped before counting
report-judged = Values
report-judged-at-levels = generalized to the levels of the plan
report-judged-as-released = taken as they stand in the table; nothing is left out
report-sha256 = SHA-256 of the input
report-sha256-absent = not taken
report-version = Program
report-denominators = Figures named “kept” have the kept records as their denominator, figures named “all” every record that was compared.

report-section-goal = Goal and findings
report-no-goal = The plan sets no goal; nothing is left out.
report-goal-holds = All { $conditions } conditions of the plan’s goal hold.
report-goal-fails = { $failed } of { $conditions } conditions of the plan’s goal do not hold.
report-goal-caption = Conditions of the goal with what was found
report-goal-evidence = The goal is the plan’s own. That its conditions hold is not a proof that nobody can be identified.
report-condition = Condition
report-found = Found
report-limit = Limit
report-holds = Holds
report-limit-k = at least { $limit }
report-limit-share = at most { $limit } ({ $percent })
report-limit-with-k = at most { $limit } ({ $percent }, k = { $k })
report-condition-k = Records in the smallest kept class (k)
report-condition-prosecutor = Highest risk of the kept records (prosecutor)
report-condition-average = Average risk of the kept records (prosecutor)
report-condition-uniqueness = Share of unique records among the kept ones
report-condition-suppression-limit = Share of suppressed records

report-section-risk = Risk
report-risk-caption = Risk figures over the kept and over all records
report-risk-lead = The attacker of these figures, called prosecutor, knows that a person is in the table and knows that person’s quasi-identifiers.
report-figure = Figure
report-kept = Kept records
report-all = All records

report-section-at-risk = Records above a threshold
report-at-risk-caption = Records above each threshold of risk
report-at-risk-lead = Records whose risk is strictly above the threshold. The effective k is the smallest class size that is not above it.
report-threshold = Threshold
report-effective-k = Effective k
report-kept-records = Kept: records
report-kept-share = Kept: share
report-all-records = All: records
report-all-share = All: share

report-section-class-sizes = Class sizes
report-class-sizes-caption = Classes and records by class size
report-class-sizes-lead = Records that share all quasi-identifiers form an equivalence class. Small classes are where people are at risk; the ranges below the goal are set in bold.
report-class-size = Class size
report-classes = All: classes

report-section-columns = Quasi-identifiers
report-columns-caption = Quasi-identifiers with level, distinction and separation
report-columns-lead = Each column alone, over the kept records.
report-no-columns = The plan names no quasi-identifier.
report-column = Column
report-level = Level
report-level-of = { $level } of 0–{ $top }
report-distinction = Distinction
report-separation = Separation

report-section-tradeoff = What other levels would buy and cost
report-tradeoff-caption = Risk and loss of each quasi-identifier at each of its levels
report-tradeoff-lead = One quasi-identifier is moved at a time, the others stay at their levels. The current level is set in bold.
report-column-level = Column, level
report-step = { $column }: { $level }
report-step-current = { $column }: { $level } (current)
report-highest = Kept: highest risk
report-average = Kept: average risk
report-average-all = All: average risk
report-unique-all = All: unique records
report-suppressed = Suppressed records
report-loss = Loss

report-section-utility = What it costs the analysis
report-utility-caption = Utility measures
report-utility-lead = Beside each raw value stands the same on one scale: 100% is like the input, 0% the worst case.
report-utility-columns-lead = The measures that are made of columns, for each column alone: the raw value, and in brackets the same on the scale of 0% to 100%.
report-utility-columns-caption = Utility by column
report-utility-of-column = { $value } ({ $normalised })
report-no-utility = The original of a table that is already generalized is not at hand, so its cost cannot be told.
report-value = Value
report-normalised = Like the input

report-section-notes = Notes and what was not checked
report-note-about = { $figure }: { $text }
report-not-checked = This report does not look at:
report-not-checked-disclosure = what a class gives away about sensitive values when its records agree in them (l-diversity, t-closeness);
report-not-checked-population = how rare a record is in the population (journalist and marketer risk, population uniques);
report-not-checked-whose-population = whether the population of the plan is the one from whose members the records come, and whether they were drawn from it by chance;
report-not-checked-special = small combinations of columns that single out a record (special uniques);
report-not-checked-other-columns = names, numbers and free text in columns that are not quasi-identifiers;
report-not-checked-releases = other releases of the same people, and what they reveal together with this one;
report-not-checked-roles = whether the roles in the plan are right: a column that is not named as a quasi-identifier is not counted;
report-not-checked-law = the law: no figure here is a legal threshold.

report-section-plan = Plan
report-plan-values = The plan as it was used. A hierarchy that is written into it lists values of the column.

report-section-glossary = Measures

# Charts.
chart-no-quasi-identifier = No column is a quasi-identifier, so there is nothing to tell records apart by.

chart-class-sizes-title = Records by class size
chart-class-sizes-x = Records in the class
chart-class-sizes-y = Share of all records
chart-class-sizes-goal = Goal: k = { $k }
chart-class-sizes-below = Classes below { $k }: { $records } records ({ $share })
chart-class-sizes-reached = { $k } and above: { $records } records ({ $share })
chart-class-sizes-empty = The table holds no record to compare.
chart-class-sizes-summary = { $records } records in { $classes } equivalence classes before anything is left out; the smallest class has { $smallest } records, the largest { $largest }.
chart-class-sizes-summary-goal = { $below } records are in classes below the goal of { $k }.

chart-risk-curve-title = Records above each threshold of risk
chart-risk-curve-x = Risk threshold (prosecutor)
chart-risk-curve-y = Share of records above the threshold
chart-risk-curve-row-risk = Risk
chart-risk-curve-row-size = Class size
chart-risk-curve-goal = Goal: k = { $k }, risk ≤ { $threshold }
chart-risk-curve-kept = Kept: { $records } records
chart-risk-curve-all = With nothing left out: { $records } records
chart-risk-curve-same = All { $records } records; none is left out
chart-risk-curve-journalist = Kept, journalist: at each threshold
chart-risk-curve-none-kept = Kept: no record
chart-risk-curve-empty = The table holds no record to compare.
chart-risk-curve-summary = { $unique } of all records are alone in their class, which is the highest risk.
chart-risk-curve-summary-goal = Records with a risk above { $threshold }: { $all } with nothing left out, { $kept } of the kept ones.

chart-tradeoff-title = What each level buys and costs
chart-tradeoff-title-column = What each level of “{ $column }” buys and costs
chart-tradeoff-average = Average risk
chart-tradeoff-highest = Highest risk
chart-tradeoff-loss = Loss
chart-tradeoff-suppressed = Suppressed records
chart-tradeoff-current = Current level
chart-tradeoff-level = Level
chart-tradeoff-empty = There is no quasi-identifier whose levels could be compared.
chart-tradeoff-summary = “{ $column }” stands at level { $level }: average risk { $average }, loss { $loss }.

chart-estimates-title = Population uniques by estimator
chart-estimates-x = Share of the population that is unique, with 95% intervals
chart-estimates-empty = Nothing is estimated: the plan gives no size of the population, or the report was not asked for in full.
chart-estimates-none = { $model }: no estimate
chart-estimates-point = { $model }: { $share }
chart-estimates-interval = { $model }: { $share } ({ $low } – { $high })

chart-study-title = { $name }, before and after
chart-study-before = Before: the table as it was read
chart-study-after = After: the table as it would be released
chart-study-no-effect = No effect
chart-study-row = { $name }: { $before } → { $after }
chart-study-x-share = Share of records, with 95% intervals
chart-study-x-plain = Mean, with 95% intervals
chart-study-x-score = From 0 to 1
chart-study-x-ratio = Ratio, with 95% intervals
chart-study-x-errors = Coefficient in standard errors of the one before, with 95% intervals
chart-study-rest = The first { $shown } of { $all } estimates are drawn; the table has all.
chart-study-empty = Neither table gives an estimate with a value.

chart-attributes-title = Unique records by what an attacker knows
chart-attributes-x = Quasi-identifiers that the attacker knows
chart-attributes-y = Share of unique records
chart-attributes-mean = Mean over all sets of so many columns
chart-attributes-worst = The worst set
chart-attributes-empty = No set of quasi-identifiers was counted.
chart-attributes-summary = { $attributes } known: { $mean } unique on average, { $worst } at worst.

chart-contributions-title = What each quasi-identifier adds to the risk
chart-contributions-x = Average prosecutor risk that would go if the column were taken out
chart-contributions-bar = { $column }: { $contribution }
chart-contributions-empty = No contribution was computed.

# Population.
report-section-population = Population
report-population-size = People in the population
report-population-fraction = Kept records by people
report-population-source = Known from
report-population-source-size = the size given in the plan
report-population-source-sampling-fraction = the sampling fraction given in the plan
report-population-source-table = a table of the population
report-population-source-weights = the weights of the records
report-k-map-by = { $figure } ({ $model }, significance { $significance })
report-k-map-value = { $supported }; k = { $k } needs classes of { $records } records
report-estimates-lead = How many people are alone with their quasi-identifiers in the whole population can only be estimated. The estimators disagree, and each is good for some sampling fractions only; the intervals say how far each would move from sample to sample, not how wrong its model may be.
report-estimates-caption = Population uniques by each estimator
report-estimator = Estimator
report-population-uniques = Population uniques
report-share-of-population = Share of the population
report-interval = 95% interval
report-parameters = Parameters
report-condition-k-map = People in the smallest class in the population (k-map)

# Log-linear models.
report-section-log-linear = Sample uniques in the population
report-log-linear-lead = Of the kept records, { $uniques } are alone in their class. Poisson log-linear models say how many of them are expected to be alone in the whole population too, and how many would be matched rightly. Each model judges itself by its criterion; the simplest one that is not rejected stands out. The intervals hold if the model does.
report-log-linear-caption = Sample uniques by each log-linear model
report-log-linear-model = Model
report-log-linear-tau1 = Population uniques
report-log-linear-tau2 = Correct matches
report-log-linear-interval = 95% interval
report-log-linear-criterion = Criterion
report-log-linear-pairs = Columns that go together: { $pairs }.

# Individual and household risk.

report-section-individual = Individual and household risk
report-individual-caption = Individual risk of the kept records
report-individual-lead = The risk of each record when the number of people who agree with it is not known but estimated, from weights or from the sampling fraction: the expected value of 1 / F (Benedetti and Franconi, in its exact form). A household is at risk when at least one of its members is.
report-individual-at-risk-caption = Records above each threshold of individual risk
report-households = Households
report-household-records = Records in such households
report-household-share = Their share

# Special uniques.
report-section-special-uniques = Special uniques
report-special-uniques-lead = A minimal sample unique of a record is a set of columns whose values together occur in this record only, while those of no smaller part of the set do. Somebody who knows just these values finds the record. Sets of up to { $size } columns were searched; a combination with a missing value is never counted. DIS takes the table for a sample of { $fraction } of the population.
report-special-uniques-caption = Scores of special uniques
report-special-uniques-sizes-caption = Minimal sample uniques by the number of columns that they take
report-special-uniques-columns-caption = Contribution of each column to the scores
report-special-uniques-values-caption = The values that contribute most to their column
report-set-size = Columns in the set
report-msu = Minimal sample uniques
report-contribution = Contribution
report-value-of-column = Column and value

# Disclosure.
report-section-disclosure = What classes give away
report-disclosure-lead = Somebody may learn a sensitive value without picking out a record: from what the records of a class have in common. Records without a value are left out.
report-disclosure-caption = “{ $column }” over the kept classes
report-disclosure-column = The sensitive column “{ $column }”; records read without a value there: { $missing }.
report-presence-lead = Somebody who is known to be in the population is in the table with a probability between these two.
report-presence-caption = How surely somebody of the population is in the table
report-lkc-lead = Attackers rarely know every quasi-identifier. An attacker who knows at most L of them finds classes of at least K records, in which no sensitive value is more certain than C; a figure with ≤ or ≥ is a bound, because not every combination was counted.
report-lkc-caption = Smallest class and most certain value by the number of known quasi-identifiers
report-lkc-known = L: quasi-identifiers known
report-lkc-smallest = K: smallest class
report-lkc-certainty = C: most certain value
report-condition-l-diversity = Diversity of “{ $column }” in the kept classes (l-diversity)
report-condition-t-closeness = Distance of “{ $column }” in the kept classes from the table (t-closeness)
report-condition-alpha = Most frequent value of “{ $column }” in a kept class (alpha)
report-condition-beta-likeness = Relative gain of a value of “{ $column }” in the kept classes (beta-likeness)
report-condition-delta-disclosure = Log-ratio of a value of “{ $column }” in the kept classes (delta-disclosure)
report-condition-of-kind = { $condition }: { $kind }
report-limit-number = at most { $limit }
report-limit-strict = below { $limit }

# Attackers, journalist and marketer.
report-at-risk-journalist-caption = Records above each threshold of journalist risk
report-at-risk-journalist-lead = The same for an attacker who only knows that somebody belongs to the population. The effective k is the smallest number of people in a class that is not above the threshold.
report-condition-journalist = Highest risk of the kept records (journalist)
report-condition-marketer = Average risk of the kept records (marketer)

# Named attackers.
report-section-attackers = Attackers of the plan
report-attackers-caption = What each attacker knows, and what it finds
report-attackers-lead = Each of these attackers knows some quasi-identifiers of a share of the people, and that these people are in the table. For somebody who does not know the latter the figures are upper bounds.
report-attacker = Attacker
report-attacker-knows = Knows
report-attacker-exact = { $column }
report-attacker-level = { $column } at level { $level }
report-attacker-within = { $column } within { $within }
report-attacker-separator = { ", " }
report-attacker-nothing = nothing
report-attacker-share = Of the people
report-attacker-highest = Highest risk
report-attacker-average = Average risk
report-attacker-expected = Expected re-identifications
report-attacker-unique = Records that fit alone
report-attacker-lowest = Lowest risk
report-attackers-journalist-lead = The same attackers where they do not know who is in the table: they choose among the people of the population who fit what they know, each taken as if released at the same levels.
report-attackers-journalist-caption = What each attacker finds among the people of the population
report-attackers-at-risk-caption = Records above each threshold of risk, by attacker
report-above = Above { $threshold }

# Context.
report-section-context = Context of the release
report-context-lead = The risk of the data times the probability that somebody tries. The probabilities are those of the literature or of the plan, not of this table; all of them can be given in the plan.
report-context-finding-above = The overall risk of { $overall } is above the threshold of { $threshold }.
report-context-finding-below = The overall risk of { $overall } is not above the threshold of { $threshold }.
report-context-finding-open = Whether the overall risk is above the threshold of { $threshold } is open: a scenario has no figure.
report-context-strict-above = The highest risk of a record, { $highest }, is above { $limit }, the most that strict average risk allows.
report-context-strict-below = The highest risk of a record, { $highest }, is not above { $limit }, the most that strict average risk allows.
report-context-scenarios-caption = Scenarios of an attempt
report-context-scenario = Scenario
report-context-probability = Probability of an attempt
report-context-risk-average = Average risk
report-context-risk-highest = Highest risk
report-context-overall = Overall
report-context-inputs-caption = What went in, and where it is from
report-context-input = Input
report-context-source = From
report-context-citation = Source
report-thresholds = Where the thresholds come from:
report-threshold-source = { $threshold }: { $source }

# By attributes and sets of columns.
report-section-contributions = What each column adds
report-contributions-caption = Contribution of each quasi-identifier to the average risk
report-contributions-lead = Average prosecutor risk over the kept records if one column were at its top level and the others as they are, and by how much that is lower. Columns that tell the same records apart can stand in for one another, so that the contributions do not add up. The average risk of a column by itself is its distinction.
report-average-without = Average risk without
report-section-by-attributes = Unique records by number of columns known
report-by-attributes-caption = Share of unique records by number of quasi-identifiers known
report-by-attributes-lead = An attacker rarely knows every quasi-identifier. Each row is over all sets of so many of them, at the levels of the plan, over the kept records.
report-attributes = Columns known
report-subsets = Sets
report-mean-unique = Unique: mean
report-worst-unique = Unique: worst set
report-worst-columns = The worst set
report-between = { $low } to { $high }
report-section-column-sets = Sets of columns
report-column-sets-caption = Pairs and triples of quasi-identifiers, most distinguishing first
report-column-sets-lead = The { $shown } most distinguishing of { $sets } sets of two or three columns, over the kept records.
report-column-set = Columns
report-uniqueness = Unique
report-list-separator = { ", " }

# Attacks tried.
report-section-tests = Attacks tried on the release
report-tests-lead = The three tests of Opinion 05/2014 of the Article 29 Working Party, tried on the people of the original table with the released table at hand and without it. The rate with the table is to be read against the rate without it. Attacks that draw lots use the seed { $seed }.
report-tests-caption = Attacks with their success rates and 95 % intervals
report-attack = Attack
report-tried = Tried
report-succeeded = Succeeded
report-rate-with = With the table
report-rate-without = Without it
report-attack-on = { $attack }: { $column }
report-share-within = { $value } ({ $low } – { $high })

# Readings of missing values.

report-section-missing-readings = Missing values, read in three ways
report-missing-readings-caption = Figures under each reading of missing quasi-identifiers
report-missing-readings-lead = The same table with nothing suppressed, under each way to compare a missing value. The reading of the plan stands out.
report-reading = A missing value
report-reading-category = is a value of its own
report-reading-category-meaning = A record without a value agrees only with others without it.
report-reading-wildcard = agrees with every value
report-reading-wildcard-meaning = A record without a value could be anybody’s who agrees in the rest, so that fewer records stand alone.
report-reading-drop = leaves its record out
report-reading-drop-meaning = Only records in which nothing is missing are compared.
report-compared = Records compared
report-reading-dropped = Dropped
report-unique-records = Unique records
report-unique-share = Their share
report-highest-risk = Highest risk
report-average-risk = Average risk
report-missing-wildcard = agree with every value

note-wildcard = There are no equivalence classes: a missing value agrees with every value, so that records agree with one another without being alike. f of a record is the number of records that agree with it; figures on sensitive values take missing as a value of its own.
note-utility-wildcard = The measure is a sum over equivalence classes, and there are none where a missing value agrees with every value.

# Riskiest classes.
report-section-riskiest = The riskiest classes
report-riskiest-caption = The riskiest classes, each with its explanation
report-riskiest-lead = The { $shown } riskiest of { $classes } classes, those left out included; none of their values are shown. A set of columns suffices to find a class of one record if nobody else has its values there. The change of levels is the cheapest in loss, with nothing left out, that brings the class to { $k } records; levels that do not change are not named.
report-class = Class
report-records = Records
report-people = People
report-left-out = Left out
report-risk-under = Risk
report-found-by = Found by
report-remedy = Cheapest change of levels
report-risk-of = { $attacker }: { $risk }
report-more-sets = … and { $more } more
report-remedy-step = { $column } { $from } → { $to }
report-remedy-none-needed = none needed
report-remedy-loss = { $steps } (loss { $before } → { $after })

chart-frontier-title = Risk against utility
chart-frontier-points = Frontier: { $points } points
chart-frontier-best = Best under the goal
chart-frontier-current = Where the plan stands
chart-frontier-goal = Goal: risk ≤ { $limit }
chart-frontier-x = { $risk }
chart-frontier-x-log = { $risk }, logarithmic
chart-frontier-y-less = { $utility } (lower is better)
chart-frontier-y-more = { $utility } (higher is better)
chart-frontier-empty = No candidate has been found yet.
chart-frontier-summary = { $points } points from { $risk } { $low } with { $utility } { $from } to { $risk } { $high } with { $utility } { $to }.

chart-lattice-title = The lattice of levels
chart-lattice-met = Meets the goal: { $met }
chart-lattice-unmet = Does not meet it: { $unmet }
chart-lattice-open = Not counted, because a bound made it needless: { $open }
chart-lattice-best = Best under the goal
chart-lattice-current = Where the plan stands
chart-lattice-top = ↑ coarser
chart-lattice-bottom = ↓ finer
chart-lattice-empty = The lattice is too large to be drawn.
chart-lattice-summary = { $nodes } combinations of levels: { $met } meet the goal, { $unmet } do not, { $open } were not counted.

chart-profile-title = Levels along the frontier
chart-profile-level = Level at each point of the frontier
chart-profile-current = Level of the plan
chart-profile-empty = No candidate has been found yet.
chart-profile-summary = The level of each column at { $points } points of the frontier, by ascending risk.

# Rare cases.
report-section-rare = Rare cases
report-rare-lead = What the release leaves of each value of the columns that matter. A value is gone where all its records are left out, or where no cell tells it any more because it is generalized. Values of fewer than five records are counted and not named.
report-rare-caption = Values by column
report-rare-values = Values
report-rare-left-out = Gone, left out
report-rare-generalized = Gone, generalized
report-rare-few = Of few records
report-rare-few-lost = Their records lost
report-rare-before = Records
report-rare-kept = Kept
report-value-in-column = { $column }: { $value }
report-erased-caption = Values that are gone ({ $shown } of { $values })
report-erased-reason = Why
report-erased-left-out = left out
report-erased-generalized = generalized
report-fairness-lead = Who bears what is left out: the share of each group beside that of the table.
report-fairness-caption = { $column }: { $share } of the table is left out; association { $association }
report-group = Group
report-group-missing = missing
report-group-few = { $values } values of few records
report-share-left-out = Share
report-burden-ratio = Times the table's
report-blind-probability = Probability if blind

# Noise.
report-section-noise = Tables with noise
report-noise-lead = { $mechanism }; all tables together: epsilon { $epsilon }, delta { $delta }. Tables are released one after the other, so what they spend adds up; the cells of one table share no record and spend what one of them does. One record changes one count by 1.
report-noise-laplace = Discrete Laplace noise
report-noise-gaussian = Discrete Gaussian noise
report-noise-seed = The noise comes from the seed { $seed }, for teaching: do not release these values.
report-noise-errors = The error that the noise is expected to make, the error of this draw, and beside them that of the same table counted from the released records.
report-noise-caption = Absolute errors, means over cells
report-noise-table = Table
report-noise-counts = Counts: { $columns }
report-noise-means = Means of { $mean }: { $columns }
report-epsilon = Epsilon
report-delta = Delta
report-cells = Cells
report-expected-error = Expected
report-seen-error = Seen
report-released-error = Release
chart-noise-title = Error of a table with noise against epsilon
chart-noise-x = Epsilon of all tables together (smaller protects more)
chart-noise-y = Mean absolute error of a cell
chart-noise-expected = Expected with noise
chart-noise-released = k-anonymous release: { $error }
chart-noise-here = Epsilon { $epsilon } of the plan: { $error }
chart-noise-empty = The plan has no such table with noise.
chart-noise-summary = At epsilon { $epsilon } a cell is expected to be off by { $error }.
chart-noise-summary-released = In the k-anonymous release it is off by { $error }.
chart-noise-summary-from = From epsilon { $epsilon } on, the noise errs no more than the release.
chart-noise-summary-never = The noise errs more than the release at every epsilon shown.
report-sampling-lead = k-anonymity after random sampling: each record was drawn with probability { $fraction }, and classes below k = { $k } are left out. Epsilon is at least { $least }.
report-sampling-caption = Delta by epsilon

# Distributions.
report-section-distributions = Distributions before and after
report-distributions-lead = What the release makes of each column. A released group is spread evenly over the values that its hierarchy lists under it, and a suppressed cell over all: what a reader of the release, who knows no more, may assume.
report-distributions-caption = Columns before and after
report-total-variation = Total variation
report-by-leaving-out = By leaving out
report-jensen-shannon = Jensen-Shannon, bits
report-kolmogorov-smirnov = Kolmogorov-Smirnov
report-wasserstein = Wasserstein
report-median-before = Median
report-median-after = Median after
report-values-caption = { $column }: values before and after
report-values-rest = { $values } other values
report-after = After
report-share-before = Share before
report-share-after = Share after
report-ecdf-caption = { $column }: cumulative shares before and after
report-up-to = Up to
report-pairs-lead = What the release makes of columns beside one another, the largest changes first. Cramér's V is over the twenty most frequent values or round bins of each column.
report-pairs-caption = Association of two columns, before → after
report-two-columns = { $one } × { $other }
report-before-and-after = { $before } → { $after }
report-pair = Columns
report-cramers-v = Cramér's V
report-pearson = Pearson
report-spearman = Spearman
chart-distribution-title = A column before and after
chart-distribution-y = Share of the records
chart-distribution-before = Before: { $records } records
chart-distribution-after = After: { $records } records
chart-distribution-value = { $value }: { $before } → { $after }
chart-distribution-missing = missing
chart-distribution-rest = { $values } others
chart-distribution-empty = No column was compared.
chart-distribution-summary = { $column }: total variation { $distance }.
chart-ecdf-title = Cumulative shares of a column before and after
chart-ecdf-y = Share of the records up to a value
chart-ecdf-before = Before: { $records } records
chart-ecdf-after = After: { $records } records
chart-ecdf-empty = The values of this column have no order.
chart-ecdf-summary = { $column }: the largest difference is { $distance }.
chart-correlations-title = Correlation of columns before and after
chart-correlations-x = Correlation: −1 the other way round, 0 none, 1 together
chart-correlations-before = Before
chart-correlations-after = After
chart-correlations-pearson = Pearson
chart-correlations-spearman = Spearman
chart-correlations-row = { $one } × { $other }, { $kind }: { $before } → { $after }
chart-correlations-empty = No two columns hold numbers or dates.
chart-associations-title = Association of columns before and after
chart-associations-y = Cramér's V: 0 not at all, 1 wholly
chart-associations-before = Before
chart-associations-after = After
chart-associations-pair = { $one } × { $other }: { $before } → { $after }
chart-associations-empty = No two columns were compared.
chart-associations-summary = The largest change is that of { $one } and { $other }, from { $before } to { $after }.

# The study, before and after.
report-section-study = The study, before and after
report-study-lead = The analyses that the plan names, computed by the same estimator on the table as it was read and on the table as it would be released. Generalized numbers enter as the middle of their group, unless the plan reads them as categories; suppressed records are not there. A group without an end counts as wide as the others of its level. Intervals are 95%.
report-study-said = { $name }: { $kind }; { $columns }.
report-study-column = { $column } ({ $read })
report-study-read-midpoint = as numbers
report-study-read-category = as categories
report-study-read-labels = by labels
report-study-kind-rate = rates
report-study-kind-mean = means
report-study-kind-odds-ratio = odds ratio
report-study-kind-risk-ratio = risk ratio
report-study-kind-linear = linear regression
report-study-kind-logistic = logistic regression
report-study-kind-survival = survival
report-study-kind-cox = Cox regression
report-study-kind-prediction = prediction
report-study-of-rate = rate
report-study-of-mean = mean
report-study-of-odds-ratio = odds ratio
report-study-of-risk-ratio = risk ratio
report-study-of-pooled-odds-ratio = odds ratio, pooled over strata
report-study-of-pooled-risk-ratio = risk ratio, pooled over strata
report-study-of-intercept = intercept
report-study-of-survival = survival
report-study-of-median = median survival time
report-study-of-accuracy = accuracy
report-study-of-auc = area under the curve
report-study-of-brier = Brier score
report-study-model-majority = Most frequent class
report-study-model-logistic = Logistic regression
report-study-model-forest = Random forest
report-study-withheld = { $column } = (fewer than 5 records)
report-study-at = at { $time }
report-study-separator = { ", " }
report-study-before = Before
report-study-after = After
report-study-used = { $used } of { $records } records; { $missing } lack a value, { $undecided } cannot be told
report-study-estimates = Estimates
report-study-matched = { $matched } on both sides, { $lost } before only, { $gained } after only
report-study-sign = Changes of sign
report-study-significance = Changes of significance
report-study-mean-overlap = Mean overlap of intervals
report-study-least-overlap = Least overlap of intervals
report-study-both = { $before } → { $after }
report-study-figure-r-squared = R²
report-study-figure-residual-error = Residual standard error
report-study-figure-log-likelihood = Log-likelihood
report-study-figure-steps = Steps
report-study-figure-log-rank = Log-rank χ²
report-study-figure-log-rank-freedom = Degrees of freedom
report-study-figure-log-rank-p = Log-rank p
report-study-figure-strata = Strata
report-study-figure-strata-used = Strata with both groups
report-study-figure-training-records = Records trained on
report-study-figure-test-records = Records tried on
report-study-caption = Estimates of { $name }, before and after
report-study-estimate = Estimate
report-study-interval = 95% interval
report-study-overlap = Overlap
report-study-note = { $side }: { $note }
