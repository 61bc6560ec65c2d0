# 指標の名前と意味。指標の id の「.」は「-」と書く。

measure-records = 読み込んだレコード数
    .meaning = 何も除かないときの、表のレコードの数です。
measure-kept = 残るレコード数
    .meaning = 抑制のあとに提供されるレコードの数で、リスクの値はこのレコードについてのものです。
measure-suppressed = 抑制されるレコード数
    .meaning = 属する同値類が目標を満たさないために除かれるレコードの数です。
measure-dropped = 除外したレコード数
    .meaning = 準識別子が欠損しているために最初に除かれるレコードの数です。
measure-classes-count = 同値類の数
    .meaning = 準識別子では互いに区別できないレコードの集まりがいくつあるかを示します。
measure-classes-smallest = 最小の同値類
    .meaning = 最も小さい同値類のレコード数で、k-匿名性の k にあたります。
measure-classes-largest = 最大の同値類
    .meaning = 最も大きい同値類のレコード数です。
measure-classes-mean = 同値類の平均の大きさ
    .meaning = 準識別子が同じレコードが、同値類あたり平均で何件あるかを示します。
measure-uniqueness-records = 一意なレコード数
    .meaning = 準識別子の組み合わせが、表の中でほかのどのレコードとも一致しないレコードの数です。
measure-uniqueness-share = 一意なレコードの割合
    .meaning = 準識別子の組み合わせが、表の中でほかのどのレコードとも一致しないレコードの割合です。
measure-risk-prosecutor-highest = 最大リスク（検察官モデル）
    .meaning = 対象者が表に含まれると知っている攻撃者が正しいレコードを言い当てる確率のうち、最も危ないレコードでの値です。
measure-risk-prosecutor-average = 平均リスク（検察官モデル）
    .meaning = 誰が表に含まれるかを知っている攻撃者が各同値類の中から無作為に選んだとき、平均で言い当てるレコードの割合です。
measure-risk-prosecutor-lowest = 最小リスク（検察官モデル）
    .meaning = 対象者が表に含まれると知っている攻撃者が正しいレコードを言い当てる確率のうち、最も安全なレコードでの値です。
measure-risk-prosecutor-at_risk = しきい値を超えるレコード数（検察官モデル）
    .meaning = 再識別リスクがしきい値を超えるレコードの数です。
measure-columns-distinction = 識別度
    .meaning = 列の異なる値の数を、レコード数で割った値です。
measure-columns-separation = 分離度
    .meaning = その列だけで区別できるレコードの組の割合です。
measure-loss = 情報損失（Loss）
    .meaning = 一般化と抑制によって準識別子の細かさがどれだけ失われるかを示し、0 は元の表と同じ、1 は何も残らない状態です。
measure-precision = 精度
    .meaning = 提供される値が一般化階層のどれだけ低い位置にあるかを示し、1 は元の表と同じ、0 は何も残らない状態です。
measure-discernibility = 識別可能性指標（DM）
    .meaning = 各レコードが何件のレコードと区別できないかの合計で、抑制されたレコードは表全体と区別できないものとして数えます。
measure-ambiguity = あいまいさ
    .meaning = 提供される各レコードが元の値の何通りの組み合わせを指しうるかの合計です。
measure-average-class-size = 平均同値類サイズ
    .meaning = 同値類あたりの残るレコード数で、大きいほどデータが粗いという、有用性の面での費用として読みます。
measure-non-uniform-entropy = 非一様エントロピー
    .meaning = 一般化と抑制によって、元の値についての情報が何ビット失われるかを示します。
measure-granularity = 粒度
    .meaning = 提供されるセルが、列の値の平均してどれだけの割合を表すかを示します。
measure-generalization-intensity = 一般化の強さ
    .meaning = 提供されるセルが一般化階層のどれだけ高い位置にあるかを示し、0 は元の表と同じ、1 は何も残らない状態です。
measure-missings = 欠落セル
    .meaning = 抑制されたか階層の最上位にあるため、もう何も伝えないセルの割合です。
measure-normalised-entropy = 正規化エントロピー
    .meaning = 各列の情報のうち失われた割合で、どの列も同じ重みで数えます。
