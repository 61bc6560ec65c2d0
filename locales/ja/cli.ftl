# コマンドラインの言葉

# ヘルプ
help-about = 表形式の医療データの再識別リスクと、一般化で失われるものを計算します。
help-usage = 使い方：
help-verbs = コマンド：
help-arguments = 引数：
help-options = オプション：
help-verb-inspect = 読み込んだ表と各列の様子を示します
help-verb-assess = 計画のレベルでのリスクと有用性を示します
help-verb-search = 計画の目標を満たす最良のレベルを探します
help-verb-release = 一般化・除外した表を書き出します
help-verb-check = 計画の目標を判定し、条件ごとに1行で示します。満たさなければ終了コードは1です
help-verb-hierarchy = 列の階層をレベルごとに示します
help-verb-sql = 同じ組み合わせのレコードを、データのある場所で数えるSQL文を出力します（表は不要です）
help-verb-measures = 指標の一覧（単位、範囲、向き、式、出典）を示します
help-arg-data = 表（CSV ファイル）。- は標準入力
help-arg-sheet = ワークブックのシート[省略時は最初のシート]
help-arg-delimiter = 区切り文字。タブは「tab」[省略時は自動判別]
help-arg-memory = これより多くのメモリー（800MB、1.5GB など）が要る表は読まない
help-arg-columns = 読み込む列の名前。ほかの列はメモリーを使わず、提供する表にも入らない [省略時はすべて]
help-arg-encoding = 文字コード [省略時は自動判別]
help-arg-header = 列名のある行（1から数える）。列名がなければ「none」[省略時は先頭の行]
help-arg-comment = 注釈の行の先頭の文字 [省略時は注釈なし]
help-arg-duplicate-names = 同じ列名が2度あるとき、拒む（refuse）か番号を付ける（number：age、age-2）か [refuse]
help-arg-plan = 計画（TOML ファイル）。計画に書かれたファイルは計画と同じ場所から読みます
help-arg-json = 文章の代わりに JSON を1つ出力します
help-arg-html = レポートを図付きの HTML 1ページで書き出します
help-arg-markdown = レポートを Markdown で書き出します
help-arg-as-released = 表をそのまま判定します（階層・レベルは使わず、何も除外しません）
help-arg-special-uniques = 特殊一意（1件のレコードに絞り込む最小の列の組）を調べる
help-arg-frontier = リスクと有用性のフロンティアも求めます
help-arg-svg = フロンティアの図をこのファイルにSVGで書く
help-arg-out = 書き出すファイル
help-arg-recode = 再符号化の対応表（column, from, level, to）も書き出します
help-arg-force = 既存のファイルを置き換えます
help-arg-allow-unmet = 目標を満たさなくても書き出します
help-arg-keep = 除外されるはずの列を書き出します。繰り返し指定できます
help-arg-keep-order = 行の順序を保ちます（攻撃者が元の順序を知っている場合があります）
help-arg-column = 列
help-arg-dialect = データベースの種類
help-arg-table = データベース上の表の名前［省略時はrecords］。DuckDBではファイル名も使えます
help-arg-plan-out = 結果の表のための計画を書き出します（計画が参照するファイルと同じフォルダーに置いてください）
help-arg-order = 1人の行の順序を決める列（最初・最後の値をとる場合）
help-arg-counted = 元の表がすでに件数にまとめてある場合：計画のcount列を足し合わせます
help-arg-csv = 階層をファイルの形（1行に1つの値、1列に1レベル、セミコロン区切り）で出力します
help-arg-lang = 言語 [省略時はロケールに従います]
help-arg-show-values = 値を表示します（エラーの原因となった値を5つまで、リスクの高い同値類の値、報告書では特殊一意への寄与が大きい値）
help-arg-help = このヘルプを表示します
help-arg-version = バージョンを表示します

# 場所と入出力
standard-input = 標準入力
standard-output = 標準出力
interrupted = 中断しました。書きかけのファイルは残っていません。
progress-rows = { $rows }行
progress-rows-of = { $rows }行 / 約{ $expected }行、最終的なメモリー { $memory } MB
error-value = 「{ $value }」
error-values = （値：{ $values }）
error-values-more = （値：{ $values }、ほか{ $more }個）

