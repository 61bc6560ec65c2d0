# 報告書
report-title = 再識別リスク報告書
report-contents = 目次
report-lead = この報告書は、判断のための根拠を示すものです。提供してよいかどうかは述べません。それを判断するのは、提供先、周辺のデータ、適用される規則を知る人です。
report-yes = はい
report-no = いいえ
report-meaning = 意味
report-formula = 式
report-range = 範囲
report-unit = 単位
report-direction = 向き
report-source = 出典

report-section-assessed = 評価の対象
report-records-share = { $records } 件（{ $share }）
report-lines = データの行数
report-shift = 日付のずらし
report-shift-by = 前後に最大 { $days } 日、1人の日付はすべて同じ日数：{ $columns }
report-columns-read = ファイルの列
report-columns-read-of = 指定に従い{ $of }列のうち{ $read }列を読んだ（提供する表にも、ほかの列は入らない）
report-shift-seed = 日付のずらしのシード
report-section-persons = 個人
report-persons-lead = すべての値は個人を単位に数えています。データの { $lines } 行に { $persons } 人が含まれます。提供する表は1人1行になります。
report-persons-caption = 1人の複数の行の値をまとめる方法（列ごと）
report-differing = 行によって値が異なる人数
report-combined = まとめ方
report-quasi-identifiers = 準識別子の数
report-missing = 準識別子の欠損値
report-normalised-caption = 計画に従い、読み込むときに表記をそろえた値
report-normalised-values = 値の種類
report-normalised-kind = そろえた表記
report-missing-category = 独立した一つの値として扱います
report-missing-drop = そのレコードを数える前に除外します
report-judged = 評価した値
report-judged-at-levels = 計画のレベルに一般化した値
report-judged-as-released = 表にあるままの値（何も除いていません）
report-sha256 = 入力の SHA-256
report-sha256-absent = 計算していません
report-version = プログラム
report-denominators = 「残るレコード」の値は残るレコードを分母とし、「全レコード」の値は比べたすべてのレコードを分母とします。

report-section-goal = 目標と結果
report-no-goal = 計画に目標はなく、何も除いていません。
report-goal-holds = 計画の目標の条件 { $conditions } 件は、すべて成り立っています。
report-goal-fails = 計画の目標の条件 { $conditions } 件のうち、{ $failed } 件が成り立っていません。
report-goal-caption = 目標の条件と結果
report-goal-evidence = 目標は計画で定めたものです。条件が成り立つことは、誰も識別できないことの証明ではありません。
report-condition = 条件
report-found = 結果
report-limit = 限度
report-holds = 成立
report-limit-k = { $limit } 以上
report-limit-share = { $limit } 以下（{ $percent }）
report-limit-with-k = { $limit } 以下（{ $percent }、k = { $k }）
report-condition-k = 残る最小の同値類のレコード数（k）
report-condition-prosecutor = 残るレコードの最大リスク（検察官モデル）
report-condition-average = 残るレコードの平均リスク（検察官モデル）
report-condition-uniqueness = 残るレコードのうち一意なものの割合
report-condition-suppression-limit = 抑制されるレコードの割合

report-section-risk = リスク
report-risk-caption = 残るレコードと全レコードについてのリスクの値
report-risk-lead = ここで想定する攻撃者（検察官モデル）は、対象者が表に含まれることと、その人の準識別子を知っています。
report-figure = 指標
report-kept = 残るレコード
report-all = 全レコード

report-section-at-risk = しきい値を超えるレコード
report-at-risk-caption = リスクの各しきい値を超えるレコード
report-at-risk-lead = リスクがしきい値より真に大きいレコードを数えます。実効の k は、しきい値を超えない最小の同値類の大きさです。
report-threshold = しきい値
report-effective-k = 実効の k
report-kept-records = 残る：件数
report-kept-share = 残る：割合
report-all-records = 全体：件数
report-all-share = 全体：割合

report-section-class-sizes = 同値類の大きさ
report-class-sizes-caption = 同値類の大きさごとの同値類とレコード
report-class-sizes-lead = 準識別子がすべて同じレコードの集まりを同値類といいます。危ないのは小さな同値類で、目標に満たない範囲は太字で示します。
report-class-size = 同値類の大きさ
report-classes = 全体：同値類

