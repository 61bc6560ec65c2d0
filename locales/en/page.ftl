# The page only; the report does not read this file.

page-title = Oboro — re-identification risk
skip-link = Skip to the content
nothing-leaves = Nothing leaves this browser: your data is neither sent nor stored.
evidence-only = The figures are evidence for a judgement; they do not replace it.
undo = Undo
redo = Redo
theme-button = Colours: { $theme }
theme-system = as the system
theme-light = light
theme-dark = dark
dismiss = Dismiss
list-separator = { ", " }
explain = What “{ $name }” means
missing-cell = missing
level = Level
measure = Measure

# The road.
stepper-label = Steps
step-data = Data
step-columns = Columns
step-hierarchies = Hierarchies
step-risk = Risk & utility
step-release = Release
state-choose = Choose a table
state-needs-table = Needs a table first
state-rows = { $rows } rows
state-quasi = { $count ->
    [one] 1 quasi-identifier
   *[other] { $count } quasi-identifiers
}
state-hierarchies = { $made } of { $count } made
state-no-figures = No figures yet
state-nothing-kept = No record kept
state-highest = Highest risk { $risk }
state-no-goal = No goal set
state-goal-met = Goal met
state-goal-unmet = Goal not met
state-released = Downloaded
no-table-title = This step needs a table
no-table-text = Choose a table first, or open the example. What you enter afterwards is kept while you move between the steps.

# Files.
choose-table = Choose a table
choose-plan = Open a plan
choose-named = Choose the files
open-example = Open the example
formats = CSV or TSV in UTF-8 with a header line. The delimiter is found out.
drop-here = Drop a table, a plan or both here
reading = Reading the table
reading-so-far = { $share } · { $bytes } of { $total } · { $rows } rows
stop = Stop
missing-files-title = { $count ->
    [one] The plan names a file
   *[other] The plan names { $count } files
}
missing-files-hint = Choose or drop them; they are matched by name.

# Data.
welcome-title = How easily could somebody in your table be picked out?
welcome-text = Open a table of health records. Oboro measures how easily people in it can be re-identified, and what each generalization would cost the analysis.
point-local-title = Stays on this computer
point-local-text = All work is done inside this page. The page is not allowed to send anything elsewhere, and once it is open it needs no network.
point-evidence-title = Evidence for the review
point-evidence-text = Every figure has its definition and source. The plan and the report can be saved, and give the same figures again.
point-example-title = Nothing at hand?
point-example-text = The example is a synthetic hospital extract. No person in it exists.
data-read-title = The table has been read
data-other-title = Another file
next-columns = Go on to the columns
fact-rows = Rows
fact-columns = Columns
fact-size = Size
fact-time = Time to read
fact-speed = Speed
fact-format = Format
fact-encoding = Encoding
fact-delimiter = Delimiter
fact-broken = Unreadable lines
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
delimiter-bar = Vertical bar
synthetic = Synthetic
synthetic-text = This table was made up for trying things out. No person in it exists.
plan-made-here = Roles and hierarchies were guessed from the table; look through them in the next steps.
plan-of-example = The example comes with its plan; look through it in the next steps.
plan-from-file = The plan “{ $name }” is applied.
input-title = How the table is taken
as-released = Judge the table as it stands
as-released-text = For a table that is already generalized: values are taken as they are, hierarchies and levels are ignored, and nothing is left out.
missing-as = A missing value in a quasi-identifier
missing-as-category = is a value of its own
missing-as-wildcard = fits every value
missing-as-drop = leaves the record out
missing-as-text = Decides which records count as alike; the report states it.
missing-labels = Also read as missing
missing-labels-text = Separate words with commas, such as NA, unknown. An empty cell is always missing.
found-out = Found out

