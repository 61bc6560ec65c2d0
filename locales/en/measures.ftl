# Names and meanings of the measures. The id of a measure with "." written as "-".

measure-records = Records read
    .meaning = How many records the table holds, before anything is left out.
measure-kept = Records kept
    .meaning = How many records would be released after suppression; the risk figures are about them.
measure-suppressed = Records suppressed
    .meaning = How many records are left out because their class does not fulfil the goal.
measure-dropped = Records dropped
    .meaning = How many records are left out at the start because a quasi-identifier is missing.
measure-classes-count = Equivalence classes
    .meaning = How many groups of records cannot be told apart by their quasi-identifiers.
measure-classes-smallest = Smallest class
    .meaning = The number of records in the smallest class; this is the k of k-anonymity.
measure-classes-largest = Largest class
    .meaning = The number of records in the largest class.
measure-classes-mean = Mean class size
    .meaning = The number of records that share the same quasi-identifiers, on average over the classes.
measure-uniqueness-records = Unique records
    .meaning = How many records have a combination of quasi-identifiers that no other record in the table has.
measure-uniqueness-share = Share of unique records
    .meaning = The share of records whose combination of quasi-identifiers no other record in the table has.
measure-risk-prosecutor-highest = Highest risk (prosecutor)
    .meaning = The chance that an attacker who knows that a person is in the table picks the right record, for the records most at risk.
measure-risk-prosecutor-average = Average risk (prosecutor)
    .meaning = The share of records that an attacker who knows who is in the table would re-identify on average, choosing at random within each class.
measure-risk-prosecutor-lowest = Lowest risk (prosecutor)
    .meaning = The chance that an attacker who knows that a person is in the table picks the right record, for the records least at risk.
measure-risk-prosecutor-at_risk = Records above a threshold (prosecutor)
    .meaning = How many records have a re-identification risk above the threshold.
measure-columns-distinction = Distinction
    .meaning = How many different values the column has, divided by the number of records.
measure-columns-separation = Separation
    .meaning = The share of pairs of records that the column alone tells apart.
measure-loss = Loss
    .meaning = How much detail generalization and suppression take from the quasi-identifiers; 0 is the original table, 1 is nothing left.
measure-precision = Precision
    .meaning = How low in their hierarchies the released values stand; 1 is the original table, 0 is nothing left.
measure-discernibility = Discernibility
    .meaning = The number of records each record cannot be told apart from, summed over all records; a suppressed record counts the whole table.
measure-ambiguity = Ambiguity
    .meaning = The number of combinations of original values that each released record could stand for, summed over all records.
measure-average-class-size = Average class size
    .meaning = The number of kept records per class, read as a cost: larger classes mean coarser data.
measure-non-uniform-entropy = Non-uniform entropy
    .meaning = How many bits of information about the original values generalization and suppression remove.
measure-granularity = Granularity
    .meaning = What share of its column’s values a released cell stands for, on average.
measure-generalization-intensity = Generalization intensity
    .meaning = How high in their hierarchies the released cells stand; 0 is the original table, 1 is nothing left.
measure-missings = Missings
    .meaning = Which share of the cells says nothing any more, because it is suppressed or at the top of its hierarchy.
measure-normalised-entropy = Normalised entropy
    .meaning = Which share of each column’s information is gone, every column counting the same.
measure-attribute-squared-error = Squared error by cell
    .meaning = How far the released cells may be from the original values at worst, as a sum of squares.
measure-sse-sst = SSE / SST
    .meaning = How far the middles of the released groups are from the original values, as squares, beside the spread of those middles; coarser levels may make it smaller.
measure-il1s = Distance of numbers (IL1s)
    .meaning = How far numbers and dates moved, in standard deviations, when a released group counts as its middle; coarser levels may make it smaller.
measure-record-squared-error = Squared error by record
    .meaning = How far a released record may be from the original one at worst, on average, in standard deviations.
measure-kl-divergence = Divergence (KL)
    .meaning = How many bits of the joint distribution of the quasi-identifiers are lost when every released record is spread evenly over the values that it covers.
measure-eigenvalues = Change of eigenvalues
    .meaning = How far the correlations of numbers and dates moved, by the eigenvalues of their matrix; coarser levels may make it smaller.
measure-height = Height
    .meaning = How many levels up the hierarchies all columns stand together; only a search optimises it.
measure-discernibility-all = Discernibility with nothing left out
    .meaning = The number of records each record cannot be told apart from, summed over all records, those that a goal leaves out included; only a search optimises it.
measure-average-class-size-with-suppressed = Average class size with the suppressed as one class
    .meaning = The number of records per class where everything that is left out is one class more; only a search optimises it.
