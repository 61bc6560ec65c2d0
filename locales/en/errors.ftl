# Where something is.
place-line = line { $line }
place-column = column “{ $column }”

# The plan.
plan-syntax = The plan cannot be read: { $fault }.
    .hint = See the plan format in the README.
plan-not-yet = The plan asks for “{ $key }”, which this version cannot do yet.
    .hint = Remove the key; nothing in a plan is ignored silently.

# The table.
table-empty = The file is empty.
    .hint = The first line must hold the column names, the records follow on the next lines.
table-format = The file is { $format }, which is not read here.
    .hint = Save the table as CSV, XLSX or Parquet.
formats-damaged = The { $format } file is damaged or incomplete.
    .hint = Copy it again from where it comes from, or save it again in the program that made it.
formats-broken = The file broke its reader: it is damaged, or uses something that is not known here.
    .hint = Save it again in the program that made it, or as CSV.
formats-encrypted = The { $format } file is protected by a password.
    .hint = Save a copy without the password.
formats-too-large = The file unpacks to more than a table of its size can (at most { $most } MiB are unpacked).
    .hint = Unpack it yourself and look at it before you open it; a CSV of any size is read as it arrives.
formats-several-tables = The archive holds several tables ({ $names }).
    .hint = Take out the one that is meant.
formats-no-table = The archive holds no table.
    .hint = It must hold one file: CSV, a workbook, Parquet or Arrow.
formats-no-sheet = The workbook has no sheet “{ $sheet }”; it has: { $sheets }.
    .hint = Name one of them, or none for the first.
formats-sheet-empty = The sheet “{ $sheet }” is empty; the sheets are: { $sheets }.
    .hint = Name another sheet.
formats-no-row = The sheet “{ $sheet }” holds no cell in the row that is given for its header, or below it.
    .hint = Give the row that holds the column names, say that there are none (header = false), or name another sheet.
formats-no-workbook = A sheet is named, and the file is { $format }, which has none.
    .hint = Remove the setting “sheet”, or choose the workbook that it is about.
formats-beside-header = A cell in column { $column } of the sheet has no header above it.
    .hint = The first row with a cell holds the column names; give the column a name, or move what is no part of the table to another sheet. If this row holds the column names, below a title, say so: header = { $line }.
formats-nested = The column holds lists or records, not single values.
    .hint = Turn it into plain columns first, or drop it.
formats-type = The column is of the type { $type }, which has no text here.
    .hint = Turn it into text first, or drop the column.
formats-codec = The file is packed with { $codec }, which is not built in.
    .hint = Write it again with another codec, such as Snappy, or without one.
formats-lines = The setting “{ $setting }” is one for text and workbooks, and the file is { $format }.
    .hint = Remove the setting: such a file names its columns itself.
table-encoding = { $encoding } is not an encoding that is read.
    .hint = Known are utf-8, shift_jis (cp932), euc-jp, iso-2022-jp, utf-16le, utf-16be and windows-1252; without a name it is found out.
table-not-text = The file holds a zero byte, which no text has.
    .hint = It may be a binary file; if it is text in UTF-16, say so (utf-16le or utf-16be).
table-delimiter = The delimiter must be one ASCII character other than a quote or a line break.
    .hint = Comma, semicolon, tab and “|” are found out without being given.
table-comment = The sign of a comment must be one ASCII character other than a quote or a line break.
    .hint = For example “#”.
table-header-line = Lines are counted from 1, so that no header is on line 0.
    .hint = Give the number of the line that holds the column names, or say that there are none (header = false).
table-header-beyond = The file ends before the line that is given for the header, or holds nothing from there on.
    .hint = Give the number of the line that holds the column names, or say that there are none (header = false).
table-ragged = This line has { $found } field(s), the header has { $expected }.
    .hint = A value that holds the delimiter must be in quotes; if every line is like this, give the delimiter. If this line holds the column names, below a title, say so: header = { $line }.