# Columns.
columns-title = What is each column?
columns-text = The guessed roles are a start, each with its reason. The quasi-identifiers decide the risk, so look at those first.
column-name = Column
column-role = Role
column-kind = Kind of values
column-distinct = Distinct values
column-missing = Missing
distinction-short = Distinction
separation-short = Separation
role-of = Role of { $column }
role-chosen = { $reason } The guess was: { $guess }.
role-not-yet = { $role } (not in this version)
next-hierarchies = Go on to the hierarchies
preview-title = The first { $rows } rows

# Hierarchies.
hierarchies-title = How may each column be made coarser?
hierarchies-text = A hierarchy says step by step how values are merged: level 0 is the value itself, the top merges all. A quasi-identifier without one can only be left as it is or be hidden altogether.
hierarchies-as-released = The table is judged as it stands, so hierarchies are ignored for now.
hierarchies-list = Quasi-identifiers
hierarchy-look = Needs a look
hierarchy-of = Hierarchy of { $column }
next-risk = Go on to risk & utility
no-quasi-title = No column is a quasi-identifier yet
no-quasi-text = Without quasi-identifiers all records look alike. Say which columns others may know about a person.
go-columns = Choose roles
go-hierarchy = Mend the hierarchy
suggestions = Suggested:
suggest-intervals = Ranges of { $steps }
suggest-prefix = First { $steps } characters
recipe-choose = Way of generalizing
recipe-none = None
    .meaning = Two levels: the value itself, and one group of all.
recipe-intervals = Ranges
    .meaning = For numbers: each level merges them into ranges of one width. Each width divides the next.
recipe-dates = Dates
    .meaning = For dates: each level is a coarser unit of time.
recipe-prefix = First characters
    .meaning = For codes such as postal codes: each level keeps fewer characters from the start.
recipe-groups = Groups
    .meaning = Values that get the same word make one group.
recipe-csv = File
    .meaning = A CSV file without a header: one value a row, one level a column.
recipe-rows = Table
    .meaning = Every value and its label at every level, written into the plan.
intervals-widths = Widths
intervals-widths-hint = One a level, such as 5, 10, 20
intervals-origin = Begin at
intervals-bottom = One group below
intervals-bottom-hint = Merges the low tail
intervals-top = One group from
intervals-top-hint = Merges the high tail, such as 90 and over
prefix-lengths = Characters kept
prefix-lengths-hint = One a level, such as 5, 3, 2
dates-units = Units, one a level
date-unit-day = Day
date-unit-month = Month
date-unit-quarter = Quarter
date-unit-year = Year
date-unit-decade = Decade
file-choose = Choose a hierarchy file
file-choose-other = Choose another file
file-waits = not chosen yet
grid-filter = Find
grid-add-level = Add a level
grid-remove-level = Remove the last level
grid-value = Value
grid-cell = Level { $level } of { $value }
grid-more = { $shown } of { $count } rows are shown; narrow them with “Find”.
grid-too-many = The column has too many values to edit by hand, or they are not known yet. Choose another way, or a file.
levels-title = What comes of it, level by level
level-number = Level { $level }
level-groups = { $count ->
    [one] 1 group
   *[other] { $count } groups
}
level-more = { $count ->
    [one] and 1 more group
   *[other] and { $count } more groups
}
group-label = Label
group-values = Values
group-records = Records
fault-number = Give a number.
fault-whole = Give a whole number.
fault-numbers = Give numbers, separated by commas.
fault-at-least = Give a number of at least { $least }.
fault-between = Give a number from { $least } to { $most }.

