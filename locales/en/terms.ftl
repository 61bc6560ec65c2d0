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

# Which way a measure points.
direction-lower-is-safer = lower is safer
direction-higher-is-safer = higher is safer
direction-lower-is-better = lower is better
direction-higher-is-better = higher is better
direction-neither = neither direction is better