measure-non-uniform-entropy-all = Non-uniform entropy with nothing left out
    .meaning = How many bits of information about the original values generalization removes from all records; only a search optimises it.
measure-non-uniform-entropy-with-suppressed = Non-uniform entropy with the suppressed
    .meaning = How many bits of information generalization removes from all records and suppression from what is left of the suppressed ones; only a search optimises it.

# Units.
unit-records = records
unit-people = people
unit-classes = classes
unit-records-per-class = records per class
unit-pairs = pairs of records
unit-share = share
unit-probability = probability
unit-ratio = no unit
unit-combinations = combinations of values
unit-squares = squared units of the columns
unit-bits = bits

# Symbols of the formulas.
formula-with-symbols = { $formula } ({ $symbols })
symbol-separator = { "; " }
symbol-read = N: records read
symbol-dropped = M: records dropped
symbol-suppressed = S: records suppressed
symbol-kept = n: records kept
symbol-compared = R: records read less those dropped
symbol-size = f: records in a class
symbol-people = F: people of the population in a class
symbol-classes = J: number of classes
symbol-threshold = t: threshold
symbol-distinct = d: distinct values of the column
symbol-columns = m: number of quasi-identifiers
symbol-importance = w: importance of the column
symbol-rows = D: rows of the column’s hierarchy
symbol-share = s: share of those rows that the record’s generalized value covers
symbol-factor = γ: the plan’s gs-factor, 0.5 by default
symbol-height = a: lowest level at which the released value occurs, the top for a suppressed cell
symbol-levels = l: levels of the column’s hierarchy
symbol-covered = v: hierarchy rows that the released value covers, all of them for a suppressed cell
symbol-frequency = c_i: records with the same value at level i, among the records with a ≥ i, and c_(i−1) among the same
symbol-gone = g: cells that are suppressed, or have the label of the top though their value is another
symbol-bits = B: non-uniform entropy of the column, B₀ with every cell suppressed
symbol-position = x: number of the row of a cell’s value in the hierarchy; for IL1s the number or the day itself
symbol-ends = a, b: smallest and largest value that the hierarchy has under the released label, under every label for a suppressed cell
symbol-farthest = w: largest squared distance of x from a value of the table
symbol-middle = y: middle of the smallest and the largest value that the hierarchy has under the released label, under every label for a suppressed cell
symbol-mean = x̄: mean of x over the records of the column
symbol-deviation = s: standard deviation of x in the table
symbol-original-share = p: share of the records with this combination
symbol-spread-share = q: share that the released records give the combination, each spread evenly over all that it covers
symbol-eigenvalue = e: eigenvalues of the correlation matrix of the columns of numbers or dates, largest first, e′ after release, where a group counts as its middle
symbol-level = x: level of the column
symbol-frequency-all = c: records with the same generalized value, c₀ with the same original value
symbol-frequency-out = e: suppressed records with the same generalized value

# Population.
measure-population-estimated-marketer = Expected risk (marketer)
    .meaning = The share of records that an attacker who links the whole table with the population would be expected to link rightly, when only the size of the population is known.
measure-population-estimated-journalist_average = Expected average risk (journalist)
    .meaning = The expected chance that an attacker who looks for a record in the population names the right person, on average over records, when only the size of the population is known.
measure-population-estimates-pitman = Pitman
    .meaning = How many people of the population have a combination of quasi-identifiers that nobody else has, by the Ewens-Pitman formula, which was made for small samples.
measure-population-estimates-zayatz = Zayatz
    .meaning = How many people of the population have a combination of quasi-identifiers that nobody else has, if its classes had the sizes of those in the table.
measure-population-estimates-snb = Slide negative binomial
    .meaning = How many people of the population have a combination of quasi-identifiers that nobody else has, if each class holds one person and a negative binomial number more.
measure-population-estimates-dankar = Decision rule (Dankar)
    .meaning = How many people of the population have a combination of quasi-identifiers that nobody else has, by the estimator that a rule chooses by the sampling fraction.
measure-k_map-estimated = Estimated k-map
    .meaning = How many people of the population at least share the quasi-identifiers of every kept record, but for the significance, when only the size of the population is known.
symbol-population = N_F: people in the population
symbol-fraction = π: records by people of the population
symbol-of-size = J_i: classes of i records
symbol-significance = σ: significance

# Log-linear models.
measure-population-log_linear-tau1 = Population uniques in the table
    .meaning = How many of the records that are alone in their class are expected to be alone in the whole population too.