report-section-columns = 準識別子
report-columns-caption = 準識別子のレベル、識別度、分離度
report-columns-lead = 残るレコードについて、列を一つずつ見た値です。
report-no-columns = 計画に準識別子がありません。
report-column = 列
report-level = レベル
report-level-of = { $level }（0〜{ $top } のうち）
report-distinction = 識別度
report-separation = 分離度

report-section-tradeoff = ほかのレベルで得られるものと失われるもの
report-tradeoff-caption = 準識別子の各レベルでのリスクと情報損失
report-tradeoff-lead = 準識別子を一つだけ動かし、ほかはそのままのレベルに置いた値です。現在のレベルは太字で示します。
report-column-level = 列とレベル
report-step = { $column }：{ $level }
report-step-current = { $column }：{ $level }（現在）
report-highest = 残る：最大リスク
report-average = 残る：平均リスク
report-average-all = 全体：平均リスク
report-unique-all = 全体：一意な割合
report-suppressed = 抑制の割合
report-loss = 情報損失

report-section-utility = 分析への影響
report-utility-caption = 有用性の指標
report-utility-lead = 元の値の隣に、同じ尺度にそろえた値を示します。100% は入力と同じ、0% は最も悪い場合です。
report-utility-columns-lead = 列ごとに計算される指標を、列別に示します。括弧内は同じ値を0%から100%の尺度にそろえたものです。
report-utility-columns-caption = 列別の有用性
report-utility-of-column = { $value }（{ $normalised }）
report-no-utility = すでに一般化された表では元の表が手元にないため、何が失われたかは分かりません。
report-value = 値
report-normalised = 入力との近さ

report-section-notes = 注記と、確かめていないこと
report-note-about = { $figure }：{ $text }
report-not-checked = この報告書は、次のことを確かめていません。
report-not-checked-disclosure = 同値類の中で機微属性の値がそろっているときに知られてしまうこと（l-多様性、t-近接性）
report-not-checked-population = 母集団の中でのレコードの珍しさ（ジャーナリストモデル、マーケターモデル、母集団一意）
report-not-checked-whose-population = 計画の母集団が、本当にレコードの元になった母集団かどうか、無作為に抽出されたかどうか
report-not-checked-special = 少数の列の組み合わせだけで一人に絞られるレコード（特殊一意）
report-not-checked-other-columns = 準識別子ではない列に含まれる氏名、番号、自由記載
report-not-checked-releases = 同じ人についてのほかの提供データと、それらを合わせて分かること
report-not-checked-roles = 計画の列の役割が正しいかどうか（準識別子としていない列は数えていません）
report-not-checked-law = 法令（ここにある値は、法令上の基準値ではありません）

report-section-plan = 計画
report-plan-values = 用いた計画そのものです。計画に書き込まれた一般化階層には、列の値が並びます。

report-section-glossary = 指標の説明

# 図
chart-no-quasi-identifier = 準識別子の列がないため、レコードを見分ける手がかりがありません。

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
chart-risk-curve-goal = 目標 k = { $k }（リスク ≤ { $threshold }）
chart-risk-curve-kept = 残るレコード：{ $records } 件
chart-risk-curve-all = 何も除かないとき：{ $records } 件
chart-risk-curve-same = 全レコード：{ $records } 件（除かれるものはありません）
chart-risk-curve-journalist = 残るレコード、ジャーナリストモデル（各しきい値）
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

chart-estimates-title = 推定方法ごとの母集団一意の割合
chart-estimates-x = 母集団のうち一意な人の割合（線は95%区間）
chart-estimates-empty = 推定値はありません。計画に母集団の大きさがないか、詳しい報告を求めていません。
chart-estimates-none = { $model }：推定できません
chart-estimates-point = { $model }：{ $share }
chart-estimates-interval = { $model }：{ $share }（{ $low }～{ $high }）