table-quote-open = A quote opens here and is never closed.
    .hint = A quote inside a quoted value is written twice.
table-record-too-long = The record that begins here does not end.
    .hint = Check that the file is a table in CSV, with one record a line.
table-header-empty = Column { $position } has no name in the header, but values.
    .hint = Give the column a name or remove it. If the column names are on a later line, below a title, say which (header = 3); if there are none, say header = false.
table-header-twice = Columns { $first } and { $second } have the same name.
    .hint = Name each column once, or say that they may be numbered: duplicate-names = "number". If the column names are on another line, say which (header = 3); if there are none, say header = false.
table-no-rows = The table has no records.
    .hint = The first line is read as column names; the records must follow on the next lines.
table-too-many-rows = The table has more than { $most } records.
    .hint = Split the table or take a sample of it.
table-too-large = The table has about { $rows } records and would need about { $memory } MB of memory; there are { $most } MB.
    .hint = { $fit ->
        [none] None of its columns would fit by itself. Count equal records where the table lies and read the counts: oboro sql writes the query for that.
       *[some] About { $fitting } of its { $columns } columns would fit, those with few different values. Or count equal records where the table lies and read the counts: oboro sql writes the query for that.
    }
table-columns-unknown = The table has no column of this name: { $names }.
    .hint = Columns are chosen by their names as the file has them.
table-columns-none = No column was chosen.
    .hint = Name at least one, or leave the choice out to read all of them.
table-column-type = The values of this column cannot be written as text.
    .hint = Turn lists and nested values into plain columns first, or drop the column.
table-layout = The columns could not be laid out in memory.

# Hierarchies.
hierarchy-empty = The hierarchy has no rows.
    .hint = Write one row for each value: the value first, then its label at each level.
hierarchy-uneven = Level { $level } of the hierarchy has { $labels } labels, but there are { $rows } values.
    .hint = Give every level one label for each value.
hierarchy-ragged-row = Row { $row } of the hierarchy has a different number of labels (this row: { $fields }, first row: { $expected }).
    .hint = Give every row the same number of labels; repeat a label where a value stays as it is.
hierarchy-repeats = The hierarchy lists a value more than once, with different labels (values: { $count }).
    .hint = Keep one row for each value.
hierarchy-torn = Each level must only merge groups of the level below, but level { $level } has labels whose rows part at level { $above } (labels: { $count }).
    .hint = Rows with the same label at one level need the same label at the next; use different labels for groups that are to stay apart.
hierarchy-lacks = The data has values that are not in the hierarchy (distinct values: { $count }).
    .hint = Add a row for each of them, or list them as missing if that is what they mean.
hierarchy-lacks-records = The data has values that are not in the hierarchy (distinct values: { $count }, records: { $records }).
    .hint = Add a row for each of them, or list them as missing if that is what they mean.
hierarchy-too-many-rows = The hierarchy has more values than can be numbered (2^32 - 1).
hierarchy-encoding = The hierarchy file holds bytes that are no character in its encoding.
    .hint = Save it as CSV in UTF-8.
hierarchy-ragged-line = The hierarchy file cannot be split into columns: no delimiter (; , tab |) gives every line the same number of fields (here: { $fields }, first line: { $expected }).
    .hint = Give every line the same number of fields, and put a field that holds the delimiter into double quotes.
hierarchy-delimiters = Several delimiters split the hierarchy file evenly, and the data does not tell which one is meant ({ $delimiters }).
    .hint = Put fields that hold another delimiter into double quotes, or write the rows into the plan.

intervals-widths-none = The intervals have no width.
    .hint = Give the widths of levels 1, 2, ..., for example widths = [5, 10, 20].
intervals-number = The number { $number } in the intervals cannot be used exactly.
    .hint = Use plain numbers; together they may take up to 36 digits.
intervals-width = The interval width { $width } is not above zero.
    .hint = Give every level a positive width.