# Risk and utility.
risk-title = Risk and utility
next-release = Go on to release
figures-stale = These figures belong to the plan before the last change; the fault has to be mended first.
no-figures = There are no figures yet: they appear as soon as the table and the plan fit each other.
levels-panel-title = Levels
levels-panel-text = Further right is coarser: safer, and less detailed.
levels-as-released = The table is judged as it stands, so levels are ignored for now.
level-top = all merged
slider-value = level { $level } of { $top }
slider-value-example = level { $level } of { $top }, for example { $example }
quick-highest = Highest risk
quick-suppressed = Left out
quick-loss = Loss
goal-title = Change the goal
goal-switch = Hold the table to a goal
goal-switch-hint = Records that fail a condition per class are left out.
goal-per-class = Condition for every class
goal-by-k = Least size of a class (k)
goal-by-threshold = Highest risk of a record
goal-by-none = None
goal-k = k
goal-k-hint = The risk of each record is at most { $risk }.
goal-threshold = Threshold
goal-threshold-hint = Applied exactly as entered: classes of at least { $k } records.
goal-common = Common thresholds
goal-suppression = Records left out, at most
goal-average = Average risk, at most
goal-uniqueness = Unique records, at most
goal-optional = Empty: no condition
goal-met = The goal is met.
goal-unmet = The goal is not met yet.
goal-none = No goal is set: nothing is left out.
goal-none-as-released = The table is judged as it stands: nothing is left out.
condition-k = Smallest class (k)
condition-prosecutor = Highest risk of a record
condition-average = Average risk
condition-uniqueness = Share of unique records
condition-suppression = Records left out
finding-met = met
finding-unmet = not met
finding-at-least = at least { $limit }
finding-at-most = at most { $limit }
finding-condition = Condition
finding-value = Found
finding-limit = Limit
finding-distance = Distance
finding-state = State
figure-before = before: { $value }
figure-all = nothing left out: { $value }
figure-no-value = There is no value for this table.
figure-nothing-kept = There is no value, because no record is kept.
figure-none = no value
announce-figures = Highest risk { $highest }, average risk { $average }, { $suppressed } records suppressed.
measure-unit = Unit
measure-direction = Direction
measure-range = Range
measure-formula = Formula
measure-source = Source
one-in = 1 in { $size }
points = { $points } pt
risk-sentence = Such an attacker would pick the right record with probability up to { $odds }.
risk-sentence-certain = Some records are alone in their class: such an attacker would pick them for certain.
risk-sentence-none = No record is left that could be picked.
records-panel-title = Records
records-lines = Lines in the file, each standing for as many records as its count says:
records-left-out = { $share } left out
classes-panel-title = Records that cannot be told apart
chart-class-sizes = Records by the size of their class
chart-risk-curve = Share of the records above each threshold
chart-tradeoff = What each level of { $column } buys and costs
chart-as-table = The same as a table
chart-not-yet = Being drawn …
class-size = Class size
class-count = Classes
class-records = Records
threshold = Threshold
effective-k = Effective k
at-risk-records = Records
at-risk-share = Share
compare-title = With and without suppression
compare-text = The figures above are about the kept records. Beside them, the same with nothing left out.
compare-kept = Kept records
compare-all = All records
columns-risk-title = Each quasi-identifier by itself
notes-title = Notes
utility-title = Utility
utility-text = What generalization and suppression cost. On the scale to the right, 1 is like the input.
utility-value = Value
utility-before = Before
utility-normalised = 0 to 1
tradeoff-title = What would the next level buy, and cost?
tradeoff-text = One column is moved, the others stay where they are. The average risk is over all records.
tradeoff-column = Look at
tradeoff-highest = Highest risk, kept
tradeoff-average = Average risk, all
tradeoff-unique = Unique, all
tradeoff-suppressed = Suppressed
tradeoff-loss = Loss
tradeoff-now = now
next-steps = One level up
next-levels = level { $level } to { $next }
next-top = at the top
next-move = Move
next-move-column = Move { $column } one level up

# The search for the best levels.
part-search = Best levels
    .title = The best levels
    .text = Every combination of levels is weighed: which one keeps most of the data’s use under the goal, and what each bit of risk buys.