chart-study-title = { $name } の前後比較
chart-study-before = 前：読み込んだ表
chart-study-after = 後：提供する表
chart-study-no-effect = 効果なし
chart-study-row = { $name }：{ $before } → { $after }
chart-study-x-share = レコードの割合（線は95%区間）
chart-study-x-plain = 平均（線は95%区間）
chart-study-x-score = 0から1までの値
chart-study-x-ratio = 比（線は95%区間）
chart-study-x-errors = 前の標準誤差を1とした係数（線は95%区間）
chart-study-rest = { $all }個の推定値のうち、はじめの{ $shown }個を描いています。すべての値は表にあります。
chart-study-empty = どちらの表からも、値のある推定値が得られません。

chart-attributes-title = 攻撃者の知識と一意なレコード
chart-attributes-x = 攻撃者が知る準識別子の数
chart-attributes-y = 一意なレコードの割合
chart-attributes-mean = その数の列の組すべての平均
chart-attributes-worst = 最も悪い組
chart-attributes-empty = 準識別子の組を数えていません。
chart-attributes-summary = { $attributes }個を知る場合、一意な割合は平均{ $mean }、最大{ $worst }です。

chart-contributions-title = 各準識別子がリスクに加える分
chart-contributions-x = その列を除いたときに減る、検察官モデルの平均リスク
chart-contributions-bar = { $column }：{ $contribution }
chart-contributions-empty = 寄与は計算していません。

# Population.
report-section-population = 母集団
report-population-size = 母集団の人数
report-population-fraction = 人数に対する残るレコードの比
report-population-source = 情報の出どころ
report-population-source-size = 計画に書かれた人数
report-population-source-sampling-fraction = 計画に書かれた標本抽出率
report-population-source-table = 母集団の表
report-population-source-weights = レコードの重み
report-k-map-by = { $figure }（{ $model }、有意水準 { $significance }）
report-k-map-value = { $supported }（k = { $k } には { $records } 件の同値類が必要）
report-estimates-lead = 準識別子の組み合わせが母集団全体で一意な人の数は、推定するほかありません。推定量は互いに食い違い、それぞれに適した標本抽出率があります。区間は、標本によって値がどれだけ動くかを示し、モデルの誤りは含みません。
report-estimates-caption = 推定量ごとの母集団一意
report-estimator = 推定量
report-population-uniques = 母集団一意
report-share-of-population = 母集団に占める割合
report-interval = 95%区間
report-parameters = 母数
report-condition-k-map = 母集団での最小の同値類の人数（k-map）

# Log-linear models.
report-section-log-linear = 標本一意は母集団でも一意か
report-log-linear-lead = 残るレコードのうち { $uniques } 件が同値類の中で一人だけです。そのうち何件が母集団全体でも一意で、何件が正しく照合されると見込まれるかを、ポアソン対数線形モデルで推定します。各モデルは判定基準で確かめ、棄却されないもののうち最も単純なモデルを太字で示します。区間は、モデルが正しい場合のものです。
report-log-linear-caption = 対数線形モデルごとの標本一意
report-log-linear-model = モデル
report-log-linear-tau1 = 母集団一意
report-log-linear-tau2 = 正しい照合
report-log-linear-interval = 95%区間
report-log-linear-criterion = 判定基準
report-log-linear-pairs = 互いに関連する列：{ $pairs }。

# Individual and household risk.

report-section-individual = 個別リスクと世帯リスク
report-individual-caption = 残したレコードの個別リスク
report-individual-lead = 一致する母集団の人数 F が分からず、重みか標本抽出率から推定する場合の、レコードごとのリスクです。1 / F の期待値を厳密な形で求めます（Benedetti・Franconi）。世帯では、少なくとも一人が特定される確率です。
report-individual-at-risk-caption = 個別リスクのしきい値を超えるレコード数
report-households = 世帯数
report-household-records = 該当する世帯のレコード数
report-household-share = その割合

# Special uniques.
report-section-special-uniques = 特殊一意
report-special-uniques-lead = レコードの最小標本一意とは、その値の組み合わせがそのレコードにしか現れず、しかも組の一部だけではそうならない列の組をいいます。それらの値だけを知る人が、そのレコードを見つけられます。{ $size }列までの組を調べました。欠損値を含む組み合わせは数えません。DISは、表が母集団の{ $fraction }の標本であるとみなします。
report-special-uniques-caption = 特殊一意のスコア
report-special-uniques-sizes-caption = 列数ごとの最小標本一意
report-special-uniques-columns-caption = スコアへの各列の寄与
report-special-uniques-values-caption = 列の寄与のうち、大きな部分を占める値
report-set-size = 組の列数
report-msu = 最小標本一意
report-contribution = 寄与
report-value-of-column = 列と値