measure-population-log_linear-tau2 = Correct matches
    .meaning = How many of the records that are alone in their class an attacker is expected to match rightly, who picks at random among the people of the population with the same quasi-identifiers.
measure-population-log_linear-criterion = Criterion of the model
    .meaning = By how many standard deviations the estimate is expected to be wrong because of the model: beyond 1.96 the model is too simple, below -1.96 it is too rich.
symbol-expected = μ: records that the model expects in a combination of codes

# Individual and household risk.

symbol-individual = r: individual risk of a record, the expected value of 1 / F
symbol-agreeing = f: records that agree with the record, itself included
symbol-agreeing-people = F: people of the population who agree with the record, as its weights or the sampling fraction estimate them
symbol-household = h: risk that somebody of the record’s household is identified
measure-individual-average = Average individual risk
    .meaning = The chance that somebody who looks for a record in the population finds the right person, on average over records; also called global risk.
measure-individual-highest = Highest individual risk
    .meaning = The chance that somebody who looks for a record in the population finds the right person, for the record most at risk.
measure-individual-expected = Expected re-identifications (individual risk)
    .meaning = How many records somebody who looks for each of them in the population would identify on average.
measure-individual-at_risk = Records above a threshold (individual risk)
    .meaning = How many records have an individual risk above the threshold.
measure-individual-household-average = Average household risk
    .meaning = The chance that at least one member of a record’s household is identified, on average over records.
measure-individual-household-highest = Highest household risk
    .meaning = The chance that at least one member of a record’s household is identified, for the household most at risk.
measure-individual-household-expected = Records in identified households
    .meaning = How many records are, on average, in a household of which at least one member is identified.

# Special uniques.
unit-sets = sets of columns
unit-percent = per cent
symbol-set-size = z: columns in a set
symbol-score = Z: score of a record
symbol-pairs = P: records in classes of two
symbol-dis-fraction = φ: the plan’s dis-fraction, 0.01 by default
measure-special_uniques-msu_by_size = Minimal sample uniques by size
    .meaning = How many sets of so many columns single a record out, while no part of the set does.
measure-special_uniques-records_with_msu = Records with a minimal sample unique
    .meaning = Records that some set of columns singles out.
measure-special_uniques-score_sum = Sum of special-uniques scores
    .meaning = The scores of all records added up: the more and the smaller the sets that single records out, the higher.
measure-special_uniques-score_max = Highest special-uniques score
    .meaning = The score of the record that the most and the smallest sets single out.
measure-special_uniques-dis_sum = Sum of DIS scores
    .meaning = How many of the unique records a match is expected to find rightly, if the table is such a sample of the population.
measure-special_uniques-dis_max = Highest DIS score
    .meaning = The estimated probability that a match with the most exposed unique record is right.
measure-special_uniques-by_column = Contribution of a column to the scores
    .meaning = The part of the scores that comes from sets with this column; as a set holds several columns, the parts add up to more than 100 per cent.
measure-special_uniques-by_value = Contribution of a value to its column
    .meaning = The part of the contribution of a column that comes from the records with this value.

# Disclosure.
measure-disclosure-distinct_l = Distinct values of a class (l)
    .meaning = The least number of different sensitive values in a class: with one, everybody in the class is known to have it.
measure-disclosure-entropy_l = Entropy l-diversity (l)
    .meaning = The least number of equally frequent values that would be as hard to guess as the sensitive values of a class.
measure-disclosure-grassberger_l = Entropy l-diversity, corrected (l)
    .meaning = The same with an entropy that is corrected for the few records of a small class; it may be above the number of values.
measure-disclosure-recursive_c = Recursive (c, l)-diversity (c)
    .meaning = How many times as frequent as the values from the l-th on together the most frequent value of a class is, at most; the condition holds for every c above.
measure-disclosure-alpha = Most frequent value of a class (alpha)
    .meaning = The largest probability with which the sensitive value of somebody in a class is guessed.
measure-disclosure-t = Distance of a class from the table (t)
    .meaning = How far the sensitive values of a class are at most from those of all records; 0 is the same distribution.
measure-disclosure-basic_beta = Relative gain (beta-likeness)
    .meaning = By how much a sensitive value gets likelier at most when the class is known, as a multiple of its share among all records.
measure-disclosure-enhanced_beta = Relative gain, capped (enhanced beta-likeness)
    .meaning = The same with the gain of each value capped by its rarity among all records.
measure-disclosure-delta_disclosure = Log-ratio (delta-disclosure)
    .meaning = By which factor, as a natural logarithm, a sensitive value gets likelier or less likely at most when the class is known.
