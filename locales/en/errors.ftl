# Where something is.
place-line = line { $line }
place-column = column “{ $column }”

# The plan.
plan-syntax = The plan cannot be read: { $fault }.
    .hint = See the plan format in the README.
plan-not-yet = The plan asks for “{ $key }”, which this version cannot do yet.
    .hint = Remove the key; nothing in a plan is ignored silently.

# The table.
table-header-empty = Column { $position } has no name in the header.
    .hint = The first line must hold the column names; give the column a name or remove it.
table-header-twice = Columns { $first } and { $second } have the same name.
    .hint = The first line must hold the column names, each of them once.
table-no-rows = The table has no records.
    .hint = The first line is read as column names; the records must follow on the next lines.
table-too-many-rows = The table has more than { $most } records.
    .hint = Split the table or take a sample of it.
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