# Disclosure.
report-section-disclosure = 同値類から分かること
report-disclosure-lead = レコードを特定しなくても、同値類のレコードに共通することから機微属性の値が分かる場合があります。値のないレコードは除いています。
report-disclosure-caption = 残る同値類での「{ $column }」
report-disclosure-column = 機微属性「{ $column }」（読み込んだうち値のないレコード：{ $missing } 件）
report-presence-lead = 母集団に含まれると分かっている人が表に含まれる確率は、次の二つの値の間にあります。
report-presence-caption = 母集団の人が表に含まれることの確かさ
report-lkc-lead = 攻撃者がすべての準識別子を知っていることはまれです。最大で L 個を知っている攻撃者にとって、同値類は K 件以上になり、どの機微属性の値も C より確かにはなりません。≤ や ≥ のついた値は、すべての組み合わせを数えていないための限界値です。
report-lkc-caption = 知られている準識別子の数ごとの最小の同値類と最も確かな値
report-lkc-known = L：知られている準識別子の数
report-lkc-smallest = K：最小の同値類
report-lkc-certainty = C：最も確かな値
report-condition-l-diversity = 残る同値類での「{ $column }」の多様性（l-多様性）
report-condition-t-closeness = 残る同値類での「{ $column }」の表全体からの距離（t-近接性）
report-condition-alpha = 残る同値類で最も多い「{ $column }」の値の割合（α）
report-condition-beta-likeness = 残る同値類での「{ $column }」の値の相対的な増加（β-類似性）
report-condition-delta-disclosure = 残る同値類での「{ $column }」の値の対数比（δ-開示）
report-condition-of-kind = { $condition }：{ $kind }
report-limit-number = { $limit } 以下
report-limit-strict = { $limit } 未満

# Attackers, journalist and marketer.
report-at-risk-journalist-caption = しきい値ごとの、ジャーナリストモデルのリスクがそれを超えるレコード
report-at-risk-journalist-lead = ある人が母集団に属することだけを知る攻撃者に対する、同じ表です。実効kは、しきい値を超えない最小の母集団人数です。
report-condition-journalist = 残るレコードの最大リスク（ジャーナリストモデル）
report-condition-marketer = 残るレコードの平均リスク（マーケターモデル）

# Named attackers.
report-section-attackers = 計画で定めた攻撃者
report-attackers-caption = 各攻撃者の知識と、その結果
report-attackers-lead = これらの攻撃者は、ある割合の人について一部の準識別子を知っており、その人が表に含まれることも知っています。含まれることに確信がない攻撃者については、上限の値になります。
report-attacker = 攻撃者
report-attacker-knows = 知っていること
report-attacker-exact = { $column }
report-attacker-level = { $column }（レベル { $level }）
report-attacker-within = { $column }（±{ $within }）
report-attacker-separator = 、
report-attacker-nothing = なし
report-attacker-share = 知っている人の割合
report-attacker-highest = 最大リスク
report-attacker-average = 平均リスク
report-attacker-expected = 再識別の期待件数
report-attacker-unique = 一つだけ合うレコード
report-attacker-lowest = 最小リスク
report-attackers-journalist-lead = 同じ攻撃者が、誰が表に含まれるかを知らない場合です。知識に合う母集団の人（レコードと同じレベルで提供されたとみなします）の中から選びます。
report-attackers-journalist-caption = 母集団の人の中での、各攻撃者の結果
report-attackers-at-risk-caption = 攻撃者ごとの、リスクの各しきい値を超えるレコード
report-above = { $threshold } 超

