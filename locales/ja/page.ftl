# ページだけの文言（報告書からは読まない）

page-title = Oboro 朧：再識別リスクの評価
skip-link = 本文へ移動
nothing-leaves = データはこのブラウザーの外に出ません。送信も保存もしません。
evidence-only = 数値は判断のための根拠であり、判断そのものではありません。
undo = 元に戻す
redo = やり直す
theme-button = 配色：{ $theme }
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
dismiss = 閉じる
list-separator = 、
explain = 「{ $name }」の説明
missing-cell = 欠損
level = レベル
measure = 指標

# 手順
stepper-label = 手順
step-data = データ
step-columns = 列
step-hierarchies = 階層
step-risk = リスクと有用性
step-release = 提供
state-choose = 表を選ぶ
state-needs-table = 先に表が必要です
state-rows = { $rows }行
state-quasi = 準識別子{ $count }列
state-hierarchies = { $count }列中{ $made }列に設定済み
state-no-figures = まだ数値がありません
state-nothing-kept = 残るレコードなし
state-highest = 最大リスク { $risk }
state-no-goal = 目標なし
state-goal-met = 目標を満たす
state-goal-unmet = 目標に未達
state-released = ダウンロード済み
no-table-title = この手順には表が必要です
no-table-text = 先に表を選ぶか、例題を開いてください。以降に入力した内容は、手順を行き来しても失われません。

# ファイル
choose-table = 表を選ぶ
choose-plan = 計画を開く
choose-named = ファイルを選ぶ
open-example = 例題を開く
formats = 見出し行のあるCSV・TSV（UTF-8）。区切り文字は自動で判別します。
drop-here = 表や計画のファイルをここにドロップ
reading = 表を読み込んでいます
reading-so-far = { $share } · { $bytes } / { $total } · { $rows }行
stop = 中止
missing-files-title = 計画が使うファイルが{ $count }件必要です
missing-files-hint = 選ぶか、ドロップしてください。名前で照合します。

# データ
welcome-title = その表から、誰かが特定されてしまうおそれは？
welcome-text = 医療データの表を開くと、個人がどれだけ再識別されやすいか、一般化（丸め）で分析にどれだけ影響が出るかを測ります。
point-local-title = このパソコンの中で完結
point-local-text = 計算はすべてこのページの中で行います。外部への送信は仕組みとして禁じてあり、開いたあとはネットワークも要りません。
point-evidence-title = 審査のための根拠に
point-evidence-text = すべての数値に定義と出典があります。計画と報告書を保存でき、同じ数値を再現できます。
point-example-title = 手元にデータがなければ
point-example-text = 例題は病院の抽出データを模した合成データです。実在の人物は含まれません。
data-read-title = 表を読み込みました
data-other-title = 別のファイルを開く
next-columns = 列の確認へ
fact-rows = 行数
fact-columns = 列数
fact-size = 大きさ
fact-time = 読み込み時間
fact-speed = 速さ
fact-format = 形式
fact-encoding = 文字コード
fact-delimiter = 区切り文字
fact-broken = 読めない行
delimiter-comma = カンマ
delimiter-semicolon = セミコロン
delimiter-tab = タブ
delimiter-bar = 縦棒
synthetic = 合成データ
synthetic-text = お試し用に作られた表です。実在の人物は含まれません。
plan-made-here = 役割と階層は表から推定したものです。次からの手順で確かめてください。
plan-of-example = 例題に付属の計画を適用しています。次からの手順で確かめてください。
plan-from-file = 計画「{ $name }」を適用しています。
input-title = 表の扱い
as-released = 表をそのまま評価する
as-released-text = すでに一般化した表に使います。値をそのまま受け取り、階層とレベルは使わず、何も除きません。
missing-as = 準識別子の欠損値
missing-as-category = 一つの値として扱う
missing-as-drop = そのレコードを除く
missing-as-text = どのレコードを同じとみなすかが変わります。報告書に明記します。
missing-labels = ほかに欠損とみなす文字
missing-labels-text = 「NA, 不明」のように区切って入力します。空欄はつねに欠損です。
found-out = 自動判別

