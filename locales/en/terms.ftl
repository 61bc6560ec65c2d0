# Words that the page and the report share.

# What a column is.
role-identifier = Direct identifier
    .meaning = Names a person directly (name, patient number). Never released.
role-quasi-identifier = Quasi-identifier
    .meaning = Others may know it, and together with others it points to a person (age, sex, postal code, dates).
role-sensitive = Sensitive
    .meaning = What somebody would like to learn about a person (diagnosis, outcome, income).
role-insensitive = Insensitive
    .meaning = Neither known to others nor worth learning; left as it is.
role-person = Person number
    .meaning = Says which lines belong to one person: figures count persons. Never released.
role-household = Household number
    .meaning = Says which records belong to one household.
role-weight = Weight
    .meaning = How many persons of the population a record stands for.
role-count = Count
    .meaning = How many equal records a line stands for.
combined-first = First value
    .meaning = That of the first line of a person that has one. What the other lines say is neither counted nor released.
combined-last = Last value
    .meaning = That of the last line of a person that has one. What the other lines say is neither counted nor released.
combined-set = Set of values
    .meaning = All values of a person, each once, whatever their order: an attacker may know all of them.
combined-range = From least to greatest
    .meaning = The least and the greatest value of a person, of numbers or dates.
note-persons = Figures count persons and not lines: a person has the combined values of all its lines. How often and in what order a value occurs is not part of them.
note-shift = Dates were moved by a number of days drawn for each person, and every figure is of the moved dates. The draw is kept nowhere: another run draws anew, and its figures and its release differ from these.
note-shift-seed = Dates were moved by a number of days drawn from the seed of the plan: whoever knows the seed can move them back. It is for teaching only.

# What the values of a column are.
kind-integer = Whole number
kind-decimal = Decimal number
kind-date = Date
kind-code = Code
kind-category = Category
kind-text = Free text
kind-set = Set of values

# Remarks of a report.
note-no-quasi-identifier = No column is a quasi-identifier, so all records are one class: the figures say nothing about an attacker who knows something.
note-nothing-kept = No record is kept, so there is no risk figure.
note-as-released = The table was judged as it stands. What it has lost against its original cannot be told from it.
note-utility-undefined = This measure has no finite value here.
note-no-sensitive-value = No kept class has a value in a sensitive column, so there is nothing to give away.
note-disclosure-wildcard = What classes give away, and the conditions on it, are taken over records that agree exactly, a missing quasi-identifier being a value of its own there.
note-recursive-unbounded = A class has one value only, so that no c is large enough.
note-absent-values = Some classes lack values of the table, for which the log-ratio is infinite; it is taken over the values that a class has, and the others are counted beside it.
note-finding-unbounded = A condition of the goal has no figure because no limit, however large, would be met by every kept class.
note-lkc-bounded = There are more combinations of quasi-identifiers than were counted; the marked figures are bounds.
normalise-width = Full-width letters and digits as ASCII
normalise-kana = Half-width kana as full-width
normalise-space = Ideographic spaces as plain ones, none at the ends
normalise-missing = Dashes alone as missing
note-broken = The file holds bytes that are no character in its encoding; U+FFFD (�) stands for each sequence of them, so that values may look alike or apart that are not. `inspect` says where.
note-normalised = Values of some columns were made alike on reading (widths, kana, blanks, dashes), as the plan says; figures and releases are about the values so made alike.
note-dropped = Records with a missing quasi-identifier were left out before counting.
note-no-population = No population was given, so journalist and marketer risk were not estimated. The prosecutor figures hold for an attacker who knows that the person is in the data.
note-population-inconsistent = Some classes have more records than people in the population; there, the number of people is taken to be the number of records. The population may be older, narrower or coded otherwise than the table.
note-by-attributes-bounded = Not every set of columns was counted, because there are too many. Where the figure is absent, it lies within the bounds that are given: it can only grow with the number of columns known.
note-remedy-as-released = A table that is judged as it stands has no levels to change.
note-remedy-nowhere = Not even the top level of every column makes this class large enough.
note-remedy-given-up = No change of levels was found within the bound of the search; dearer ones exist.
model-prosecutor = prosecutor
model-journalist = journalist
note-by-attributes-wildcard = With missing values as wildcards, sets of columns and what each column adds are not counted.
note-population-estimated = How many people of the population share a record’s quasi-identifiers is not known, so these risks are expectations over that number, given the sampling fraction.
note-population-suppressed = Records were left out because their classes are small, which is not by chance. The estimates of population uniques are about the kept records alone and are too low for everybody.
note-population-wildcard = With missing values as wildcards there are no classes, so population uniques are not estimated.
note-population-chosen = The rule takes the figure of “{ $model }”.
note-population-no-uniques = No record is alone in its class, so the model has nothing to go by and gives 0. The upper end, where there is one, is the number of unique people that such a sample would miss altogether with a probability of 5%.
note-population-census = The table holds everybody, so its unique records are counted.
note-population-no-records = There is no record to go by.
note-population-too-few-people = The population has fewer people than the table has records.
note-population-fraction-above = Made for sampling fractions up to 10%; above, it is often too high.
note-population-fraction-below = For sampling fractions up to 10% it is often much too high.
note-population-only-uniques = Every record is alone in its class, so no parameters are likeliest.
note-population-no-solution = No parameters of the model give the numbers of classes of one and of two records.
note-population-several-solutions = Several parameters fit; those that come nearest to the size of the population were taken.
note-population-negative-alpha = α is not above 0: in this model the population has a fixed number of classes.
note-population-other-population = The parameters fit a population of less than half or more than twice this size.
note-population-even-classes = The classes are so even in size that no parameters are likeliest.
note-population-no-limit = The usual formula holds only in the limit of a large population; here the expectation for its actual size was taken.
note-population-no-interval = The likelihood is too flat for an interval.
note-population-large-theta = The usual formula holds in the limit of a large population and is a percent or more too high here; U(N) is the expectation for the actual size.
note-population-few-classes = There are fewer than ten classes of one or of two records, so the interval is rough.
note-population-not-converged = The solver stopped before the equations were solved.
note-population-fell-back = The first choice of the rule was not available.
note-separator = { " " }