intervals-multiple = The interval width { $width } is not a multiple of the width below it, { $below }, so the wider ranges would cut the narrower ones.
    .hint = Let each width divide the next, for example 5, 10, 20.
intervals-ends = The bottom of the intervals, { $bottom }, is not below their top, { $top }.
    .hint = Values below the bottom become one group, values at or above the top another.
intervals-not-numbers = Intervals need numbers, but the column has other values (distinct values: { $count }).
    .hint = List them as missing if that is what they mean, or use groups. Numbers are written without thousands separators.

prefix-none = The prefix hierarchy does not say how many characters to keep.
    .hint = Give the characters kept at levels 1, 2, ..., for example prefix = [5, 3, 2].
prefix-order = A higher level must keep fewer characters, but { $kept } follows { $below }.
    .hint = Write the numbers in descending order, for example prefix = [5, 3, 2].

dates-none = The date hierarchy has no unit.
    .hint = Choose from day, month, quarter, year and decade, for example dates = ["month", "year"].
dates-unit = “{ $unit }” is not a unit of a date hierarchy.
    .hint = Choose from day, month, quarter, year and decade.
dates-order = A higher level must have a coarser unit, but { $unit } follows { $below }.
    .hint = Write the units in the order day, month, quarter, year, decade; any of them may be left out.
dates-not-dates = A date hierarchy needs dates, but the column has other values (distinct values: { $count }).
    .hint = Dates are written 2024-03-05, 2024/3/5, 20240305 or 2024-03. List other values as missing if that is what they mean.

groups-none = The group hierarchy has no groups at level { $level }.
    .hint = Give each level at least one group with its members.
groups-twice = At level { $level }, some members are in two groups (members: { $count }).
    .hint = Keep each member in one group.
groups-unknown = At level { $level }, some members are not groups of level { $below } (members: { $count }).
    .hint = From level 2 on, members are names of groups of the level below.
groups-missing-values = Some values are in no group at level { $level } (distinct values: { $count }).
    .hint = Add them to a group, or list them as missing if that is what they mean.
groups-missing = Some groups of level { $below } are in no group at level { $level } (groups: { $count }).
    .hint = Add them to a group; a group may have one member.

# A plan held against a table.
plan-column-unknown = The plan names a column that the table does not have.
    .hint = Column names are compared letter by letter; look at the header of the table.
hierarchy-file-absent = The plan names a file that was not given.
    .hint = Put the file beside the plan, or give it together with the table.
plan-level-too-high = The plan asks for level { $level }, but the hierarchy ends at level { $top }.
    .hint = Level 0 is the value itself; level { $top } is the top.
plan-levels-reversed = The bounds of the levels are reversed: { $lowest } is above { $highest }.
    .hint = Write the lower level first: levels = [{ $highest }, { $lowest }].
plan-importance = The importance of a column must be 0 or a positive number.
plan-role-twice = The plan gives the role “{ $role }” to two columns; “{ $first }” has it already.
    .hint = Give it to one column only.
weight-not-positive = A weight must be a number above 0 (other values: { $values }).
    .hint = Correct the values, or choose another role for the column.
plan-not-quasi = The column is not a quasi-identifier of the plan.
    .hint = Give it the role “quasi-identifier”.
person-and-count = Persons and counts exclude one another: the column “{ $count }” says that a line stands for several records.
    .hint = Give one of the two columns another role.
person-missing = { $lines } lines name no person; the first is line { $first } of the data.
    .hint = Which lines belong together cannot be guessed: leave these lines out, or give each a person.
person-differs = The column has the role “{ $role }”, of which a person has one, and the lines of { $persons } persons say different things.
    .hint = Correct the values, or say whose to take with combine = "first" or "last".
combine-one = A person has one value here, so “{ $rule }” cannot combine several.
    .hint = Use "first" or "last", or leave the rule out.