measure-disclosure-absent = Absent values
    .meaning = How often a class lacks a sensitive value of the table, so that it is known who does not have it; these are left out of the log-ratio.
measure-disclosure-homogeneity = Homogeneous records
    .meaning = The share of records whose class has one sensitive value only, so that the value is known without picking out the record.
measure-presence-lowest = Lowest probability of being in the table
    .meaning = The smallest probability that somebody of the population with known quasi-identifiers is in the table.
measure-presence-highest = Highest probability of being in the table
    .meaning = The largest probability that somebody of the population with known quasi-identifiers is in the table.
measure-lkc-k = Smallest class for partial knowledge (K)
    .meaning = The number of records in the smallest class that an attacker who knows at most L quasi-identifiers can form.
measure-lkc-c = Most certain value for partial knowledge (C)
    .meaning = The largest probability with which an attacker who knows at most L quasi-identifiers guesses a sensitive value.
unit-values = values
unit-absences = pairs of class and value
symbol-in-class = q: share of a value in the class, records without a value left out
symbol-in-table = p: share of the value among all records read, records without a value left out
symbol-valued = a: records of the class with a value
symbol-of-value = r: records of the class with that value
symbol-by-frequency = r_i: records of the class with its i-th most frequent value, the z-th the rarest
symbol-ranks = z: values of the column, i and j their ranks
symbol-tree = level: of the group, H the top; above and below: what the parts of the group have more and less than in the table
symbol-people-alike = F: people of the population with the same quasi-identifiers
symbol-known-most = over the classes of any L quasi-identifiers

# Attackers, journalist and marketer.
measure-risk-prosecutor-expected = Expected re-identifications (prosecutor)
    .meaning = How many records an attacker who knows who is in the table would identify on average, choosing at random within each class.
measure-risk-journalist-highest = Highest risk (journalist)
    .meaning = The chance that an attacker who only knows that somebody belongs to the population picks the right person, for the records most at risk.
measure-risk-journalist-average = Average risk (journalist)
    .meaning = The chance of such an attacker for a record on average: the larger of two ways to average, so that no record is weighed too lightly.
measure-risk-journalist-lowest = Lowest risk (journalist)
    .meaning = The chance that an attacker who only knows that somebody belongs to the population picks the right person, for the records least at risk.
measure-risk-journalist-expected = Expected re-identifications (journalist)
    .meaning = How many records such an attacker would identify on average.
measure-risk-journalist-at_risk = Records above a threshold (journalist)
    .meaning = How many records have a risk above the threshold under an attacker who only knows that somebody belongs to the population.
measure-risk-marketer-average = Average risk (marketer)
    .meaning = The share of records that an attacker would identify by matching everybody in the table against a list of the whole population.
measure-risk-marketer-expected = Expected re-identifications (marketer)
    .meaning = How many records such an attacker would match with the right person on average.
measure-k_map-smallest = Smallest class in the population (k-map)
    .meaning = The number of people of the population who share the quasi-identifiers of a record, for the record with the fewest.
measure-population-inconsistent = Records with too few people
    .meaning = How many records lie in classes that have fewer people in the population than records in the table, which cannot be; there the number of people is taken to be the number of records.

# Named attackers.
measure-attackers-highest = Highest risk (named attacker)
    .meaning = The chance that this attacker picks the right record for a person whose columns are known as the plan says, for the records most at risk.
measure-attackers-average = Average risk (named attacker)
    .meaning = The share of records that this attacker would re-identify on average, choosing at random among the records that fit what is known.
measure-attackers-lowest = Lowest risk (named attacker)
    .meaning = The chance that this attacker picks the right record, for the records least at risk.
measure-attackers-expected = Expected re-identifications (named attacker)
    .meaning = How many records this attacker would re-identify on average.
measure-attackers-unique_records = Records that fit alone (named attacker)
    .meaning = How many records are the only one that fits what this attacker knows of their person.
measure-attackers-at_risk = Records above a threshold (named attacker)
    .meaning = How many records this attacker would re-identify with a probability above the threshold.
measure-attackers-journalist-highest = Highest risk (named attacker, journalist)
    .meaning = The chance that an attacker with this knowledge, who does not know who is in the table, picks the right person of the population, for the records most at risk.
measure-attackers-journalist-average = Average risk (named attacker, journalist)
    .meaning = The share of records whose person an attacker with this knowledge would name on average, choosing at random among the people who fit, because it is not known who is in the table.
measure-attackers-journalist-lowest = Lowest risk (named attacker, journalist)
    .meaning = The chance that an attacker with this knowledge, who does not know who is in the table, picks the right person, for the records least at risk.