# 列
columns-title = それぞれの列の役割
columns-text = 役割は理由とともに推定してあります。リスクを決めるのは準識別子ですから、まずそこを確かめてください。
column-name = 列
column-role = 役割
column-kind = 値の種類
column-distinct = 異なる値
column-missing = 欠損
distinction-short = 識別度
separation-short = 分離度
role-of = { $column }の役割
role-chosen = { $reason }推定では「{ $guess }」でした。
role-not-yet = { $role }（この版では未対応）
next-hierarchies = 階層の設定へ
preview-title = 先頭の{ $rows }行

# 階層
hierarchies-title = 値をどう丸めるか
hierarchies-text = 階層は、値を段階的にまとめる決まりです。レベル0は元の値、最上位ではすべてが一つになります。階層のない準識別子は、そのまま残すか、すべて隠すかのどちらかです。
hierarchies-as-released = 表をそのまま評価しているので、いまは階層を使いません。
hierarchies-list = 準識別子
hierarchy-look = 要確認
hierarchy-of = { $column }の階層
next-risk = リスクと有用性へ
no-quasi-title = 準識別子がまだありません
no-quasi-text = 準識別子がないと、すべてのレコードが同じに見えます。他人が知りうる列を選んでください。
go-columns = 役割を選ぶ
go-hierarchy = 階層を直す
suggestions = おすすめ：
suggest-intervals = { $steps }刻み
suggest-prefix = 先頭{ $steps }文字
recipe-choose = 丸め方
recipe-none = なし
    .meaning = 元の値と、すべてを一つにした値の2段階です。
recipe-intervals = 区間
    .meaning = 数値を、レベルごとに決めた幅の区間にまとめます。幅は次の幅を割り切る必要があります。
recipe-dates = 日付
    .meaning = 日付を、レベルごとに粗い単位にまとめます。
recipe-prefix = 先頭の文字
    .meaning = 郵便番号などのコードで、先頭から残す文字数をレベルごとに減らします。
recipe-groups = グループ
    .meaning = 同じ名前を付けた値が一つのグループになります。
recipe-csv = ファイル
    .meaning = 見出しのないCSVファイルです。1行が一つの値、1列が一つのレベルです。
recipe-rows = 表
    .meaning = すべての値と各レベルの名前を、計画に書き込みます。
intervals-widths = 幅
intervals-widths-hint = レベルごとに一つ。例：5, 10, 20
intervals-origin = 始まり
intervals-bottom = この値未満を一つに
intervals-bottom-hint = 小さい側の端をまとめます
intervals-top = この値以上を一つに
intervals-top-hint = 大きい側の端をまとめます。例：90歳以上
prefix-lengths = 残す文字数
prefix-lengths-hint = レベルごとに一つ。例：5, 3, 2
dates-units = レベルごとの単位
date-unit-day = 日
date-unit-month = 月
date-unit-quarter = 四半期
date-unit-year = 年
date-unit-decade = 10年
file-choose = 階層ファイルを選ぶ
file-choose-other = 別のファイルを選ぶ
file-waits = 未選択
grid-filter = 絞り込み
grid-add-level = レベルを足す
grid-remove-level = 最後のレベルを消す
grid-value = 値
grid-cell = { $value }のレベル{ $level }
grid-more = { $count }行のうち{ $shown }行を表示しています。「絞り込み」で探してください。
grid-too-many = 値が多くて手では編集できないか、値がまだ分かりません。別の丸め方かファイルを選んでください。
levels-title = レベルごとのまとまり
level-number = レベル{ $level }
level-groups = { $count }グループ
level-more = ほか{ $count }グループ
group-label = 表示
group-values = 値
group-records = 件数
fault-number = 数を入力してください。
fault-whole = 整数を入力してください。
fault-numbers = 数をカンマで区切って入力してください。
fault-at-least = { $least }以上の数を入力してください。
fault-between = { $least }から{ $most }までの数を入力してください。