measure-attribute-squared-error = セル単位の二乗誤差
    .meaning = 提供されるセルが元の値から最悪の場合どれだけ離れうるかを、二乗の合計で示します。
measure-sse-sst = SSE／SST
    .meaning = 提供されるグループの中央が元の値からどれだけ離れているかを二乗で数え、中央の値のばらつきと比べたもので、レベルを上げて小さくなることもあります。
measure-il1s = 数値の隔たり（IL1s）
    .meaning = 提供されるグループをその中央の値とみなしたとき、数値や日付が標準偏差を単位としてどれだけ動いたかを示し、レベルを上げて小さくなることもあります。
measure-record-squared-error = レコード単位の二乗誤差
    .meaning = 提供されるレコードが元のレコードから最悪の場合どれだけ離れうるかの平均を、標準偏差を単位として示します。
measure-kl-divergence = カルバック・ライブラー情報量（KL）
    .meaning = 提供される各レコードを、それが表す値に均等に割り振ったとき、準識別子の同時分布が何ビット失われるかを示します。
measure-eigenvalues = 固有値の変化
    .meaning = 数値や日付の相関がどれだけ変わったかを相関行列の固有値で示し、レベルを上げて小さくなることもあります。
measure-height = 高さ
    .meaning = すべての列が一般化階層を合わせて何レベル上がっているかで、探索の最適化にだけ使います。
measure-discernibility-all = 識別可能性指標（抑制なし、DM*）
    .meaning = 抑制されるものも含めて、各レコードが何件のレコードと区別できないかの合計で、探索の最適化にだけ使います。
measure-average-class-size-with-suppressed = 平均同値類サイズ（抑制分を一つの類とする）
    .meaning = 抑制されるレコードをまとめて一つの同値類と数えたときの、同値類あたりのレコード数で、探索の最適化にだけ使います。
measure-non-uniform-entropy-all = 非一様エントロピー（抑制なし）
    .meaning = 一般化によって、全レコードの元の値についての情報が何ビット失われるかを示し、探索の最適化にだけ使います。
measure-non-uniform-entropy-with-suppressed = 非一様エントロピー（抑制分を加える）
    .meaning = 一般化によって全レコードから、さらに抑制によって抑制されるレコードの残りから、情報が何ビット失われるかを示し、探索の最適化にだけ使います。

# 単位
unit-records = 件
unit-people = 人
unit-classes = 類
unit-records-per-class = 件／同値類
unit-pairs = レコードの組
unit-share = 割合
unit-probability = 確率
unit-ratio = 単位なし
unit-combinations = 値の組み合わせ
unit-squares = 列の単位の二乗
unit-bits = ビット

# 式の記号
formula-with-symbols = { $formula }（{ $symbols }）
symbol-separator = ；
symbol-read = N：読み込んだレコード数
symbol-dropped = M：除外したレコード数
symbol-suppressed = S：抑制されるレコード数
symbol-kept = n：残るレコード数
symbol-compared = R：読み込んだレコードから除外したものを引いた数
symbol-size = f：同値類のレコード数
symbol-people = F：同値類に入る母集団の人数
symbol-classes = J：同値類の数
symbol-threshold = t：しきい値
symbol-distinct = d：列の異なる値の数
symbol-columns = m：準識別子の数
symbol-importance = w：列の重要度
symbol-rows = D：列の一般化階層の行数
symbol-share = s：レコードの一般化された値が覆う行の割合
symbol-factor = γ：計画の gs-factor（既定値 0.5）
symbol-height = a：提供される値が現れる最も低いレベル（抑制されたセルは最上位）
symbol-levels = l：列の一般化階層のレベル数
symbol-covered = v：提供される値が覆う階層の行数（抑制されたセルはすべての行）
symbol-frequency = c_i：a ≥ i のレコードのうち、レベル i で同じ値をもつものの数（c_(i−1) も同じレコードの中で数える）
symbol-gone = g：抑制されたセルと、値が別なのに最上位のラベルになったセルの数
symbol-bits = B：列の非一様エントロピー、B₀ はすべてのセルを抑制したときの値
symbol-position = x：セルの値の階層における行番号（IL1s では数値または日付そのもの）
symbol-ends = a、b：提供されるラベルの下にある階層の値の最小と最大（抑制されたセルでは全体の最小と最大）
symbol-farthest = w：x から表の値までの二乗距離の最大
symbol-middle = y：提供されるラベルの下にある階層の値の最小と最大の中央（抑制されたセルでは全体の中央）
symbol-mean = x̄：列のレコードにわたる x の平均
symbol-deviation = s：表での x の標準偏差
symbol-original-share = p：この組み合わせを持つレコードの割合
symbol-spread-share = q：提供される各レコードを、それが表すすべての組み合わせに均等に割り振ったときの割合
symbol-eigenvalue = e：数値と日付の列の相関行列の固有値（大きい順）、e′ は提供後（グループはその中央の値とみなす）
symbol-level = x：列のレベル
symbol-frequency-all = c：一般化された値が同じレコード数（c₀ は元の値が同じレコード数）
symbol-frequency-out = e：一般化された値が同じ、抑制されるレコードの数