# 表の見出し
cli-head-column = 列
cli-head-kind = 種類
cli-head-distinct = 異なる値
cli-head-missing = 欠損
cli-head-role = 役割
cli-head-reason = 役割の理由
cli-head-measure = 指標
cli-head-kept = 残すレコード
cli-head-all = 除外なし
cli-head-unit = 単位
cli-head-direction = 向き
cli-head-threshold = しきい値
cli-head-effective-k = 実効k
cli-head-share = 割合
cli-head-level = レベル
cli-head-value = 値
cli-head-normalised = 元の表を100%とした値
cli-head-condition = 条件
cli-head-limit = 限度
cli-head-verdict = 判定
cli-head-group = グループ
cli-head-values = 値の数
cli-head-records = レコード
cli-head-id = ID
cli-head-name = 名前
cli-head-range = 範囲

# レポートの節
cli-section-records = レコード
cli-section-risk = リスク
cli-section-at-risk = リスクがしきい値を超えるレコード（検察官モデル）
cli-section-columns = 準識別子（残すレコード）
cli-section-utility = 有用性
cli-section-utility-columns = 列別の有用性（括弧内は元の表を100%とした値）
cli-section-goal = 目標
cli-section-notes = 注記
cli-rows = 行数
cli-shift = 日付をずらす最大日数
cli-section-persons = 個人ごとにまとめた行
cli-head-combined = まとめ方
cli-head-differing = 行によって値が異なる人数
cli-met = 満たす
cli-unmet = 満たさない
cli-unit-share = 割合
cli-unit-probability = 確率

# そのほかの出力
cli-tab = タブ
cli-missing = （欠損）
cli-inspect-estimate = 約{ $rows }行の見込みです。読み込みと評価には最大{ $memory } MBのメモリーを使います。
cli-inspect-table = { $rows }行、{ $columns }列、{ $bytes }バイト（{ $format }）
cli-inspect-sheet = { $format }、シート「{ $sheet }」（全{ $sheets }シート）
cli-inspect-input = { $rows }行、{ $columns }列、{ $bytes }バイト（{ $format }、{ $encoding }、区切り文字「{ $delimiter }」）
cli-inspect-columns = 指定に従い、ファイルの{ $of }列のうち{ $read }列を読みました。提供する表にも、ほかの列は入りません。
cli-inspect-broken = { $encoding } として正しくないバイト列が{ $broken }か所あります（最初は{ $line }行目）。それぞれを U+FFFD に置き換えました。文字コードは --encoding で指定できます。
cli-inspect-trailing = すべての列より右に空のフィールドがある行が{ $lines }行あり、そのフィールドは捨てました。
cli-inspect-normalised = 列「{ $column }」の表記をそろえました：{ $what }（値の種類：{ $values }、行：{ $records }）。
cli-inspect-normalise = 列「{ $column }」の表記をそろえられます：{ $what }（値の種類：{ $values }、行：{ $records }）。計画に書くには [input] normalise = {"{"} { $kind } = true {"}"}
cli-hierarchy = { $column }：値は{ $values }個、レベルは{ $levels }段
cli-level = レベル{ $level }：{ $groups }グループ
cli-more-groups = …ほか{ $groups }グループ（--csv ですべて出力します）
cli-formula = 式：{ $text }
cli-source = 出典：{ $text }
cli-release-written = { $file } に{ $rows }行、{ $columns }列を書き出しました。
cli-release-columns = 除外した列：{ $columns }
cli-left-out-column = { $column }（{ $reason }）
cli-left-out-identifier = 直接識別子
cli-left-out-person = 個人番号
cli-left-out-unnamed = 計画に書かれていない列
cli-list-separator = 、
cli-release-records = 除外したレコード：{ $records }件のうち{ $left }件
cli-release-levels = 表の中のレベルの組み合わせ：{ $levels }通り
cli-release-cells = 抑制したセル：{ $columns }
cli-release-cells-column = { $column }（{ $cells }個）
cli-release-formulas = 表計算ソフトで数式として実行されるおそれがあり、先頭にアポストロフィを付けたセル：{ $cells }個
cli-release-unmet = 目標を満たしていません（{ $conditions }）。許可されたので書き出しました。
cli-release-no-goal = 計画に目標がないため、判定せずに書き出しました。