# Context.
report-section-context = 提供の状況
report-context-lead = データのリスクに、誰かが再識別を試みる確率を掛けた値です。確率は文献または計画のもので、この表から求めたものではありません。すべて計画で指定できます。
report-context-finding-above = 全体のリスク { $overall } は、しきい値 { $threshold } を超えています。
report-context-finding-below = 全体のリスク { $overall } は、しきい値 { $threshold } を超えていません。
report-context-finding-open = 値のないシナリオがあるため、全体のリスクがしきい値 { $threshold } を超えるかどうかは決まりません。
report-context-strict-above = レコードの最大リスク { $highest } は、厳格な平均リスクの上限 { $limit } を超えています。
report-context-strict-below = レコードの最大リスク { $highest } は、厳格な平均リスクの上限 { $limit } を超えていません。
report-context-scenarios-caption = 再識別が試みられるシナリオ
report-context-scenario = シナリオ
report-context-probability = 試みられる確率
report-context-risk-average = 平均リスク
report-context-risk-highest = 最大リスク
report-context-overall = 全体のリスク
report-context-inputs-caption = 用いた値と、その由来
report-context-input = 入力
report-context-source = 由来
report-context-citation = 出典
report-thresholds = しきい値の由来
report-threshold-source = { $threshold }：{ $source }

# By attributes and sets of columns.
report-section-contributions = 各列の寄与
report-contributions-caption = 平均リスクに対する各準識別子の寄与
report-contributions-lead = 一つの列だけを最上位のレベルにし、ほかの列をそのままにしたときの、残るレコードについての検察官モデルの平均リスクと、その下がり幅です。同じレコードを見分ける列は互いに代わりになるため、寄与を足し合わせても全体のリスクにはなりません。列一つだけでの平均リスクは、その列の識別度に等しくなります。
report-average-without = この列がないときの平均リスク
report-section-by-attributes = 知られた列の数と一意なレコード
report-by-attributes-caption = 知られた準識別子の数ごとの、一意なレコードの割合
report-by-attributes-lead = 攻撃者がすべての準識別子を知ることはまれです。各行は、その数の準識別子の組すべてについて、計画のレベルで、残るレコードを数えたものです。
report-attributes = 知られた列の数
report-subsets = 組の数
report-mean-unique = 一意：平均
report-worst-unique = 一意：最悪の組
report-worst-columns = 最悪の組
report-between = { $low }〜{ $high }
report-section-column-sets = 列の組
report-column-sets-caption = 識別度の高い順に並べた、二つまたは三つの準識別子の組
report-column-sets-lead = 列が二つまたは三つの組 { $sets } 通りのうち、識別度の高い { $shown } 通りです（残るレコードについて）。
report-column-set = 列
report-uniqueness = 一意
report-list-separator = 、

# Attacks tried.
report-section-tests = 提供する表に対して試した攻撃
report-tests-lead = EU第29条作業部会 意見書05/2014の3つの検査を、元の表の人を対象に、提供する表がある場合とない場合で試しました。表がある場合の成功率は、ない場合と比べて読んでください。くじを引く攻撃のシードは { $seed } です。
report-tests-caption = 攻撃の成功率と95%区間
report-attack = 攻撃
report-tried = 試行
report-succeeded = 成功
report-rate-with = 表がある場合
report-rate-without = 表がない場合
report-attack-on = { $attack }：{ $column }
report-share-within = { $value }（{ $low }～{ $high }）

# Readings of missing values.

report-section-missing-readings = 欠損値の3通りの扱い
report-missing-readings-caption = 準識別子の欠損値の扱いごとの指標
report-missing-readings-lead = 何も抑制しない同じ表を、欠損値の比べ方ごとに示します。計画が選んだ扱いを強調しています。
report-reading = 欠損値の扱い
report-reading-category = 独立した一つの値
report-reading-category-meaning = 値のないレコードは、同じく値のないレコードとだけ一致します。
report-reading-wildcard = どの値とも一致
report-reading-wildcard-meaning = 値のないレコードは、残りの値が一致する誰のものでもありえるため、孤立するレコードが減ります。
report-reading-drop = レコードごと除外
report-reading-drop-meaning = 欠損のないレコードだけを比べます。
report-compared = 比べるレコード数
report-reading-dropped = 除外した数
report-unique-records = 一意なレコード数
report-unique-share = その割合
report-highest-risk = 最大リスク
report-average-risk = 平均リスク
report-missing-wildcard = どの値とも一致するものとして扱います

note-wildcard = 欠損値はどの値とも一致するとみなすため、同値類はありません。レコードの f は、そのレコードと一致するレコードの数です。機微属性の指標では、欠損値を一つの値として比べます。
note-utility-wildcard = この指標は同値類ごとの和です。欠損値がどの値とも一致するとみなす場合、同値類はありません。