# リスクと有用性
risk-title = リスクと有用性
next-release = 提供へ
figures-stale = これは、最後の変更より前の計画での数値です。先に上の問題を直してください。
no-figures = まだ数値がありません。表と計画が合うと、すぐに表示します。
levels-panel-title = 一般化レベル
levels-panel-text = 右へ動かすほど粗くなり、安全になる代わりに詳しさが失われます。
levels-as-released = 表をそのまま評価しているので、いまはレベルを使いません。
level-top = すべて一つに
slider-value = レベル{ $level }（最大{ $top }）
slider-value-example = レベル{ $level }（最大{ $top }）、例：{ $example }
quick-highest = 最大リスク
quick-suppressed = 除外
quick-loss = 情報損失
goal-title = 目標を変える
goal-switch = 目標を定める
goal-switch-hint = 同値類ごとの条件を満たさないレコードは除かれます。
goal-per-class = 同値類ごとの条件
goal-by-k = 同値類の最小の大きさ（k）
goal-by-threshold = レコードの最大リスク
goal-by-none = なし
goal-k = k
goal-k-hint = 各レコードのリスクは{ $risk }以下です。
goal-threshold = しきい値
goal-threshold-hint = 入力した値をそのまま使います。同値類の大きさは{ $k }件以上になります。
goal-common = よく使うしきい値
goal-suppression = 除いてよいレコードの上限
goal-average = 平均リスクの上限
goal-uniqueness = 一意なレコードの上限
goal-optional = 空欄なら条件なし
goal-met = 目標を満たしています。
goal-unmet = まだ目標を満たしていません。
goal-none = 目標がないので、何も除いていません。
goal-none-as-released = 表をそのまま評価しています。何も除いていません。
condition-k = 最小の同値類（k）
condition-prosecutor = レコードの最大リスク
condition-average = 平均リスク
condition-uniqueness = 一意なレコードの割合
condition-suppression = 除かれるレコード
finding-met = 達成
finding-unmet = 未達
finding-at-least = { $limit }以上
finding-at-most = { $limit }以下
finding-condition = 条件
finding-value = 結果
finding-limit = 基準
finding-distance = 差
finding-state = 判定
figure-before = 変更前 { $value }
figure-all = 何も除かない場合 { $value }
figure-no-value = この表では値がありません。
figure-nothing-kept = 残るレコードがないため、値はありません。
figure-none = 値なし
announce-figures = 最大リスク{ $highest }、平均リスク{ $average }、抑制されるレコード{ $suppressed }件。
measure-unit = 単位
measure-direction = 向き
measure-range = 範囲
measure-formula = 式
measure-source = 出典
one-in = { $size }分の1
points = { $points }ポイント
risk-panel-title = 対象者がデータに含まれると知っている攻撃者
risk-sentence = この攻撃者が正しいレコードを言い当てる確率は、最大で{ $odds }です。
risk-sentence-certain = 同じ値のレコードがほかにない人がいます。この攻撃者は、その人のレコードを確実に言い当てます。
risk-sentence-none = 言い当てられるレコードは残っていません。
records-panel-title = レコード
records-lines = ファイルの行数（1行が件数の分のレコードに当たります）：
records-left-out = { $share }を除外
classes-panel-title = 区別できないレコードのまとまり（同値類）
chart-class-sizes = 同値類の大きさごとのレコード数
chart-risk-curve = しきい値を超えるレコードの割合
chart-tradeoff = { $column }のレベルごとの効果と代償
chart-as-table = 表で見る
chart-not-yet = 描いています…
class-size = 同値類の大きさ
class-count = 同値類の数
class-records = レコード数
threshold = しきい値
effective-k = 実効 k
at-risk-records = 件数
at-risk-share = 割合
compare-title = 除外した場合としない場合
compare-text = 上の数値は残したレコードについてのものです。何も除かない場合の値を並べます。
compare-kept = 残したレコード
compare-all = 全レコード
columns-risk-title = 準識別子ごとの識別力
notes-title = 注記
utility-title = 有用性
utility-text = 一般化と抑制の代償です。右の尺度では、1が元の表と同じ状態です。
utility-value = 値
utility-before = 変更前
utility-normalised = 0～1の尺度
tradeoff-title = 次のレベルで得るものと失うもの
tradeoff-text = 一つの列だけを動かし、ほかの列はいまのままとします。平均リスクは全レコードについての値です。
tradeoff-column = 表示する列
tradeoff-highest = 最大リスク（残した分）
tradeoff-average = 平均リスク（全体）
tradeoff-unique = 一意（全体）
tradeoff-suppressed = 抑制
tradeoff-loss = 情報損失
tradeoff-now = 現在
next-steps = 一段上げると
next-levels = レベル{ $level } → { $next }
next-top = 最上位
next-move = 上げる
next-move-column = { $column }を一段上げる