combine-alone = The column says how values of a person combine, and no column has the role “person”.
    .hint = Give the column that names the person the role “person”, or leave the rule out.
combine-range = A range needs numbers or dates, and { $count } distinct values are neither.
    .hint = Combine the column as a set, or correct the values.
combine-separator = { $count } distinct values hold “{ $separator }”, which separates the values of a person.
    .hint = Name another separator that no value holds: separator = ";".
separator-empty = The separator is blank.
    .hint = Give the characters that stand between the values of one cell, as in separator = "|".
hierarchy-mark = At level { $level }, { $count } groups have “{ $mark }” in their name, which stands between the parts of a value.
    .hint = Rename the groups, or separate the values by something else.
key-bytes = A key has 32 bytes.
pivot-without-person = A long table is turned person by person, and no column has the role “person”.
    .hint = Give the column that names the person the role “person”.
pivot-one-column = Keys and values are the same column.
    .hint = Name the column of the keys and that of the values.
pivot-key-missing = { $lines } lines have no key.
    .hint = Leave these lines out, or give them a key.
pivot-key-unknown = { $keys } of the chosen keys are not in the column.
    .hint = Keys are labels of the column as they stand; without “keys” all of them become columns.
pivot-too-many-keys = The column holds { $found } keys, and at most { $most } can become columns.
    .hint = Choose some of them: keys = [...].
shift-days = Dates are moved by at least 1 day and at most { $most }.
    .hint = Give the most days, forwards or backwards, as in shift = { "{" } days = 30 { "}" }.
shift-differs = All dates of a person are moved together, and two columns say differently by how much.
    .hint = Give the same days, and the same seed, in every column.
shift-values = { $count } distinct values are no days that can be moved.
    .hint = Dates such as 2024-03-05, 2024/3/5 and 20240305 can; a month without a day cannot. Name labels for missing in “missing”.
count-not-whole = A count must be a whole number of 0 or more, up to 4,294,967,295 (other values: { $values }).
    .hint = Correct the values, or choose another role for the column.
study-too-many-quasi = The plan has { $found } quasi-identifiers; { $most } is the most.
    .hint = Keep the columns that somebody outside can really know.
special-uniques-size = The largest size of special uniques is at least 1.
    .hint = Set max-size under [special-uniques] to the number of columns that somebody may know, or leave it out.
special-uniques-fraction = The sampling fraction of DIS is above 0 and at most 1; found { $found }.
    .hint = Set dis-fraction under [special-uniques] to records divided by people.
special-uniques-too-many = More than { $most } minimal sample uniques were found.
    .hint = Lower max-size under [special-uniques], or mark fewer columns as quasi-identifiers.
input-read-otherwise = The plan gives another { $setting } than the one the table was read with.
    .hint = Read the table again with this plan, or remove the setting from the plan.

# The goal.
goal-k = k must be 1 or more.
goal-share = “{ $condition }” must be a number between 0 and 1.
    .hint = Write 5 % as 0.05; a risk of 0 cannot be reached by any class.
loss-gs-factor = The gs-factor of the loss must be between 0 and 1.
    .hint = 0.5 weighs generalization and suppression fully.
search-effort = The effort of the search must be above 0, and 1000 at most.
    .hint = 1 is the usual amount of work, 10 ten times as much.

# The release.
release-no-column = There is no column to release.
    .hint = Name in the plan the columns that are to be released; identifiers and columns that are not named are left out.
release-keep-unknown = The column that is to be kept is not in the table.
release-goal-unmet = The goal is not met: { $conditions }. Nothing was written.
    .hint = Raise levels or the suppression limit, or allow the release explicitly.

# The example.
no-randomness = This machine gives no random numbers.
    .hint = Give a seed.
output-refused = The output could not be written.

# The browser and Node.
chart-unknown = There is no chart “{ $name }”.
options-refused = The options cannot be read: { $fault }.
search-without-goal = The plan has no goal to search under.
    .hint = Give conditions in [goal], for example k = 5.