# Population.
measure-population-estimated-marketer = 期待リスク（マーケターモデル）
    .meaning = 母集団の大きさだけが分かるとき、表全体を母集団と結び付ける攻撃者が正しく結び付けると期待されるレコードの割合です。
measure-population-estimated-journalist_average = 平均の期待リスク（ジャーナリストモデル）
    .meaning = 母集団の大きさだけが分かるとき、レコードに当たる人を母集団の中から探す攻撃者が正しい人を言い当てる確率の期待値を、レコードについて平均した値です。
measure-population-estimates-pitman = Pitman
    .meaning = 準識別子の組み合わせがほかの誰とも一致しない人が母集団に何人いるかを、小さい標本のための Ewens-Pitman の式で推定した値です。
measure-population-estimates-zayatz = Zayatz
    .meaning = 準識別子の組み合わせがほかの誰とも一致しない人が母集団に何人いるかを、母集団の同値類の大きさの分布が表と同じとして推定した値です。
measure-population-estimates-snb = スライド負の二項（SNB）
    .meaning = 準識別子の組み合わせがほかの誰とも一致しない人が母集団に何人いるかを、各同値類の人数が1に負の二項分布の数を加えたものとして推定した値です。
measure-population-estimates-dankar = 判定規則（Dankar）
    .meaning = 準識別子の組み合わせがほかの誰とも一致しない人が母集団に何人いるかを、標本抽出率に応じて選んだ推定量で推定した値です。
measure-k_map-estimated = k-map の推定値
    .meaning = 母集団の大きさだけが分かるとき、残るどのレコードについても、準識別子が同じ人が母集団に少なくとも何人いるといえるかを、有意水準のもとで示します。
symbol-population = N_F：母集団の人数
symbol-fraction = π：母集団の人数に対するレコード数の比
symbol-of-size = J_i：レコードが i 件の同値類の数
symbol-significance = σ：有意水準

# Log-linear models.
measure-population-log_linear-tau1 = 表の中の母集団一意
    .meaning = 同値類の中で一人だけのレコードのうち、母集団全体でも一意だと見込まれる件数です。
measure-population-log_linear-tau2 = 正しい照合
    .meaning = 同値類の中で一人だけのレコードのうち、準識別子が同じ母集団の人から無作為に一人を選ぶ攻撃者が正しく言い当てると見込まれる件数です。
measure-population-log_linear-criterion = モデルの判定基準
    .meaning = モデルのために推定値がどれだけずれると見込まれるかを標準偏差の倍数で示したもので、1.96 を超えるモデルは単純すぎ、-1.96 を下回るモデルは複雑すぎます。
symbol-expected = μ：コードの組み合わせごとにモデルが見込むレコード数

# Individual and household risk.

symbol-individual = r: レコードの個別リスク（1 / F の期待値）
symbol-agreeing = f: そのレコードと一致するレコード数（自身を含む）
symbol-agreeing-people = F: そのレコードと一致する母集団の人数（重みまたは標本抽出率による推定）
symbol-household = h: レコードの世帯のうち少なくとも一人が特定される確率
measure-individual-average = 平均個別リスク
    .meaning = レコードの本人を母集団の中で探す人が正しい人を見つける確率の、レコード全体での平均（全体リスクともいう）。