# How sampled numbers of a class are distributed.
cell-sizes-poisson = Poisson
cell-sizes-zero-truncated-poisson = Zero-truncated Poisson
note-attacker-needs-original = A distance was given for a column whose values are already generalized; what they stood for is not in the table, so this attacker has no figures.
note-attacker-wildcard = With missing values as wildcards, a distance is not looked for, so this attacker has no figures.
note-context-no-attempt = The plan gives neither the probability of an attempt nor both answers, mitigating-controls and motives-and-capacity, from which it follows; this scenario has no figure.
note-context-no-prevalence = The plan does not give the share of the population to whom the table applies (prevalence), so the scenario of an acquaintance has no figure.
note-context-partial = This is the largest of the scenarios that have a figure; with the others it could only be larger.
note-context-reading = The answers for this recipient are a reading of the questionnaires by this program, and a starting point. Answer for your own recipient in the plan.
note-context-unused = The release is public, so somebody is taken to try with probability 1; inputs about a recipient were not used.
note-special-uniques-none = No record is singled out by known values, so no column contributes.
note-special-uniques-left-out = No kept record is singled out by known values, so no column contributes. Without the goal, the records that it leaves out would be searched, too.
note-special-uniques-sizes = Larger sets of columns were not searched; they would add to the scores.
note-special-uniques-dis = No two records form a class of their own, or the table is taken for the whole population: DIS then takes every match with a unique record to be right.
note-special-uniques-rounded = Scores above 2^53 are rounded to 16 digits.

role-from-plan = The plan gives this role.
role-not-in-plan = The plan does not name this column.

# How far two sensitive values are apart.
distance-equal = equal distance
distance-ordered = distance by rank
distance-hierarchical = distance by hierarchy

# Which way a measure points.
direction-lower-is-safer = lower is safer
direction-higher-is-safer = higher is safer
direction-lower-is-better = lower is better
direction-higher-is-better = higher is better
direction-neither = neither direction is better

# Why the kind of a column was found.
kind-reason-integer = Every value is a whole number.
kind-reason-decimal = Every value is a number.
kind-reason-date = Every value is a date.
kind-reason-date-digits = Every value is eight digits that spell a date.
kind-reason-leading-zeros = Digits with leading zeros: a code, not a quantity.
kind-reason-named-code = Every value is { $width } digits, and the name speaks of “{ $word }”: a code, not a quantity.
kind-reason-mostly-dates = Most values are dates, but not all; distinct values that are not: { $others }. They may stand for missing.
kind-reason-mostly-numbers = Most values are numbers, but not all; distinct values that are not: { $others }. They may stand for missing.
kind-reason-text = The values are words, or words and codes.
kind-reason-asked = The plan says so.
kind-reason-date-receipt = Every value is seven digits that spell a date as receipts do: an era and two digits each for year, month and day.
kind-reason-code = Letters and digits without blanks: a code, not a quantity.
kind-reason-sentences = Most values are sentences or longer than { $longest } characters; they may say anything.
kind-reason-set = Cells hold several values, with “{ $separator }” between them.
kind-reason-empty = Every value is missing.

