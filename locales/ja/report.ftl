# 図
chart-class-sizes-title = 同値類の大きさごとのレコード
chart-class-sizes-x = 同値類の大きさ（レコード数）
chart-class-sizes-y = 全レコードに占める割合
chart-class-sizes-goal = 目標 k = { $k }
chart-class-sizes-below = { $k } 未満の同値類：{ $records } 件（{ $share }）
chart-class-sizes-reached = { $k } 以上：{ $records } 件（{ $share }）
chart-class-sizes-empty = 比べるレコードが表にありません。
chart-class-sizes-summary = 何も除かないとき、{ $records } 件のレコードが { $classes } の同値類に分かれます。最小の同値類は { $smallest } 件、最大は { $largest } 件です。
chart-class-sizes-summary-goal = 目標の { $k } に満たない同値類には { $below } 件のレコードがあります。

chart-risk-curve-title = リスクのしきい値を超えるレコード
chart-risk-curve-x = リスクのしきい値（検察官モデル）
chart-risk-curve-y = リスクがしきい値を超えるレコードの割合
chart-risk-curve-row-risk = リスク
chart-risk-curve-row-size = 同値類
chart-risk-curve-goal = 目標 k = { $k }（リスク { $threshold } 以下）
chart-risk-curve-kept = 残るレコード：{ $records } 件
chart-risk-curve-all = 何も除かないとき：{ $records } 件
chart-risk-curve-same = 全レコード：{ $records } 件（除かれるものはありません）
chart-risk-curve-none-kept = 残るレコード：なし
chart-risk-curve-empty = 比べるレコードが表にありません。
chart-risk-curve-summary = 全レコードの { $unique } が同値類の中で一人だけで、リスクが最も高くなります。
chart-risk-curve-summary-goal = リスクが { $threshold } を超えるレコードは、何も除かないとき { $all }、残るレコードでは { $kept } です。

chart-tradeoff-title = 各レベルで得られるものと失われるもの
chart-tradeoff-title-column = 「{ $column }」の各レベルで得られるものと失われるもの
chart-tradeoff-average = 平均リスク
chart-tradeoff-highest = 最大リスク
chart-tradeoff-loss = 情報損失
chart-tradeoff-suppressed = 抑制されるレコード
chart-tradeoff-current = 現在のレベル
chart-tradeoff-level = レベル
chart-tradeoff-empty = レベルを比べられる準識別子がありません。
chart-tradeoff-summary = 「{ $column }」はレベル { $level } で、平均リスクは { $average }、情報損失は { $loss } です。