search-title = Best under this goal
search-no-goal = Without a goal there is nothing to search for.
search-set-goal = Set a goal
search-as-released = A table that is judged as it stands has no levels to search.
search-utility = Keep as much as possible of
search-risk = Against the risk
search-start = Find the best levels
search-again = Search again
search-running = Searching
search-progress = { $evaluated } of { $nodes } combinations counted, { $bounded } ruled out, { $left } left
search-done = { $nodes } combinations: { $evaluated } counted, { $bounded } ruled out without counting ({ $seconds })
search-stopped = Stopped; what was found is kept.
search-outdated = The plan has changed since
search-none = No combination of levels meets the goal. Leaving out more records, or a weaker condition, may help.
search-best = The best levels:
search-best-so-far = Best so far:
search-best-figures = { $measure } { $utility }, { $suppressed } records left out.
search-unproved = Not proved to be the best: not every combination was looked at.
search-bound = Not proved to be the best; nothing can be better than { $bound }.
search-apply-best = Apply the best levels
search-applied = Applied
search-k-moved = The goal now says k = { $now }; the best levels were searched for k = { $was }.
search-no-k = none
search-k-back = Back to that goal
search-changes = What a small change of the goal would buy
search-change = { $condition } { $to } instead of { $from }: { $measure } goes from { $was } to { $utility }, { $suppressed } records left out.
search-change-apply = Change and apply
search-change-apply-to = Change and apply: { $condition } { $to }
frontier-title = Risk against utility
frontier-meaning = A candidate is a combination of levels with a k: classes of fewer records are left out, and the other conditions of the goal stay. The frontier holds the candidates that no other beats in both risk and utility. Everything else is worse than one of them.
frontier-exact = The whole frontier
frontier-partial = As far as it was searched
frontier-text = Point at a mark to read it; a click goes there, with its levels and its k. By keyboard: arrow keys walk, Enter applies, P pins. By touch: one tap shows, a second one applies.
frontier-chart = Frontier of risk against utility
frontier-as-table = { $points } points as a table
point-text = k { $k }, risk { $risk }, { $measure } { $utility }, { $suppressed } left out: { $levels }
point-actions = Actions
point-apply = Apply k { $k } at risk { $risk }
point-pin = Pin k { $k } at risk { $risk }
apply = Apply
pin = Pin
unpin = Remove
copy-table = Copy the table
copied = Copied
copy-refused = The browser does not let the page copy.
view-label = View
view-lattice = Lattice
view-profile = Levels along the frontier
lattice-chart = Lattice of levels
profile-chart = Levels along the frontier
node-open = Not counted, because a bound made it needless.
node-suppressed = { $suppressed } left out
filter-title = Filter by level
filter-none = all levels
filter-left = { $left } of { $all } points
filter-from = { $column } from level
filter-to = { $column } to level
filter-all = Show all
filter-bound = Search only within these
filter-unbound = Search all levels again
filter-bounded = The plan limits the search: { $bounds }.
pins-title = Candidates side by side
pins-text = Up to five. Changes against where the plan stands are marked.
pin-apply = Apply candidate { $name }
pin-remove = Remove candidate { $name }

# Release.
release-title = Release
release-text = What may leave your hands, and what it leaves out. Files are made in this browser and saved where you choose.
release-table-title = The table
release-records = { $suppressed ->
    [0] No record is left out; { NUMBER($kept) } are written.
    [one] 1 record is left out; { NUMBER($kept) } are written.
   *[other] { NUMBER($suppressed) } records are left out; { NUMBER($kept) } are written.
}
release-method = Records in classes that the goal refuses
release-method-records = Leave them out
    .text = The rest of the table stays at the levels that were chosen.
release-method-local-recoding = Recode them more coarsely
    .text = They are released at coarser levels where they form classes that meet the goal. What forms none is left out.
release-method-cells = Suppress single cells
    .text = As few cells as possible become *, the least important columns first, so that nothing has to be left out.