# Why a role was guessed. $word is a word in the name of the column.
role-reason-count = “{ $word }”: says how many equal records a line stands for.
role-reason-survey-weight = “{ $word }”: how many people of the population a record stands for. Give it the role “Weight” to use it so; it may reveal the stratum.
role-reason-money = “{ $word }”: money, which people want kept to themselves.
role-reason-outcome = “{ $word }”: what became of the person.
role-reason-person-number = “{ $word }”: a number given to a person or a household.
role-reason-person = “{ $word }”: a number given to a person, on several lines. Figures count persons.
role-reason-person-again = A number of persons, beside another column that says how lines are counted.
role-reason-person-name = “{ $word }”: the name of a person.
role-reason-contact = “{ $word }”: leads directly to a person.
role-reason-postcode = “{ $word }”: where somebody lives, known to others.
role-reason-body = “{ $word }”: others can see or know it of a person.
role-reason-stay = “{ $word }”: how long somebody was away is known to others.
role-reason-place = “{ $word }”: a place, known to others.
role-reason-address = “{ $word }”: leads directly to a home.
role-reason-birth = “{ $word }”: birth, known to others.
role-reason-age = “{ $word }”: age, known to others.
role-reason-sex = “{ $word }”: sex, known to others.
role-reason-illness = “{ $word }”: health, which people want kept to themselves.
role-reason-treatment = “{ $word }”: treatment, which people want kept to themselves.
role-reason-belief = “{ $word }”: convictions, which people want kept to themselves.
role-reason-background = “{ $word }”: how somebody lives, known to others.
role-reason-provider = “{ $word }”: where or by whom somebody was treated, known to others.
role-reason-care-date = “{ $word }”: when something happened, known to others.
role-reason-any-number = “{ $word }”: a number that may be given to a person.
role-reason-shared-code = “{ $word }”: a code that many records share; taken as known to others, to be careful.
role-reason-date = The values are dates, and when something happened is known to others.
role-reason-own-value = Nearly every record has a value of its own.
role-reason-constant = Every record has the same value, so it tells nobody apart.
role-reason-empty = Every value is missing.
role-reason-sentences = Free text may name people or tell about them; left out unless you say otherwise.
role-reason-unclear = Nothing says what it is; taken as known to others, to be careful.

# Log-linear models.
log-linear-main-effects = Main effects
log-linear-selected = Selected two-way interactions
log-linear-two-way = All two-way interactions
note-log-linear-fraction = There are more kept records than people in the population, so no model was fitted.
note-log-linear-no-uniques = No kept record is alone in its class, so none can be unique in the population.
note-log-linear-too-large = More combinations are possible than a model with all two-way interactions can be fitted over; that model is missing.
note-log-linear-not-converged = The fit was ended before it had settled; the figures are near it, but the model is not a candidate.
note-log-linear-too-simple = The criterion rejects the model as too simple: the figures are probably wrong, most often too high, and the truth may lie outside the intervals.
note-log-linear-too-rich = The criterion rejects the model as too rich: it follows this table too closely, so the figures are probably too low.
# Context: scenarios, inputs, where a value is from.
scenario-t1 = T1 A deliberate insider
    .meaning = Somebody at the recipient tries to identify people.
scenario-t2 = T2 An acquaintance
    .meaning = Somebody who works with the table recognizes a person.
scenario-t3 = T3 A breach
    .meaning = The table gets out, and somebody outside tries.
scenario-t4 = T4 A demonstration
    .meaning = Somebody identifies a person of a public table to show that it can be done.
recipient-certified-on-site = Certified user on the operator’s premises
recipient-company = Company under contract
recipient-academia = University under contract
recipient-public = Anybody
context-kind = Kind of release
context-kind-public = public
context-kind-non-public = non-public
context-demonstration = Probability of a demonstration
context-mitigating-controls = Mitigating controls
context-motives-and-capacity = Motives and capacity
context-answer-low = low
context-answer-medium = medium
context-answer-high = high
context-attempt = Probability that an insider tries
context-prevalence = Share of the population to whom the table applies
context-acquaintances-known = People whom somebody knows well
context-breach = Probability of a breach
context-strict = Highest risk of a record (strict average risk)
context-limit = Threshold
context-source-plan = plan
context-source-recipient = preset of the recipient
context-source-default = literature
context-source-absent = not given