measure-individual-highest = 最大個別リスク
    .meaning = レコードの本人を母集団の中で探す人が正しい人を見つける確率の、最もリスクの高いレコードでの値。
measure-individual-expected = 再識別されるレコード数の期待値（個別リスク）
    .meaning = すべてのレコードの本人を母集団の中で探す人が、平均して何件を言い当てるか。
measure-individual-at_risk = しきい値を超えるレコード数（個別リスク）
    .meaning = 個別リスクがしきい値を超えるレコードの数。
measure-individual-household-average = 平均世帯リスク
    .meaning = レコードの世帯のうち少なくとも一人が特定される確率の、レコード全体での平均。
measure-individual-household-highest = 最大世帯リスク
    .meaning = 世帯のうち少なくとも一人が特定される確率の、最もリスクの高い世帯での値。
measure-individual-household-expected = 特定される世帯に属するレコード数
    .meaning = 少なくとも一人が特定される世帯に属するレコードが、平均して何件あるか。

# Special uniques.
unit-sets = 列の組
unit-percent = パーセント
symbol-set-size = z：組の列数
symbol-score = Z：レコードのスコア
symbol-pairs = P：大きさ2の同値類に属するレコード数
symbol-dis-fraction = φ：計画の dis-fraction（既定値 0.01）
measure-special_uniques-msu_by_size = 列数ごとの最小標本一意
    .meaning = 1件のレコードに絞り込む列の組のうち、その一部だけでは絞り込めないものの数です。
measure-special_uniques-records_with_msu = 最小標本一意をもつレコード数
    .meaning = いずれかの列の組だけで1件に絞り込まれるレコードの数です。
measure-special_uniques-score_sum = 特殊一意スコアの合計
    .meaning = 全レコードのスコアの合計で、レコードを絞り込む列の組が多く、小さいほど大きくなります。
measure-special_uniques-score_max = 特殊一意スコアの最大値
    .meaning = 最も多くの、最も小さな列の組で絞り込まれるレコードのスコアです。
measure-special_uniques-dis_sum = DISスコアの合計
    .meaning = 表が母集団からのその割合の標本であるとき、一意なレコードのうち照合で正しく見つかると見込まれる件数です。
measure-special_uniques-dis_max = DISスコアの最大値
    .meaning = 最も危ない一意なレコードとの照合が正しい確率の推定値です。
measure-special_uniques-by_column = スコアへの列の寄与
    .meaning = その列を含む組によるスコアの割合で、1つの組は複数の列を含むため、合計は100パーセントを超えます。
measure-special_uniques-by_value = 列の寄与に占める値の寄与
    .meaning = 列の寄与のうち、その値をもつレコードによる割合です。

# Disclosure.
measure-disclosure-distinct_l = 同値類の異なる値の数（l）
    .meaning = 一つの同値類に含まれる異なる機微属性の値の最小の数で、1 なら、その同値類の全員の値が分かってしまいます。
measure-disclosure-entropy_l = エントロピー l-多様性（l）
    .meaning = 同値類の機微属性の値が、同じ頻度の値いくつ分の当てにくさにあたるかを示し、最も小さい同値類での値です。
measure-disclosure-grassberger_l = エントロピー l-多様性・補正（l）
    .meaning = 小さな同値類のレコードの少なさを補正したエントロピーによる同じ指標で、値の数を上回ることもあります。
measure-disclosure-recursive_c = 再帰的 (c, l)-多様性（c）
    .meaning = 同値類で最も多い値が、l 番目以降の値の合計の最大で何倍あるかを示し、条件はこれより大きい c で成り立ちます。
measure-disclosure-alpha = 同値類で最も多い値の割合（α）
    .meaning = 同値類に属する人の機微属性の値を言い当てる確率の最大値です。
measure-disclosure-t = 同値類と表全体の距離（t）
    .meaning = 同値類の機微属性の分布が全レコードの分布から最大でどれだけ離れているかを示し、0 は同じ分布です。