search-as-released = A table that is judged as released has no levels to search.
    .hint = Search in the table as it was before.
search-part = The part of the search does not exist.
    .hint = Parts are numbered from 0, and the number is below how many there are.
search-utility-unknown = { $name } is not a utility measure.
    .hint = The measures are { $known }.
search-utility-needs-numbers = { $name } has no value here: it needs { $columns } or more quasi-identifiers of numbers or dates.
    .hint = Optimise another measure.
search-utility-needs-classes = { $name } has no value where missing values are wildcards, because there are no classes.
    .hint = Optimise another measure, or let missing values be a category.
search-risk-unknown = { $name } is not a risk of the frontier.
    .hint = The risks are { $known }.

# Files.
file-absent = There is no such file.
    .hint = Check the name; a file that a plan names is looked for beside the plan.
folder-absent = There is no such folder.
    .hint = Create the folder first.
file-unreadable = The file may not be read.
    .hint = Check its permissions.
file-unwritable = This place may not be written to.
    .hint = Check the permissions of the folder, or choose another one.
file-is-folder = This is a folder, not a file.
file-exists = The file exists already.
    .hint = Choose another name, or give --force to replace it.
file-special = This is a device or a pipe; a release is written to an ordinary file, whole or not at all.
file-is-input = This file is part of the input and is not written over.
    .hint = Choose another name.
file-given-twice = The same file is given for two results.
    .hint = Choose another name for one of them.
file-fault = The file could not be read or written to the end ({ $reason }).
disk-full = There is no space left to write to.
    .hint = Make room, or choose another place; no half-written file is left behind.
memory-full = The machine has no memory left for this.
    .hint = Close other programs, or leave columns out of the table that are not needed.
input-changed = The table has changed since it was read.
    .hint = Start again when nothing writes to it.
plan-not-utf8 = The plan is not UTF-8 text.
    .hint = Save it as plain text in UTF-8.
plan-without-goal = The plan has no goal, so there is nothing to check.
    .hint = Add a [goal], for example k = 5.

# The command line.
column-unknown = The table has no such column.
    .hint = Column names are compared letter by letter; “oboro inspect” lists them.
usage-verb = There is no command “{ $verb }”.
    .hint = “oboro --help” lists the commands.
usage-unknown = “{ $argument }” is not understood here.
    .hint = Add --help to see what is.
usage-missing = Something is missing: { $arguments }.
    .hint = Add --help to see how it is given.
usage-twice = “{ $argument }” cannot be given here, or is given twice.
    .hint = Add --help to see how it is given.
usage-value = “{ $argument }” needs another value.
    .hint = Add --help to see which.
program-fault = The program met a fault of its own ({ $place }).
    .hint = Please report it with this place; no half-written file is left behind.

# Population.
population-one-way = The population must be given in exactly one way.
    .hint = Give one of size, sampling-fraction, table and weights under [population].
population-empty = A population has at least one person.
    .hint = Give the number of people from whom the records come.
population-fraction = A sampling fraction must be above 0 and at most 1.
    .hint = It is the number of records divided by the number of people.
population-significance = A significance must be above 0 and below 1.
    .hint = 0.05 is common.
population-without-weights = The plan takes the population from weights, but no column has the role “weight”.
    .hint = Give the role “weight” to the column that says for how many people a record stands.
population-encoding = The population file holds bytes that are no character in its encoding.
    .hint = Save it as CSV in UTF-8.
population-file-absent = The table of the population was not handed over.
    .hint = Hand over the file that the plan names.
population-lacks-column = The table of the population lacks this column.
    .hint = It needs every quasi-identifier, and the count column that the plan names, under the names of the table.
goal-needs-population = The condition “{ $condition }” needs the number of people in each class, which is unknown.
    .hint = Give the population as a table or by weights under [population], or drop the condition.

# Log-linear models.