release-method-cells-wildcard = Suppressed cells are written as missing values, which agree with every value in this plan.
release-mixed = { $records ->
    [one] 1 record has coarser levels than the others.
   *[other] { NUMBER($records) } records have coarser levels than the others.
}
release-cells = { $cells ->
    [one] 1 cell is suppressed.
   *[other] { NUMBER($cells) } cells are suppressed.
}
release-levels-title = Levels in the table
release-levels-records = Records
release-cells-title = Suppressed cells by column
release-cells-column = Column
release-cells-count = Cells
release-as-released = The table is judged as it stands, so there is nothing to write. Switch this off in the first step to make a generalized table.
release-unmet = The goal is not met with these levels. The table can still be written, if you have a reason for it.
release-unmet-agree = I have seen this and want the table all the same
left-out-none = No column is left out.
left-out-title = { $count ->
    [one] 1 column is left out
   *[other] { $count } columns are left out
}
left-out-identifier = identifies a person directly
left-out-person = is a person number
left-out-unnamed = is not named in the plan
left-out-keep = Write it all the same
left-out-keep-column = Write { $column } all the same
keep-order = Keep the order of the rows
keep-order-text = Otherwise rows are sorted by their released values, so that their position tells nothing.
download-table = Download the table
download-recode = Download the recode map
download-recode-text = The recode map lists which value became which. It stays in house: it is not made to be given away.
released-title = The table that was written
released-rows = Rows written
released-left-out = Records left out
released-cells = Suppressed cells
released-columns = Columns written
released-columns-left-out = Columns left out
released-formulas = Formulas defused
released-formulas-text = Cells that a spreadsheet would have run as a formula begin with an apostrophe.
release-plan-title = The plan
release-plan-text = Roles, hierarchies, levels and goal as one file (TOML). With the same table it gives the same figures, here and on the command line.
download-plan = Download the plan
release-report-title = The report
release-report-text = All figures with their definitions, for a review. It holds no values of single records.

# Failures of the page itself.
page-engine-not-started = The engine could not be started in this browser.
    .hint = Use a current version of Edge, Chrome, Firefox or Safari, and reload the page.
page-engine-stopped = The engine stopped unexpectedly, perhaps for want of memory.
    .hint = Your entries are kept. Open the table again, or try a smaller one.
page-no-table = No table is open.
    .hint = Choose a table in the first step.
page-unknown = Something went wrong in the page itself.
    .hint = Your entries are kept. If it happens again, reload the page and open the table and the plan anew.
page-file-gone = A chosen file can no longer be read.
    .hint = It may have been moved or changed. Choose it again.
page-file-not-named = The plan names no file of this name.
    .hint = Choose the files that the plan asks for, or change the name in the plan.

# Population.
population-title = The population
population-way = What is known of it
population-none = Nothing
    .text = Then only the prosecutor figures hold; nothing is guessed in their place.
population-size = Its size
    .text = How many people there are in all from whom the records come, such as the inhabitants of the prefecture.
population-fraction = The sampling fraction
    .text = Which share of the people is in the table.
population-table = A table of the people
    .text = A CSV file with the same quasi-identifiers, for example from a census. The hierarchies are applied to both. The file stays on this computer.
population-weights = Weights of the records
    .text = The column with the role “Weight” says how many people each record stands for.
population-size-label = People in the population
population-fraction-label = Sampling fraction
population-file = Table of the population
population-count = Column with the number of people
population-count-hint = Empty: one line a person
population-no-weight = No column has the role “Weight”.
population-known = What is known
population-people = People in the population
population-sampled = Sampling fraction
population-inconsistent = More records than people
k-map-smallest = People in the smallest class
k-map-title = Class sizes for a k-map, estimated
k-map-significance = Significance level
k-map-asked = k asked for
k-map-prime = Records a class needs
k-map-supported = k that the smallest class supports
estimates-title = How many people are unique in the population?
estimates-text = Every model rests on assumptions, so several stand side by side. Where they disagree, look at the larger.
estimates-uniques = Population uniques
estimates-share = Share of the population
model-negative-binomial = negative binomial
interval-delta-method = delta method
interval-missed-uniques = from the uniques that may have been missed
interval-counted = counted, not estimated
chart-estimates = Population uniques by model, with intervals