# 提供
release-title = 提供
release-text = 手元から出すものと、そこから除くものを確かめます。ファイルはこのブラウザーの中で作り、パソコンに保存します。
release-table-title = 表
release-records = { $suppressed ->
    [0] 除かれるレコードはありません。{ NUMBER($kept) }件を書き出します。
   *[other] { NUMBER($suppressed) }件を除き、{ NUMBER($kept) }件を書き出します。
}
release-as-released = 表をそのまま評価しているので、書き出すものはありません。一般化した表を作るには、最初の手順でこの設定を切ってください。
release-unmet = いまのレベルでは目標を満たしていません。理由がある場合に限り、このまま書き出せます。
release-unmet-agree = 承知のうえで書き出します
left-out-none = 除かれる列はありません。
left-out-title = 除かれる列：{ $count }列
left-out-identifier = 個人を直接示すため
left-out-person = 個人番号のため
left-out-unnamed = 計画に書かれていないため
left-out-keep = それでも書き出す
left-out-keep-column = それでも{ $column }を書き出す
keep-order = 行の順序を保つ
keep-order-text = 切っておくと、行は書き出す値の順に並び、位置からは何も分かりません。
download-table = 表をダウンロード
download-recode = 対応表をダウンロード
download-recode-text = 対応表は、どの値がどの値になったかの一覧です。内部の記録用で、提供するものではありません。
released-title = 書き出した表
released-rows = 書き出した行
released-left-out = 除いたレコード
released-columns = 書き出した列
released-columns-left-out = 除いた列
released-formulas = 無効にした数式
released-formulas-text = 表計算ソフトが数式として実行しかねないセルには、先頭にアポストロフィを付けました。
release-plan-title = 計画
release-plan-text = 役割・階層・レベル・目標を一つのファイル（TOML）にまとめます。同じ表に使えば、ここでもコマンドラインでも同じ数値になります。
download-plan = 計画をダウンロード
release-report-title = 報告書
release-report-text = すべての数値と定義を、審査に使える形でまとめます。個々のレコードの値は含みません。

# ページ自身の不具合
page-engine-not-started = このブラウザーでは計算エンジンを起動できませんでした。
    .hint = 最新のEdge・Chrome・Firefox・Safariで開き直してください。
page-engine-stopped = 計算エンジンが途中で止まりました。メモリー不足かもしれません。
    .hint = 入力した内容は残っています。表を開き直すか、小さい表でお試しください。
page-no-table = 表が開かれていません。
    .hint = 最初の手順で表を選んでください。
page-unknown = ページの中で問題が起きました。
    .hint = 入力した内容は残っています。繰り返す場合は、ページを読み込み直して、表と計画を開き直してください。
page-file-gone = 選んだファイルを読めなくなりました。
    .hint = 移動または変更された可能性があります。もう一度選んでください。
page-file-not-named = この名前のファイルは計画に書かれていません。
    .hint = 計画が求めるファイルを選ぶか、計画の中の名前を直してください。

# Population.

# Log-linear models.

# Individual and household risk.

# Special uniques.

# Disclosure.

# Attackers, journalist and marketer.

# Named attackers.

# Context.

# By attributes and sets of columns.

# Attacks tried.

# Readings of missing values.

# Riskiest classes.