# Individual and household risk.

# Special uniques.

# Disclosure.
goal-not-sensitive = The condition “{ $condition }” is about a sensitive column, and this is none.
    .hint = Give the column the role “sensitive” under [columns].
goal-l = The l of l-diversity must be 1 or more; for “distinct” and “recursive” a whole number.
goal-c-absent = Recursive l-diversity needs a c.
    .hint = With c = 3, the most frequent value of a class is less than three times as frequent as those from the l-th on together.
goal-c-idle = Only recursive l-diversity has a c.
    .hint = Leave c out, or set kind = "recursive".
goal-positive = The limit of “{ $condition }” must be a number above 0.
goal-not-ordered = The values of this column are neither numbers nor dates, so they have no order to measure distances by.
    .hint = Use kind = "equal", or "hierarchical" with a hierarchy for the column.
goal-without-hierarchy = Distances by hierarchy need a hierarchy, and this column has none in the plan.
    .hint = Give the column a hierarchy under [columns], or use kind = "equal".

# Attackers, journalist and marketer.

# Named attackers.
attacker-share = The share of the people whom the attacker “{ $attacker }” knows must be above 0 and at most 1.
    .hint = Leave it out if it is everybody; write 5 % as 0.05.
attacker-not-known = The attacker “{ $attacker }” has a precision for a column that is not among those it knows.
    .hint = Add the column to knows, or remove its precision.
attacker-not-quasi = The attacker “{ $attacker }” knows a column that is not a quasi-identifier of the plan.
    .hint = What an attacker may know is a quasi-identifier; give the column that role.
attacker-twice = The attacker “{ $attacker }” lists a column twice.
    .hint = Keep it once in knows.
attacker-two-ways = The attacker “{ $attacker }” knows a column both at a level and within a distance.
    .hint = Keep it in levels or in within, not in both.
attacker-within = A distance must be 0 or a positive number.
    .hint = It is in the unit of the column; for dates it is in days.
attacker-within-values = A distance needs numbers or dates, but the column has other values (distinct values: { $count }).
    .hint = List them as missing if that is what they mean, or give a level of the hierarchy in levels instead.

# Context.
context-share = “{ $key }” under [context] must be a number between 0 and 1.
    .hint = Write 27 % as 0.27.
context-threshold = The threshold under [context] must be above 0 and at most 1.
    .hint = 0.05, 0.075 and 0.1 are common for an average, 0.09 for the highest risk of a public table.
context-acquaintances = The number of acquaintances must be 0 or a positive number.
    .hint = 150 is used when it is not given.

# By attributes and sets of columns.

# Attacks tried.

# Readings of missing values.

# Riskiest classes.
why-no-class = There is no class with this number: the table has { $classes } classes at these levels.
    .hint = Ask for the riskiest classes first; their numbers are in the answer, and change with the levels.
why-no-row = There is no line with this number: the table has { $rows } lines.
    .hint = Lines of data are counted from 1, without the header.
why-left-out = Line { $row } was left out before counting, so it is in no class.
    .hint = A line of 0 records, or with a missing quasi-identifier where the plan drops those, is not counted.
why-whom = The question names neither a row nor a class.
    .hint = Give { "{ row: 1 }" } or { "{ class: 0 }" }.

# Rare cases.
rare-column = A column of [rare] is neither a quasi-identifier nor sensitive.
    .hint = Give it one of these roles, or leave it out of columns.

# Noise.
noise-epsilon = The epsilon of [noise] must be from { $least } to { $most }.
    .hint = Values from 0.1 to 10 are usual; a smaller one protects better and errs more.
noise-delta = The delta of [noise] must be above 0 and below 1, and Gaussian noise needs one.
    .hint = It should be far below one in the number of records, for example 0.000001.
noise-bounds = A mean needs bounds = [low, high] with low below high.
    .hint = Choose the bounds without looking at the data: from what is possible, not from what occurs.