measure-disclosure-basic_beta = 相対的な増加（β-類似性）
    .meaning = 同値類が分かったときに、ある機微属性の値の確率が、全レコードでの割合の何倍分増えるかの最大値です。
measure-disclosure-enhanced_beta = 相対的な増加・上限つき（強化 β-類似性）
    .meaning = 各値の増加に、全レコードでのその値の珍しさに応じた上限をつけた同じ指標です。
measure-disclosure-delta_disclosure = 対数比（δ-開示）
    .meaning = 同値類が分かったときに、ある機微属性の値の確率が何倍に増えるか減るかを自然対数で表した最大値です。
measure-disclosure-absent = 欠けている値
    .meaning = 表にある機微属性の値が同値類に欠けている組の数で、その値をもたない人が分かってしまい、対数比には含めません。
measure-disclosure-homogeneity = 値がそろったレコードの割合
    .meaning = 属する同値類の機微属性の値が一つだけで、レコードを特定しなくても値が分かってしまうレコードの割合です。
measure-presence-lowest = 表に含まれる確率の最小値
    .meaning = 準識別子の分かっている母集団の人が表に含まれる確率の最小値です。
measure-presence-highest = 表に含まれる確率の最大値
    .meaning = 準識別子の分かっている母集団の人が表に含まれる確率の最大値です。
measure-lkc-k = 一部の知識による最小の同値類（K）
    .meaning = 準識別子を最大で L 個知っている攻撃者が作れる、最も小さい同値類のレコード数です。
measure-lkc-c = 一部の知識による最も確かな値（C）
    .meaning = 準識別子を最大で L 個知っている攻撃者が、機微属性の値を言い当てる確率の最大値です。
unit-values = 値の数
unit-absences = 同値類と値の組
symbol-in-class = q：同値類での値の割合（値のないレコードは除く）
symbol-in-table = p：読み込んだ全レコードでのその値の割合（値のないレコードは除く）
symbol-valued = a：同値類のうち値のあるレコード数
symbol-of-value = r：同値類のうちその値をもつレコード数
symbol-by-frequency = r_i：同値類で i 番目に多い値をもつレコード数（z 番目が最も少ない値）
symbol-ranks = z：列の値の数（i と j は値の順位）
symbol-tree = level：グループのレベル（H は最上位）、above と below：グループの各部分が表全体より多い分と少ない分
symbol-people-alike = F：準識別子が同じ母集団の人数
symbol-known-most = 任意の L 個の準識別子による同値類についてとる

# Attackers, journalist and marketer.
measure-risk-prosecutor-expected = 再識別されるレコード数の期待値（検察官モデル）
    .meaning = 誰が表に含まれるかを知る攻撃者が、同値類の中から無作為に選んだとき、平均して何件のレコードを言い当てるか。
measure-risk-journalist-highest = 最大リスク（ジャーナリストモデル）
    .meaning = ある人が母集団に属することだけを知る攻撃者が、正しい人を選ぶ確率のうち、最もリスクの高いレコードの値。
measure-risk-journalist-average = 平均リスク（ジャーナリストモデル）
    .meaning = そのような攻撃者がレコード1件あたり平均して正しい人を選ぶ確率で、2通りの平均のうち大きいほう。
measure-risk-journalist-lowest = 最小リスク（ジャーナリストモデル）
    .meaning = ある人が母集団に属することだけを知る攻撃者が、正しい人を選ぶ確率のうち、最もリスクの低いレコードの値。
measure-risk-journalist-expected = 再識別されるレコード数の期待値（ジャーナリストモデル）
    .meaning = そのような攻撃者が、平均して何件のレコードを言い当てるか。
measure-risk-journalist-at_risk = しきい値を超えるレコード数（ジャーナリストモデル）
    .meaning = ある人が母集団に属することだけを知る攻撃者に対するリスクが、しきい値を超えるレコードの数。
measure-risk-marketer-average = 平均リスク（マーケターモデル）
    .meaning = 攻撃者が、表の全員を母集団の名簿と突き合わせたときに、正しく言い当てるレコードの割合。
