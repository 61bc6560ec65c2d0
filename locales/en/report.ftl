# Charts.
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
chart-risk-curve-y = Share of records with a risk above the threshold
chart-risk-curve-row-risk = Risk
chart-risk-curve-row-size = Class size
chart-risk-curve-goal = Goal: k = { $k }, risk at most { $threshold }
chart-risk-curve-kept = Kept: { $records } records
chart-risk-curve-all = With nothing left out: { $records } records
chart-risk-curve-same = All { $records } records; none is left out
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