# Log-linear models.
log-linear-title = Log-linear models
log-linear-chosen = preferred: { $model }
log-linear-preferred = preferred
log-linear-text = How many records that are unique here are unique in the population (τ₁), and how many of them an attacker would match correctly (τ₂), by the frequencies of the columns and their combinations.
log-linear-criterion = Criterion for τ₁ and τ₂ (fits within ±1.96)
log-linear-cells = Cells
tau1 = τ₁: uniques that are unique in the population
tau2 = τ₂: expected correct matches
log-linear-together = Columns that go together: { $pairs }.

# Individual and household risk.
individual-title = Risk of each record by its class in the population
individual-text = How many people share a class is not known but estimated from weights or the sampling fraction (Benedetti and Franconi). For a household: that at least one member is identified.
individual-record = Records
individual-household = Households

# Special uniques.
uniques-title = Special uniques
uniques-text = A record is special when few columns already suffice to find it. The fewer, the higher its score. The search goes on while you work.
uniques-search = Search
uniques-again = Search again
uniques-no-longer = No longer search
uniques-stop = Cancel
uniques-searching = Searching for special uniques
uniques-so-far = { $share } · { $found } found
uniques-given-up = Cancelled after { $found } were found.
uniques-max-size = Columns at most
uniques-max-hint = Empty: all sizes
uniques-fraction = Sampling fraction for DIS
uniques-records = Records with one
uniques-score-sum = Sum of scores
uniques-score-max = Highest score
uniques-dis-sum = Sum of DIS scores
uniques-dis-max = Highest DIS score
uniques-by-size = Minimal sample uniques by size
uniques-by-column = By column
uniques-by-value = By value
uniques-values-hidden = values are not shown
uniques-size = Columns
uniques-count = Minimal sample uniques
uniques-contribution = Contribution

# Disclosure.
disclosure-none = No column is sensitive yet. Say which columns hold what somebody would like to learn, such as the diagnosis.
disclosure-title = Sensitive values within the classes
disclosure-sentence = { $column }: for { $records } records ({ $share }) everybody in the class has the same value, so it is known without finding the record.
disclosure-sentence-none = { $column }: in no class has everybody the same value.
disclosure-distinct = Least number of values in a class (distinct l)
disclosure-entropy = Entropy l
disclosure-grassberger = Entropy l (Grassberger)
disclosure-recursive = c from which recursive (c, { $l })-diversity holds
disclosure-alpha = Largest share of one value (α)
disclosure-t = Largest distance to the whole table (t)
disclosure-basic-beta = Basic β
disclosure-enhanced-beta = Enhanced β
disclosure-delta = δ-disclosure
disclosure-absent = Values absent from a class
disclosure-homogeneous = Records in classes of one value
disclosure-homogeneous-share = Their share
disclosure-values = Distinct values in the table
disclosure-missing = Records without a value
t-equal = equal distance
t-ordered = ordered distance
t-hierarchical = hierarchical distance
lkc-title = Presence, and what few columns give away
lkc-text = The smallest class, and the largest share of one sensitive value, over all combinations of at most L quasi-identifiers.
lkc-l = L
lkc-k = Records in the smallest class (K)
lkc-c = Largest share of one value (C)
presence-lowest = Least certain presence
presence-highest = Most certain presence
goal-sensitive = Sensitive values in every class
goal-sensitive-none = No column is sensitive yet.
goal-add = Add a condition
goal-add-choose = choose …
goal-remove = Remove { $condition } of { $column }
goal-kind = Kind
goal-distance = Distance
goal-distinct = distinct
goal-entropy = entropy
goal-grassberger = entropy (Grassberger)
goal-recursive = recursive (c, l)
goal-basic = basic
goal-enhanced = enhanced
condition-l-diversity = l-diversity
condition-t-closeness = t-closeness
condition-alpha = Share of one value (α)
condition-beta = β-likeness
condition-delta = δ-disclosure

# Attackers, journalist and marketer.
risk-nav = Parts of this step
part-attackers = Attackers
    .title = Who could be picked out, and by whom?
    .text = Three attackers who know the quasi-identifiers of somebody. They differ in what else they know.
