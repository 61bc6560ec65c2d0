"""The numbers of SciPy 1.17.1 that the tests of src/distribution hold.

python3 tests/data/distributions.py
"""

import numpy as np
from scipy import stats
from scipy.spatial import distance

p, q = np.array([10, 40, 30, 20, 0.0]), np.array([25, 5, 30, 30, 10.0])
print("total variation", abs(p / p.sum() - q / q.sum()).sum() / 2)
print("jensen-shannon", repr(distance.jensenshannon(p, q, 2) ** 2))

at, before, after = [10, 20, 30, 50], [4, 0, 2, 4], [2, 1.5, 1.5, 1]
print("wasserstein", repr(stats.wasserstein_distance(at, at, before, after)))
steps = np.cumsum(before) / np.sum(before) - np.cumsum(after) / np.sum(after)
print("kolmogorov-smirnov", repr(abs(steps).max()))

table = np.array([[12, 5, 3, 7], [0, 9, 4, 11], [6, 2, 8, 1]])
print("cramer", repr(stats.contingency.association(table, "cramer")))

x, y = [1, 2, 2, 5, 7, 11], [3, 1, 4, 4, 9, 2]
print("pearson", repr(stats.pearsonr(x, y).statistic))
print("spearman", repr(stats.spearmanr(x, y).statistic))
