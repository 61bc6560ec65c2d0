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