# Riskiest classes.
report-section-riskiest = リスクの高い同値類
report-riskiest-caption = リスクの高い同値類とその理由
report-riskiest-lead = 抑制されるものも含めた同値類 { $classes } 個のうち、リスクの高い { $shown } 個です。値は示していません。1件だけの同値類は、その値をほかの誰も持たない列の組が知られれば特定されます。レベルの変更は、同値類を { $k } 件以上にするもののうち、何も除かないときの情報損失が最も小さいものです。変わらないレベルは示していません。
report-class = 同値類
report-records = レコード
report-people = 母集団の人数
report-left-out = 抑制
report-risk-under = リスク
report-found-by = 特定に足りる列の組
report-remedy = 最も損失の小さいレベルの変更
report-risk-of = { $attacker }：{ $risk }
report-more-sets = …ほか { $more } 組
report-remedy-step = { $column } { $from } → { $to }
report-remedy-none-needed = 不要
report-remedy-loss = { $steps }（情報損失 { $before } → { $after }）

chart-frontier-title = リスクと有用性のフロンティア
chart-frontier-points = フロンティア（{ $points } 点）
chart-frontier-best = 目標のもとで最良
chart-frontier-current = 計画の現在位置
chart-frontier-goal = 目標：リスク ≤ { $limit }
chart-frontier-x = { $risk }
chart-frontier-x-log = { $risk }、対数目盛
chart-frontier-y-less = { $utility }：低いほどよい
chart-frontier-y-more = { $utility }：高いほどよい
chart-frontier-empty = 候補はまだ見つかっていません。
chart-frontier-summary = { $points } 点。{ $risk } { $low }・{ $utility } { $from } から、{ $risk } { $high }・{ $utility } { $to } まで。

chart-lattice-title = レベルの組み合わせ（一般化ラティス）
chart-lattice-met = 目標を満たす：{ $met }
chart-lattice-unmet = 満たさない：{ $unmet }
chart-lattice-open = 限界値により数える必要がなかった：{ $open }
chart-lattice-best = 目標のもとで最良
chart-lattice-current = 計画の現在位置
chart-lattice-top = ↑ 粗い
chart-lattice-bottom = ↓ 細かい
chart-lattice-empty = ラティスが大きく、図にできません。
chart-lattice-summary = レベルの組み合わせ { $nodes } 通りのうち、目標を満たすもの { $met }、満たさないもの { $unmet }、数えなかったもの { $open }。

chart-profile-title = フロンティアに沿ったレベル
chart-profile-level = フロンティアの各点でのレベル
chart-profile-current = 計画のレベル
chart-profile-empty = 候補はまだ見つかっていません。
chart-profile-summary = フロンティアの { $points } 点での各列のレベルを、リスクの低い順に示します。

# Rare cases.
report-section-rare = 稀な症例
report-rare-lead = 重要な列の値ごとに、提供する表に何が残るかを示します。ある値のレコードがすべて抑制されるか、一般化によってどのセルからも読み取れなくなると、その値は失われます。5件未満の値は数えるだけで、名前は示しません。
report-rare-caption = 列ごとの値
report-rare-values = 値
report-rare-left-out = 抑制で失われる値
report-rare-generalized = 一般化で失われる値
report-rare-few = 件数の少ない値
report-rare-few-lost = その失われるレコード
report-rare-before = レコード数
report-rare-kept = 残る数
report-value-in-column = { $column }：{ $value }
report-erased-caption = 失われる値（{ $values }個のうち{ $shown }個）
report-erased-reason = 理由
report-erased-left-out = 抑制
report-erased-generalized = 一般化
report-fairness-lead = 抑制を誰が負うか：群ごとの割合を、表全体の割合と並べて示します。
report-fairness-caption = { $column }：表全体では { $share } を抑制、関連 { $association }
report-group = 群
report-group-missing = 欠損
report-group-few = 件数の少ない値{ $values }個
report-share-left-out = 割合
report-burden-ratio = 表全体に対する倍率
report-blind-probability = 無作為の場合の確率