part-population = Population
    .title = How rare are these people in the population?
    .text = A record that is unique in the table need not be unique among all people. This needs to be told, or estimated.
part-disclosure = Sensitive values
    .title = What does the table say without pointing at a record?
    .text = When everybody in a class has the same diagnosis, the diagnosis is known although the record is not.
part-knowledge = Knowledge
    .title = What if an attacker knows less, or less precisely?
    .text = Nobody knows everything. Here you say what an attacker knows, and see which columns make the risk.
part-context = Context
    .title = How likely is it that somebody tries?
    .text = The risk of an attack is the probability that it happens, times what it would find.
part-records = Riskiest records
    .title = Where does the risk sit, and what would help?
    .text = The classes most at risk, and small combinations of columns that single a record out.
part-tests = Attacks tried
    .title = The three tests of Opinion 05/2014
    .text = Singling out, linkability and inference, each tried on the released table, beside what an attacker achieves without it.
part-utility = Utility
    .title = What does it cost the analysis?
    .text = What generalization and suppression take away, and what the next level would buy.
full-wait = Being worked out …
full-outdated = Being worked out anew
not-exact = too many combinations: not counted
not-converged = not solved
interval = 95 % interval
interval-none = no interval
model = Model
unit-people = people
attackers-panel-title = Three attackers
attacker-prosecutor = Prosecutor
    .who = knows that the person is in the data
    .sentence = An attacker who knows that the person is in the data would identify a record at random with probability { $risk }.
attacker-journalist = Journalist
    .who = knows only that the person is in the population
    .sentence = An attacker who knows that the person is in the population, but not whether in the data, would identify a record at random with probability { $risk }.
attacker-marketer = Marketer
    .who = matches everybody against a list of the population
    .sentence = An attacker who matches the whole table against a list of the population would get this share of the records right: { $risk }.
attacker-estimated = Expected from the size of the population alone: { $risk }.
attacker-estimated-model = An estimate ({ $model }): how many people share each class is not known.
attacker-missing = Not estimated: nothing is known of the people from whom the records come. State how many they are, or give a list of them.
attacker-missing-go = State a population
risk-highest = Highest risk
risk-average = Average risk
risk-lowest = Lowest risk
risk-expected = Expected re-identifications
risk-above = Records with a risk above { $threshold }
scale = On a scale
scale-label = The range of the risks from 0 to 100 %, the average as a bar, the threshold { $threshold } as a line
unique-records = Unique records
unique-share = Share unique
goal-table = Records and classes
goal-population = People in the population
goal-population-none = These need to know the population.
goal-k-map = People in every class (k-map), at least
goal-journalist = Journalist risk of a record, at most
goal-marketer = Marketer risk, at most
condition-journalist = Journalist risk of a record
condition-k-map = People in the smallest class (k-map)
condition-marketer = Marketer risk
population-cells = Class sizes in the population
population-cells-both = Not said
full-earlier = Of an earlier plan
at-risk-title = Records above each threshold

# Named attackers.
builder-table = Attackers side by side
builder-knows = Knows
builder-journalist-highest = Highest risk, journalist
builder-journalist-average = Average risk, journalist
builder-journalist-expected = Expected re-identifications, journalist
builder-share = About this share of people
builder-known-within = { $column } within { $within }
builder-known-level = { $column } at level { $level }
builder-title = Attackers of your own
builder-text = Say what somebody could know, such as an employer who knows age, sex and the month of a stay. Several attackers stand side by side.
builder-add = Add an attacker
builder-attacker = attacker
builder-name = Name
builder-remove = Remove { $name }
builder-known = { $count ->
    [one] knows 1 quasi-identifier
   *[other] knows { $count } quasi-identifiers
}
builder-precision = How precisely { $column } is known
builder-exact = as in the table
builder-level = at a level
builder-level-of = Level at which { $column } is known
builder-within = up to a distance
builder-within-of = How far off { $column } may be
unit-days = days
builder-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

