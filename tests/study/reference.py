"""The numbers of statsmodels and lifelines that tests/study.rs compares with.

    python tests/study/reference.py > tests/study/reference-python.csv

statsmodels 0.15.0, lifelines 0.30.3; the table is the synthetic one of examples/.
"""

import numpy as np
import pandas as pd
from lifelines import CoxPHFitter, KaplanMeierFitter
from statsmodels.stats.contingency_tables import StratifiedTable, Table2x2

table = pd.read_csv("examples/discharges.csv", dtype={"postal_code": str})
table = table[table.outcome.notna()].copy()
table["died"] = table.outcome == "死亡"
table["man"] = table.sex == "男"
print("study,term,figure,value")


def put(study, term, figure, value):
    print(f"{study},{term},{figure},{float(value):.17g}")


def square(rows):
    counts = [[(rows.man & rows.died).sum(), (rows.man & ~rows.died).sum()],
              [(~rows.man & rows.died).sum(), (~rows.man & ~rows.died).sum()]]
    return np.array(counts, dtype=float)


crude = Table2x2(square(table))
for study, value, error, ends in [
    ("odds", crude.oddsratio, crude.log_oddsratio_se, crude.oddsratio_confint()),
    ("risk", crude.riskratio, crude.log_riskratio_se, crude.riskratio_confint()),
]:
    for figure, number in zip(["value", "error", "low", "high"], [value, error, *ends]):
        put(study, "crude", figure, number)

# The pooled risk ratio of statsmodels has no interval: that of Greenland and Robins (1985), written out.
squares = [square(rows) for _, rows in table.groupby("hospital")]
squares = [s for s in squares if (s.sum(axis=1) > 0).all()]
pooled = StratifiedTable([s for s in squares])
put("odds", "pooled", "value", pooled.oddsratio_pooled)
put("odds", "pooled", "error", pooled.logodds_pooled_se)
put("risk", "pooled", "value", pooled.riskratio_pooled)
top = sum(a * (c + d) / (a + b + c + d) for (a, b), (c, d) in squares)
bottom = sum(c * (a + b) / (a + b + c + d) for (a, b), (c, d) in squares)
spread = sum(((a + b) * (c + d) * (a + c) - a * c * (a + b + c + d)) / (a + b + c + d) ** 2
             for (a, b), (c, d) in squares)
put("risk", "pooled", "error", np.sqrt(spread / (top * bottom)))

for sex in ["女", "男"]:
    rows = table[table.sex == sex]
    curve = KaplanMeierFitter().fit(rows.length_of_stay, rows.died)
    for time in [7, 14, 30]:
        ends = curve.confidence_interval_.loc[:time].iloc[-1]
        for figure, number in zip(["value", "low", "high"], [curve.predict(time), *ends]):
            put("survival", f"{sex}@{time}", figure, number)

cox = CoxPHFitter().fit(table.assign(sex=table.man.astype(float))[["age", "sex", "length_of_stay", "died"]],
                        "length_of_stay", "died", fit_options={"precision": 1e-14})
for term in ["age", "sex"]:
    put("cox-two", term, "value", cox.params_[term])
    put("cox-two", term, "error", cox.standard_errors_[term])