cli-sql-comment = 同じ組み合わせのレコードを1行にまとめます。件数は列 { $column } に入ります。
    結果を見出し付きのCSVとして保存し、表として開いてください。
    計画では { $column } に役割「count」を付けてください。

# Population.
cli-section-population = 母集団
cli-section-estimates = 母集団一意（推定）
cli-population-size = 母集団の人数
cli-population-fraction = 人数に対する残すレコードの比
cli-k-map-by = { $figure }（{ $model }）
cli-head-estimator = 推定量
cli-head-uniques = 一意な人数
cli-head-interval = 95%区間

# Log-linear models.
cli-section-log-linear = 母集団でも一意な標本一意（対数線形モデル）
cli-head-model = モデル
cli-log-linear-interval = 95%区間
cli-log-linear-chosen = （採用）

# Individual and household risk.

cli-section-individual = 個別リスク

# Special uniques.
cli-section-special-uniques = 特殊一意（残るレコード）
cli-section-msu = 列数ごとの最小標本一意
cli-section-msu-columns = 特殊一意への列の寄与
cli-head-set-size = 列数
cli-head-msu = 最小標本一意
progress-found = 最小標本一意 { $found }個

# Disclosure.
cli-section-disclosure = 同値類から「{ $column }」について分かること
cli-section-presence = 表に含まれること（母集団）
cli-section-lkc = 準識別子を最大で L 個知っている攻撃者
cli-head-known-most = L
cli-head-smallest-class = K：最小の同値類
cli-head-certainty = C：最も確かな値

# Attackers, journalist and marketer.
cli-section-at-risk-journalist = リスクがしきい値を超えるレコード（ジャーナリストモデル）

# Named attackers.
cli-section-attackers = 計画で定めた攻撃者（残るレコード）
cli-section-attackers-journalist = 同じ攻撃者が、誰が表に含まれるかを知らない場合（知識に合う母集団の人）
cli-head-attacker = 攻撃者
cli-head-knows = 知っていること
cli-head-attacker-people = 人の割合
cli-head-attacker-highest = 最大
cli-head-attacker-average = 平均
cli-head-attacker-lowest = 最小
cli-head-expected = 期待件数
cli-head-fits-alone = 一つだけ合う

# Context.
cli-section-context = 提供の状況
cli-head-scenario = シナリオ
cli-head-probability = 試みる確率
cli-head-context-risk = リスク
cli-head-overall = 全体
cli-context-largest = 最大
cli-context-strict = レコードの最大リスク（厳格、{ $limit } 以下）
cli-above = しきい値 { $threshold } を超える
cli-not-above = しきい値 { $threshold } を超えない
cli-above-open = 未定

# By attributes and sets of columns.
cli-section-by-attributes = 知られた列の数と一意なレコード（残すレコード）
cli-section-column-sets = 列の組：識別度の高い順（残すレコード）
cli-head-known = 知られた列
cli-head-sets = 組
cli-head-mean-unique = 一意：平均
cli-head-worst-unique = 一意：最悪
cli-head-worst-columns = 最悪の組
cli-head-columns = 列の組
cli-head-unique = 一意
cli-head-average-without = この列なしの平均リスク
cli-head-contribution = 寄与
cli-between = { $low }〜{ $high }

# Attacks tried.
cli-section-tests = 提供する表に対して試した攻撃（意見書05/2014）
cli-head-attack = 攻撃
cli-head-tried = 試行
cli-head-rate-with = 表がある場合
cli-head-rate-without = 表がない場合

# Readings of missing values.