# Context.
context-figures-title = Probability of an attempt times risk
context-risk-average = Counted with the average risk, as only known people get the table:
context-risk-highest = Counted with the highest risk, as anybody can get the table:
scenario = Scenario
scenario-probability = Probability of an attempt
scenario-overall = Attempt × risk
context-overall = Largest of them
context-threshold = Held acceptable
context-overall-found = The largest of them is
context-above = above the threshold
context-below = not above the threshold
context-strict-found = Strict average risk, no class above { $limit }:
context-title = Who receives the table?
context-switch = Describe the recipient
context-switch-hint = Without it no probability of an attempt is assumed. The values of a preset come from the literature; each can be replaced by your own.
context-recipient = Recipient
context-recipient-none = not said
context-from-recipient = as usual for the recipient
context-t1 = A deliberate insider
context-controls-hint = Contracts, access control, audits, staff training
context-motives-hint = Reasons to re-identify, money, skill, other data at hand
context-t2-t3 = An acquaintance, and a breach
context-own-threshold = Another threshold
context-own-hint = Empty: as usual for the recipient
context-strict-switch = Strict average: no record above 0.33 either
context-strict-hint = An average may hide a few people at high risk.
context-used = Used: { $value } ({ $source }).

# By attributes and sets of columns.
by-attributes-title = How much must an attacker know?
by-attributes-text = Share of unique records when the attacker knows any so many of the { $columns } quasi-identifiers.
by-attributes-known = Known
by-attributes-sets = Combinations
by-attributes-mean = Unique, on average
by-attributes-worst = Unique, worst
by-attributes-which = The worst combination
column-sets-title = Small sets of columns that tell most people apart
column-sets-columns = Columns
columns-without = Average risk without it
columns-contribution = What it adds
chart-attributes = Unique records by the number of quasi-identifiers known
chart-contributions = What each quasi-identifier adds to the average risk

# Attacks tried.
tests-lead = Each attack is tried on people of the original table, with the released table at hand and without it. A success rate well above the one without the table is what the release gives away; the interval says how sure the rate is.
tests-none = No attack could be tried on this table.
tests-attack = Attack
tests-tried = Succeeded / tried
tests-rate = Success with the table
tests-baseline = Success without it
tests-singling-out = Singling out
tests-linkability = Linkability
tests-inference = Inference

# Readings of missing values.
readings-title = Missing values, read three ways
readings-short = which records count as alike
readings-text = The same table when a missing value is a value of its own, fits every value, or leaves the record out.
reading-category = Own value
reading-wildcard = Fits every value
reading-drop = Left out
reading-records = Records compared
reading-dropped = Left out
classes-none = A missing value fits every value here, so there are no classes: each record is compared with those that agree with it wherever both are known.

# Riskiest classes.
riskiest-title = The riskiest classes
riskiest-text = Why each is risky, and the cheapest change of levels that brings it under the threshold. No value of the table is shown unless you ask for it.
riskiest-values = Show values of these classes
riskiest-values-warning = Who sees the values of a small class may recognize a person. Show them only where you may see the data itself; they are never in the report.
riskiest-none = There is no class.
riskiest-shown = The { $shown } riskiest of { $classes } classes. A change aims at classes of at least { $k } records.
riskiest-class = Class
riskiest-number = Class { $number }
riskiest-left-out = left out by the goal
riskiest-people = People
riskiest-risk = Risk
riskiest-why = Why
riskiest-not-unique = { $size } records share all its values.
riskiest-suffices = Each of these suffices to find it:
riskiest-more = { $count } more
riskiest-remedy = What would help
riskiest-no-remedy = No change of levels brings it under the threshold.
riskiest-then = Then { $size } records; loss { $before } → { $loss }.
riskiest-enough = Large enough as it is.
riskiest-apply = Apply
riskiest-line = Why is this line risky?
riskiest-line-hint = Number of a line of data, the first being 1; empty: none