measure-risk-marketer-expected = 再識別されるレコード数の期待値（マーケターモデル）
    .meaning = そのような攻撃者が、平均して何件のレコードを正しい人と結び付けるか。
measure-k_map-smallest = 母集団で最小の同値類（k-map）
    .meaning = レコードと同じ準識別子をもつ人が母集団に何人いるかを、最も少ないレコードについて数えた値。
measure-population-inconsistent = 人数が足りないレコード数
    .meaning = 母集団の人数が表のレコード数より少ない同値類に入るレコードの数（本来ありえないため、そこでは人数をレコード数と同じとみなす）。

# Named attackers.
measure-attackers-highest = 最大リスク（計画の攻撃者）
    .meaning = 計画のとおりに列を知っている攻撃者が正しいレコードを言い当てる確率のうち、最も危ないレコードでの値です。
measure-attackers-average = 平均リスク（計画の攻撃者）
    .meaning = この攻撃者が、知識に合うレコードの中から無作為に選んだとき、平均で言い当てるレコードの割合です。
measure-attackers-lowest = 最小リスク（計画の攻撃者）
    .meaning = この攻撃者が正しいレコードを言い当てる確率のうち、最も小さい値です。
measure-attackers-expected = 再識別の期待件数（計画の攻撃者）
    .meaning = この攻撃者が平均で再識別するレコードの数です。
measure-attackers-unique_records = 一つだけ合うレコード数（計画の攻撃者）
    .meaning = 攻撃者がその人について知っていることに、そのレコードだけが合うものの数です。
measure-attackers-at_risk = しきい値を超えるレコード数（計画の攻撃者）
    .meaning = この攻撃者がしきい値を超える確率で再識別するレコードの数です。
measure-attackers-journalist-highest = 最大リスク（計画の攻撃者、ジャーナリストモデル）
    .meaning = 計画のとおりに列を知っていても、誰が表に含まれるかは知らない攻撃者が、母集団の中から正しい人を言い当てる確率のうち、最も危ないレコードでの値です。
measure-attackers-journalist-average = 平均リスク（計画の攻撃者、ジャーナリストモデル）
    .meaning = 誰が表に含まれるかを知らないこの攻撃者が、知識に合う母集団の人の中から無作為に選んだとき、平均で本人を言い当てるレコードの割合です。
measure-attackers-journalist-lowest = 最小リスク（計画の攻撃者、ジャーナリストモデル）
    .meaning = 誰が表に含まれるかを知らないこの攻撃者が正しい人を言い当てる確率のうち、最も小さい値です。
measure-attackers-journalist-expected = 再識別の期待件数（計画の攻撃者、ジャーナリストモデル）
    .meaning = 誰が表に含まれるかを知らないこの攻撃者が、平均で再識別するレコードの数です。
measure-attackers-journalist-at_risk = しきい値を超えるレコード数（計画の攻撃者、ジャーナリストモデル）
    .meaning = 誰が表に含まれるかを知らないこの攻撃者が、しきい値を超える確率で再識別するレコードの数です。
symbol-fit-people = Φ：レコードと同じように一般化したとき、攻撃者がその人について知っていることに合う母集団の人数（φ 以上）
symbol-fit = φ：攻撃者がその人について知っていることに合う、残るレコードの数
symbol-people-known = ψ：攻撃者がそれを知っている人の割合

# Context.
measure-context-overall = 提供の状況を踏まえた全体のリスク
    .meaning = 提供先の誰かが再識別を試みる確率を踏まえて、値の求められるシナリオのうち最も大きいものを示します。
symbol-prevalence = p：母集団のうち表の対象になる人の割合
symbol-acquaintances = c：一人がよく知っている人の数
symbol-context-risk = r：平均リスク（公開の場合は最大リスク）

# By attributes and sets of columns.
measure-by_attributes-mean = m 個の列を知られたときに一意な割合（平均）
    .meaning = 準識別子のうちいずれか m 個を知る攻撃者にとって一意なレコードの割合を、m 個の組すべてで平均した値です。