cli-section-missing = 欠損値の3通りの扱い（抑制なし）
cli-head-reading = 欠損値の扱い
cli-head-compared = レコード
cli-head-highest = 最大リスク
cli-head-average = 平均リスク
cli-reading-category = 独立した一つの値
cli-reading-wildcard = どの値とも一致
cli-reading-drop = レコードごと除外

# Riskiest classes.
help-arg-riskiest = リスクの高い N 個の同値類とその理由も示します（値は --show-values を付けたときのみ）
help-arg-why = データのこの行（最初の行が 1）の同値類とその理由も示します（値は --show-values を付けたときのみ）
cli-section-why = 指定した行の同値類（レベルの変更は{ $k }件以上が目標）
cli-section-riskiest = リスクの高い同値類（{ $classes }個のうち{ $shown }個。レベルの変更は{ $k }件以上が目標）
cli-head-class = 同値類
cli-head-people = 母集団の人数
cli-head-left-out = 除外
cli-head-risk = リスク
cli-head-found-by = 特定に足りる列の組
cli-head-remedy = 損失の最も小さいレベルの変更
cli-yes = はい
cli-no = いいえ
cli-risk-of = { $attacker } { $risk }

# Search.
cli-head-levels = レベル
cli-search-lattice = レベルの組み合わせ：{ $nodes }通り（集計{ $evaluated }、下界により除外{ $bounded }）
cli-search-none = 目標を満たすレベルの組み合わせはありません。
cli-search-best = 目標を満たす最良のレベル（これより良いものはありません）：
cli-search-best-unproved = 見つかった中で最良のレベル（最適とは証明されていません）：
cli-search-bound = 最良でもこの値まで
cli-search-classes = 残る同値クラス
cli-search-frontier = リスクと有用性のフロンティア（両方でこれらに勝る組み合わせはありません）：
cli-search-frontier-partial = これまでに見つかったフロンティア（全体ではありません）：
cli-search-interrupted = 中断しました。ここまでに見つかったものを示します。
cli-search-changes = 目標を変えた場合：
cli-search-change = { $condition } = { $limit }：{ $measure } { $from } → { $to }、除外 { $left }件

# Rare cases and noise.
cli-section-rare = 提供する表に残る値
cli-section-fairness = 抑制を負う群（列ごとに最も大きいもの）
cli-section-noise = ノイズを加えた表：絶対誤差（セルについての平均）
cli-section-sampling = 無作為な標本抽出のあとの k-匿名性
cli-head-values-left-out = 抑制
cli-head-values-generalized = 一般化
cli-head-values-few = 5件未満
cli-head-left-out-share = 抑制
cli-head-ratio = 全体に対する倍率
cli-head-blind = 無作為の場合の確率
cli-group-missing = 欠損
cli-group-few = 件数の少ない値
cli-head-noise-table = 表
cli-head-epsilon = イプシロン
cli-head-delta = デルタ
cli-head-cells = セル
cli-head-expected-error = 期待値
cli-head-seen-error = 今回
cli-head-released-error = 提供する表

# Distributions.
cli-section-distributions = 列の分布の前後：提供する群は、その中の値に均等に分けます
cli-section-pairs = 列どうしの関連の前後：変化の大きい組
cli-head-by-leaving-out = 抑制による分
cli-head-jensen-shannon = ジェンセン・シャノン（ビット）
cli-head-wasserstein = ワッサースタイン
cli-head-median-before = 中央値
cli-head-median-after = 後
cli-head-beside = 相手の列
cli-head-cramers-v = クラメールのV
cli-head-pearson = ピアソン
cli-head-spearman = スピアマン
cli-head-after = 後
# 解析の前後比較
cli-section-study = 解析「{ $name }」：{ $kind }（前 { $before }件、後 { $after }件）
cli-study-whole = { $name }：{ $before } → { $after }
cli-study-whole-separator = 、
cli-study-changes = 前だけ：{ $lost }、後だけ：{ $gained }、符号の変化：{ $sign }、有意かどうかの変化：{ $significance }、区間の重なりの平均：{ $overlap }