noise-not-a-number = A mean or bins are asked for, but the column has values that are not numbers.
    .hint = List them as missing if that is what they mean.
noise-too-many-cells = A table with noise has at most two columns and { $most } cells.
    .hint = Use fewer columns or coarser levels.
noise-too-little = There are so many tables that too little of epsilon or delta is left for each.
    .hint = Each table needs an epsilon of { $least }, a mean twice that. Ask for fewer tables, or spend more.
noise-bins = The bins of a column must be one or more numbers in ascending order.
    .hint = Write bins = { "{" } age = [18, 40, 65] { "}" }: below 18, from 18 to 40, from 40 to 65, from 65 on.
noise-bins-column = Bins are given for a column that is not among the columns of the table with noise.
    .hint = Add it to columns.
noise-fraction = The sampling-fraction of [noise] must be above 0 and below 1.
    .hint = Write 5 % as 0.05.
# Analyses of the plan.
study-key-needed = The study “{ $study }” ({ $kind }) needs { $key }.
    .hint = Add { $key } to its table in the plan.
study-key-unused = The study “{ $study }” has { $key }, which the kind { $kind } does not know.
    .hint = Take { $key } out, or choose another kind.
study-column-unused = The study “{ $study }” says how a column is read that it does not use.
    .hint = Name in reference and generalized only columns of the study.
study-column-twice = The study “{ $study }” uses a column twice.
    .hint = A column is the outcome, the event, the time, the exposure, a stratum, the group or a covariate, once.
study-not-numbers = The study “{ $study }” needs numbers in a column that holds others.
    .hint = Choose a column of numbers, or a kind that takes labels.
study-not-category = The study “{ $study }” reads as generalized a column that enters in another way.
    .hint = Outcomes and times are numbers, events and exposures are labels; only covariates, groups and strata may be categories.
study-label-unknown = The study “{ $study }” names a label that no record has.
    .hint = Labels are compared letter by letter, as they stand in the table.
study-reference = The study “{ $study }” gives a reference to a column that has none.
    .hint = A reference category belongs to a covariate that is read as categories.
study-hold-out = The study “{ $study }” holds out a share that is not between 0 and 1.
    .hint = Choose a share above 0 and below 1, such as 0.3.
study-times = The study “{ $study }” asks for a time that is below 0 or none.
    .hint = Choose times from 0 on.
study-time-negative = The study “{ $study }” has a time below 0.
    .hint = A time under observation is 0 or longer.
query-no-columns = The plan names no column to group by.
    .hint = Give the role “quasi-identifier” to the columns that somebody outside can know.
query-shift = Dates are moved by days that are drawn at random and written nowhere, so that no query can say them.
    .hint = Take “shift” out of the plan, or move the dates in the database first.
query-keys = A query must name its columns, and the plan does not say which keys of the long table become columns.
    .hint = List them: keys = ["…", "…"] under [pivot].
query-order = The { $rule } value of a person is that of a line, and lines of a database have no order of their own.
    .hint = Name the column that orders them (--order), or let the values combine as a set.
query-range = Which values are the least and the greatest depends on what they are, and the plan does not say so.
    .hint = Give the column its kind: integer, decimal or date.
query-range-levels = What comes back as a range is one text, which the hierarchy of the column does not know.
    .hint = Take the hierarchy out, or let the values combine as a set.
query-counted = The plan has no count column whose numbers could be added up.
    .hint = Give the role “count” to the column that holds them, or leave “counted” out.
query-level = The lowest level is { $level }, but the highest of this column is { $highest }.
    .hint = Lower the first number of “levels”.
query-dialect = This dialect is not known.
    .hint = Known are duckdb, spark, bigquery and postgres.
kind-unfit = The plan says that the column is of the kind “{ $kind }”; distinct values that cannot be: { $count }.
    .hint = Choose another kind, or list these values in [input] missing if they stand for missing.