# Noise.
report-section-noise = ノイズを加えた表
report-noise-lead = { $mechanism }、すべての表を合わせて epsilon { $epsilon }、delta { $delta }。表は順に提供するので、使う量は足し合わされます。1つの表のセルどうしは同じレコードを含まないので、1つのセルの分だけを使います。1件のレコードは1つの件数を1だけ変えます。
report-noise-laplace = 離散ラプラスノイズ
report-noise-gaussian = 離散ガウスノイズ
report-noise-seed = ノイズはシード { $seed } から作った学習用のものです。これらの値は提供しないでください。
report-noise-errors = ノイズによる誤差の期待値と今回の誤差を、同じ表を提供するレコードから数えたときの誤差と並べて示します。
report-noise-caption = 絶対誤差（セルについての平均）
report-noise-table = 表
report-noise-counts = 件数：{ $columns }
report-noise-means = { $mean } の平均：{ $columns }
report-epsilon = イプシロン
report-delta = デルタ
report-cells = セル
report-expected-error = 期待値
report-seen-error = 今回
report-released-error = 提供する表
chart-noise-title = イプシロンとノイズによる誤差
chart-noise-x = すべての表を合わせたイプシロン（小さいほど強く保護）
chart-noise-y = セルの絶対誤差の平均
chart-noise-expected = ノイズによる誤差の期待値
chart-noise-released = k-匿名化した表：{ $error }
chart-noise-here = 計画のイプシロン { $epsilon }：{ $error }
chart-noise-empty = 計画にこのノイズを加えた表はありません。
chart-noise-summary = イプシロン { $epsilon } では、セルの誤差の期待値は { $error } です。
chart-noise-summary-released = k-匿名化した表での誤差は { $error } です。
chart-noise-summary-from = イプシロン { $epsilon } 以上では、ノイズの誤差は k-匿名化した表の誤差以下です。
chart-noise-summary-never = 図に示したどのイプシロンでも、ノイズの誤差は k-匿名化した表より大きくなります。
report-sampling-lead = 無作為な標本抽出のあとの k-匿名性：各レコードを確率 { $fraction } で抽出し、k = { $k } 件未満の同値類を抑制します。イプシロンは { $least } 以上です。
report-sampling-caption = イプシロンごとのデルタ

# Distributions.
report-section-distributions = 分布の前後
report-distributions-lead = 提供によって各列の分布がどう変わるかを示します。提供する群は、階層でその下にある値に均等に分け、抑制されたセルはすべての値に分けます。提供された表のほかに何も知らない人が置ける仮定です。
report-distributions-caption = 列の前後
report-total-variation = 全変動距離
report-by-leaving-out = 抑制による分
report-jensen-shannon = ジェンセン・シャノン（ビット）
report-kolmogorov-smirnov = コルモゴロフ・スミルノフ
report-wasserstein = ワッサースタイン
report-median-before = 中央値
report-median-after = 提供後の中央値
report-values-caption = { $column }：値の前後
report-values-rest = その他{ $values }個の値
report-after = 提供後
report-share-before = 前の割合
report-share-after = 後の割合
report-ecdf-caption = { $column }：累積割合の前後
report-up-to = この値まで
report-pairs-lead = 提供によって列どうしの関連がどう変わるかを、変化の大きい順に示します。クラメールのVは、各列の件数の多い20の値または切りのよい区間についてのものです。
report-pairs-caption = 2つの列の関連（前 → 後）
report-two-columns = { $one } × { $other }
report-before-and-after = { $before } → { $after }
report-pair = 列の組
report-cramers-v = クラメールのV
report-pearson = ピアソン
report-spearman = スピアマン
chart-distribution-title = 列の分布の前後
chart-distribution-y = レコードの割合
chart-distribution-before = 前：{ $records }件
chart-distribution-after = 後：{ $records }件
chart-distribution-value = { $value }：{ $before } → { $after }
chart-distribution-missing = 欠損
chart-distribution-rest = その他{ $values }個
chart-distribution-empty = 比べた列はありません。
chart-distribution-summary = { $column }：全変動距離は { $distance } です。
chart-ecdf-title = 列の累積割合の前後
chart-ecdf-y = その値までのレコードの割合
chart-ecdf-before = 前：{ $records }件
chart-ecdf-after = 後：{ $records }件
chart-ecdf-empty = この列の値には順序がありません。
chart-ecdf-summary = { $column }：最大の差は { $distance } です。
chart-correlations-title = 列の相関の前後
chart-correlations-x = 相関係数（−1 は逆向き、0 は無相関、1 は同じ向き）
chart-correlations-before = 前
chart-correlations-after = 後
chart-correlations-pearson = ピアソン
chart-correlations-spearman = スピアマン
chart-correlations-row = { $one } × { $other }（{ $kind }）：{ $before } → { $after }
chart-correlations-empty = 数値か日付の列の組がありません。
chart-associations-title = 列の関連の前後
chart-associations-y = クラメールのV（0 はまったくなく、1 は完全に決まる）
chart-associations-before = 前
chart-associations-after = 後
chart-associations-pair = { $one } × { $other }：{ $before } → { $after }
chart-associations-empty = 比べた列の組はありません。
chart-associations-summary = 変化が最も大きいのは { $one } と { $other } で、{ $before } から { $after } になります。