measure-attackers-journalist-expected = Expected re-identifications (named attacker, journalist)
    .meaning = How many records this attacker would re-identify on average without knowing who is in the table.
measure-attackers-journalist-at_risk = Records above a threshold (named attacker, journalist)
    .meaning = How many records this attacker would re-identify with a probability above the threshold without knowing who is in the table.
symbol-fit-people = Φ: people of the population who, released like the records, fit what the attacker knows of the person; at least φ
symbol-fit = φ: kept records that fit what the attacker knows of the person
symbol-people-known = ψ: share of the people about whom the attacker knows it

# Context.
measure-context-overall = Overall risk in the context of the release
    .meaning = The probability that a record is re-identified, given how likely somebody at the recipient tries, under the worst of the scenarios that have a figure.
symbol-prevalence = p: share of the population to whom the table applies
symbol-acquaintances = c: people whom somebody knows well enough
symbol-context-risk = r: average risk; in a public release the highest risk

# By attributes and sets of columns.
measure-by_attributes-mean = Unique when any m columns are known (mean)
    .meaning = The share of unique records for an attacker who knows any m of the quasi-identifiers, on average over all sets of m.
measure-by_attributes-worst = Unique when the worst m columns are known
    .meaning = The share of unique records for an attacker who knows those m quasi-identifiers that single out the most.
measure-columns-average_without = Average risk without the column
    .meaning = The average prosecutor risk if this column were at its top level and the others as they are.
measure-columns-contribution = Contribution of the column
    .meaning = By how much the average prosecutor risk falls if this column alone is taken to its top level.
measure-column_sets-distinction = Distinction of a set of columns
    .meaning = Distinct combinations of values divided by the number of records.
measure-column_sets-separation = Separation of a set of columns
    .meaning = The share of pairs of records that these columns together can tell apart.
measure-column_sets-uniqueness = Uniqueness by a set of columns
    .meaning = The share of records whose values in these columns no other record has.

symbol-known = m: quasi-identifiers that the attacker knows
symbol-quasi = q: quasi-identifiers in all
symbol-set = S: a set of quasi-identifiers
symbol-set-uniques = U(S): kept records that no other kept record equals on S
symbol-combinations = d: distinct combinations of values
symbol-classes-without = J′: equivalence classes with the column at its top level

# Attacks tried.
measure-tests-singling_out = Singling out, tried
    .meaning = How often a description built from released values fits exactly one person of the original table.
measure-tests-linkability = Linking, tried
    .meaning = How often two lists of the same people, each with half of the quasi-identifiers, are joined correctly by means of the released table.
measure-tests-inference = Inference, tried
    .meaning = How often the sensitive value of a person is guessed from the released records of that person’s class.

# Readings of missing values.

# Riskiest classes.

# Rare cases.
symbol-value-before = b: records of the value
symbol-value-visible = v: kept records whose cell still tells the value
symbol-group = g: records of the group
symbol-group-left-out = s: those of the group that are left out
symbol-left-out = S: records left out
measure-rare-columns-shown-lost = Share lost of a value
    .meaning = Share of the records of a value that cannot be found any more, because they are left out or because the value is generalized.
measure-rare-columns-shown-difference = Change of the rate of a value
    .meaning = How much the share of a value in the table changes by the release.
measure-rare-fairness-groups-ratio = Burden of a group
    .meaning = How many times as large a share of the group is left out as of the whole table.
measure-rare-fairness-groups-probability = Probability of the burden
    .meaning = The probability that leaving out as many records blindly would hit as unlikely a number of the group.
measure-rare-fairness-association = Association of groups with being left out
    .meaning = How strongly being left out depends on the groups of a column: 0 not at all, 1 wholly.

# Noise.
symbol-epsilon = ε: epsilon
symbol-delta = δ: delta
symbol-sensitivity = Δ: how much one record changes the number
symbol-sampled = β: the probability with which a record was drawn
measure-noise-tables-expected_error = Expected error of a table with noise
    .meaning = The absolute error that the noise is expected to make, as a mean over the cells.
measure-noise-tables-within = Reach of the noise of a count
    .meaning = The absolute error that 95 of 100 counts do not exceed.
measure-noise-tables-seen_error = Seen error of a table with noise
    .meaning = The absolute error that this draw of the noise made, as a mean over the cells.
measure-noise-tables-released_error = Error of the table from the release
    .meaning = The absolute error of the same table counted from the released records, as a mean over the cells.
measure-noise-sampling-delta = Delta of sampling and k-anonymity
    .meaning = The delta with which k-anonymity after random sampling is differentially private at an epsilon, for levels that were chosen without looking at the records.