measure-by_attributes-worst = m 個の列を知られたときに一意な割合（最悪）
    .meaning = 最も多くのレコードを一意にする m 個の準識別子を知る攻撃者にとって、一意なレコードの割合です。
measure-columns-average_without = この列がないときの平均リスク
    .meaning = この列を最上位のレベルにし、ほかの列をそのままにしたときの、検察官モデルの平均リスクです。
measure-columns-contribution = 列の寄与
    .meaning = この列だけを最上位のレベルにしたときに、検察官モデルの平均リスクがどれだけ下がるかを示します。
measure-column_sets-distinction = 列の組の識別度
    .meaning = 値の組み合わせの異なるものの数を、レコード数で割った値です。
measure-column_sets-separation = 列の組の分離度
    .meaning = その列の組で区別できるレコードの組の割合です。
measure-column_sets-uniqueness = 列の組による一意の割合
    .meaning = その列の組の値が、ほかのどのレコードとも一致しないレコードの割合です。

symbol-known = m：攻撃者が知る準識別子の数
symbol-quasi = q：準識別子の総数
symbol-set = S：準識別子の組
symbol-set-uniques = U(S)：残るレコードのうち、S の値がほかの残るレコードと一致しないものの数
symbol-combinations = d：値の組み合わせの異なるものの数
symbol-classes-without = J′：その列を最上位のレベルにしたときの同値類の数

# Attacks tried.
measure-tests-singling_out = 個人の選び出しの成功率
    .meaning = 提供する値で組み立てた条件に、元の表でちょうど1人だけが当てはまる割合。
measure-tests-linkability = 連結の成功率
    .meaning = 準識別子を半分ずつもつ、同じ人々の2つの名簿を、提供する表を介して正しく結び付けられる割合。
measure-tests-inference = 推論の成功率
    .meaning = 本人の同値類の提供レコードから、機微属性の値を言い当てられる割合。

# Readings of missing values.

# Riskiest classes.

# Rare cases.
symbol-value-before = b：その値をもつレコード数
symbol-value-visible = v：残るレコードのうち、セルからその値が読み取れるものの数
symbol-group = g：群のレコード数
symbol-group-left-out = s：群のうち抑制されるレコード数
symbol-left-out = S：抑制されるレコード数
measure-rare-columns-shown-lost = 値の失われる割合
    .meaning = ある値をもつレコードのうち、抑制または一般化によって見つけられなくなるものの割合。
measure-rare-columns-shown-difference = 値の割合の変化
    .meaning = ある値が表に占める割合が、提供によってどれだけ変わるか。
measure-rare-fairness-groups-ratio = 群の負担
    .meaning = 群の中で抑制される割合が、表全体の割合の何倍か。
measure-rare-fairness-groups-probability = 負担の確率
    .meaning = 同じ数のレコードを無作為に抑制したとき、群から抑制される数がこれと同じくらい起こりにくい数になる確率。
measure-rare-fairness-association = 群と抑制の関連
    .meaning = 抑制されるかどうかが列の群にどれだけ左右されるかを示し、0 はまったく左右されず、1 は完全に決まる。

# Noise.
symbol-epsilon = ε：イプシロン
symbol-delta = δ：デルタ
symbol-sensitivity = Δ：1件のレコードで変わる大きさ
symbol-sampled = β：1件のレコードが抽出される確率
measure-noise-tables-expected_error = ノイズを加えた表の誤差の期待値
    .meaning = ノイズによる絶対誤差の期待値の、セルについての平均。
measure-noise-tables-within = 件数のノイズの届く範囲
    .meaning = 件数100個のうち95個が超えない絶対誤差。
measure-noise-tables-seen_error = ノイズを加えた表の実際の誤差
    .meaning = 今回のノイズによる絶対誤差の、セルについての平均。
measure-noise-tables-released_error = 提供する表から数えたときの誤差
    .meaning = 同じ表を提供するレコードから数えたときの絶対誤差の、セルについての平均。
measure-noise-sampling-delta = 標本抽出と k-匿名性のデルタ
    .meaning = レコードを見ずにレベルを決めたとき、無作為な標本抽出のあとの k-匿名性が、あるイプシロンで差分プライバシーを満たすデルタ。