# 解析の前後比較
report-section-study = 解析の前後比較
report-study-lead = 計画で定めた解析を、読み込んだ表と提供する表のそれぞれについて、同じ推定法で計算しました。一般化した数値は、計画でカテゴリーとして読まない限り、区分の中央の値として扱います。除外したレコードは含みません。端のない区分は、同じレベルのほかの区分と同じ幅とみなします。区間は95%です。
report-study-said = { $name }：{ $kind }。{ $columns }
report-study-column = { $column }（{ $read }）
report-study-read-midpoint = 数値
report-study-read-category = カテゴリー
report-study-read-labels = ラベル
report-study-kind-rate = 割合
report-study-kind-mean = 平均
report-study-kind-odds-ratio = オッズ比
report-study-kind-risk-ratio = リスク比
report-study-kind-linear = 線形回帰
report-study-kind-logistic = ロジスティック回帰
report-study-kind-survival = 生存
report-study-kind-cox = Cox回帰
report-study-kind-prediction = 予測
report-study-of-rate = 割合
report-study-of-mean = 平均
report-study-of-odds-ratio = オッズ比
report-study-of-risk-ratio = リスク比
report-study-of-pooled-odds-ratio = オッズ比（層を統合）
report-study-of-pooled-risk-ratio = リスク比（層を統合）
report-study-of-intercept = 切片
report-study-of-survival = 生存率
report-study-of-median = 生存期間の中央値
report-study-of-accuracy = 正解率
report-study-of-auc = AUC
report-study-of-brier = ブライアスコア
report-study-model-majority = 最も多いクラス
report-study-model-logistic = ロジスティック回帰
report-study-model-forest = ランダムフォレスト
report-study-withheld = { $column } =（5件未満の値）
report-study-at = 時点 { $time }
report-study-separator = { "、" }
report-study-before = 前
report-study-after = 後
report-study-used = { $records }件のうち{ $used }件（値の欠け{ $missing }件、判定できないもの{ $undecided }件）
report-study-estimates = 推定値
report-study-matched = 前後にあるもの{ $matched }、前だけ{ $lost }、後だけ{ $gained }
report-study-sign = 符号が変わった数
report-study-significance = 有意かどうかが変わった数
report-study-mean-overlap = 区間の重なりの平均
report-study-least-overlap = 区間の重なりの最小
report-study-both = { $before } → { $after }
report-study-figure-r-squared = 決定係数 R²
report-study-figure-residual-error = 残差の標準誤差
report-study-figure-log-likelihood = 対数尤度
report-study-figure-steps = 反復回数
report-study-figure-log-rank = ログランク検定の χ²
report-study-figure-log-rank-freedom = 自由度
report-study-figure-log-rank-p = ログランク検定の p 値
report-study-figure-strata = 層の数
report-study-figure-strata-used = 両群がそろう層の数
report-study-figure-training-records = 学習に使ったレコード
report-study-figure-test-records = 検証に使ったレコード
report-study-caption = { $name } の推定値（前後）
report-study-estimate = 推定するもの
report-study-interval = 95%区間
report-study-overlap = 重なり
report-study-note = { $side }：{ $note }
