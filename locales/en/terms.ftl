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
    .meaning = Says which records belong to one person.
role-household = Household number
    .meaning = Says which records belong to one household.
role-weight = Weight
    .meaning = How many persons of the population a record stands for.
role-count = Count
    .meaning = How many equal records a line stands for.

# What the values of a column are.
kind-integer = Whole number
kind-decimal = Decimal number
kind-date = Date
kind-category = Category

# Remarks of a report.
note-no-quasi-identifier = No column is a quasi-identifier, so all records are one class: the figures say nothing about an attacker who knows something.
note-nothing-kept = No record is kept, so there is no risk figure.
note-as-released = The table was judged as it stands. What it has lost against its original cannot be told from it.
note-utility-undefined = This measure has no finite value here.
note-dropped = Records with a missing quasi-identifier were left out before counting.
note-no-population = No population was given, so journalist and marketer risk were not estimated. The prosecutor figures hold for an attacker who knows that the person is in the data.

role-from-plan = The plan gives this role.
role-not-in-plan = The plan does not name this column.

# Which way a measure points.
direction-lower-is-safer = lower is safer
direction-higher-is-safer = higher is safer
direction-lower-is-better = lower is better
direction-higher-is-better = higher is better
direction-neither = neither direction is better