# Where thresholds come from.
threshold-0-05 = average over records where disclosure would invade privacy most; also classes of 20 (El Emam 2013; Ontario 2016).
threshold-0-075 = average over records where disclosure would invade privacy moderately (El Emam 2013; Ontario 2016).
threshold-0-09 = highest risk of a public table, meant as classes of 11 since 1/11 = 0.0909 (European Medicines Agency 2016; Health Canada 2019); as written it asks for 12.
threshold-0-1 = average over records where disclosure would invade privacy least; also classes of 10 (El Emam 2013; Ontario 2016), which is the smallest cell of Japanese public tables from the national claims database.
threshold-0-2 = highest risk, classes of 5: the most common rule (El Emam 2013).
threshold-0-33 = highest risk beside an average, meant as classes of 3 (El Emam 2013; El Emam, Malin 2015); as written it asks for 4.
threshold-0-5 = highest risk beside an average, classes of 2: no record is alone (Ontario 2016).
note-recoded-all-records = Figures of all records are at the plan's levels, with nothing left out, recoded or suppressed.
note-recoded-levels = Records released at coarser levels than the plan's: { $records } (other combinations of levels: { $levels }). Classes are records with the same labels, whatever level a label is from.
note-recoded-cells = Cells suppressed: { $cells }. A suppressed cell is written as * and counts as a value like any other.
note-recoded-cells-wildcard = Cells suppressed: { $cells }. A suppressed cell is written as a missing value and agrees with every value.
note-recoded-tests = The attacks are not tried where labels are of several levels or suppressed: a record that is left out has no label of its own there.
note-recoded-presence = Where labels are of several levels or suppressed, a person of the population may fit several classes, so presence was not computed.
note-attacker-mixed = Where labels are of several levels or suppressed, what an attacker knows may fit labels of each level, so this attacker has no figures.
note-remedy-mixed = Where labels are of several levels or suppressed, no single change of levels is looked for.

# Rare cases and noise.
note-fairness-by-class = Records are left out class by class, not one by one: the probabilities are too small where classes are large. They show where to look and prove nothing.
note-distributions-spread = A released group is spread evenly over the values that its hierarchy lists under it, and a suppressed cell over all: what a reader of the release, who knows no more, may assume.
note-distributions-quantile = Some quantiles are not shown, because fewer than five records have exactly that value.
note-distributions-paired = There are too many pairs of columns: those of the first { $columns } columns are compared.
note-noise-record = The promise is about one record more or less. A person with several records is protected less: with m records, by m times epsilon.
note-noise-errors = Seen errors and errors of the release are computed from the original records and are not protected: only the values in the cells may be given away.
note-noise-seed = The noise comes from a seed, for teaching. Whoever knows the seed can take the noise off: do not release these values.
note-noise-values = The values of some columns were read from the table. That a value occurs at all is not protected by the noise; name all possible values in a hierarchy (csv, rows or groups) to protect that, too.
note-noise-mean = A mean is a sum with noise divided by a count with noise, half of the table's epsilon each. Its values are rounded to a two-thousandth of the width of the bounds; its expected error is that of the sum.
note-sampling-levels = The promise of sampling holds only if the levels were chosen without looking at the records, each record was drawn on its own with this probability, nobody knows who was drawn, and every class below k is left out.
note-sampling-none = There is no promise here: the goal has no k, or epsilon is smaller than this sampling fraction allows.
# Notes about analyses of the plan.
note-study-no-cases = No record has every column that the analysis needs.
note-study-one-outcome = All records have the event, or none has; there is nothing to compare.
note-study-too-few = Too few records, or too even ones, for an interval.
note-study-half-added = A cell of the 2×2 table is 0; one half was added to each of the four (Haldane, Anscombe).
note-study-no-strata = No stratum has both exposed and unexposed records.
note-study-empty-pool = The strata leave a numerator or a denominator of 0, so the pooled ratio has no finite value.
note-study-separated = Its records all have the event, or none of them has (separation): the coefficient has no finite value.
note-study-follows = The column has one value, or follows from those before it; it has no coefficient of its own.
note-study-not-converged = The steps to the largest likelihood did not come to rest; the values are where they ended.
note-study-not-reached = The curve does not come down to one half.
note-study-nobody-left = Nobody is under observation for so long.
note-study-one-group = There is one group only, so nothing is compared.
note-study-too-many-terms = The covariates have more than 300 categories; the regression was not computed.
note-study-undecided = Some groups hold values that are asked for and others; their records cannot be told and are left out.
note-study-not-released = A column of the analysis is released only with --keep; here it is taken as released.
note-study-as-released = The analyses of the plan compare the original table with the released one. This table was read as released, so none was computed.
