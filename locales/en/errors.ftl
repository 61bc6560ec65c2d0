# Where something is.
place-line = line { $line }
place-column = column “{ $column }”

# The plan.
plan-syntax = The plan cannot be read: { $fault }.
    .hint = See the plan format in the README.
plan-not-yet = The plan asks for “{ $key }”, which this version cannot do yet.
    .hint = Remove the key; nothing in a plan is ignored silently.
