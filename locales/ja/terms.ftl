# ページと報告書に共通する言葉

# 列の役割
role-identifier = 直接識別子
    .meaning = 氏名や患者番号など、それだけで個人が分かる項目です。提供データには含めません。
role-quasi-identifier = 準識別子
    .meaning = 年齢・性別・郵便番号・日付など、他人が知りうる項目です。組み合わせると個人が絞り込まれます。
role-sensitive = 機微属性
    .meaning = 診断名・転帰・所得など、知られると困る項目です。
role-insensitive = 非機微属性
    .meaning = 他人に知られておらず、知られても問題のない項目です。そのまま残します。
role-person = 個人番号
    .meaning = どの行が同じ人のものかを示します。個人を単位に数えます。提供しません。
role-household = 世帯番号
    .meaning = どのレコードが同じ世帯のものかを示します。
role-weight = 重み
    .meaning = 1件のレコードが母集団の何人分に当たるかを示します。
role-count = 件数
    .meaning = 1行が同じレコード何件分に当たるかを示します。
combined-first = 最初の値
    .meaning = 個人の行のうち、値のある最初の行の値です。ほかの行の値は数えず、提供もしません。
combined-last = 最後の値
    .meaning = 個人の行のうち、値のある最後の行の値です。ほかの行の値は数えず、提供もしません。
combined-set = 値の集合
    .meaning = 個人のすべての値を、順序によらず1つずつ並べたものです。攻撃者はそのすべてを知りうるとみなします。
combined-range = 最小から最大まで
    .meaning = 数値または日付の、個人の最小の値と最大の値です。
note-persons = 値は行ではなく個人を単位に数えています。個人の値は、その人のすべての行をまとめたものです。同じ値が何回、どの順で現れるかは含まれません。
note-shift = 個人ごとに引いた日数だけ日付をずらし、すべての値はずらした後の日付で計算しました。引いた日数はどこにも残しません。別の実行では引き直すため、値も提供する表もこの報告とは異なります。
note-shift-seed = 計画のシードから引いた日数だけ日付をずらしました。シードを知る人は元に戻せます。学習用に限ります。

# 列の値の種類
kind-integer = 整数
kind-decimal = 小数
kind-date = 日付
kind-code = コード
kind-category = カテゴリー
kind-text = 自由記述
kind-set = 値の集合

# 報告書の注記
note-no-quasi-identifier = 準識別子の列がないため、全レコードが1つの同値類になります。何かを知っている攻撃者については、この数値からは何も言えません。
note-nothing-kept = 残るレコードがないため、リスクの数値はありません。
note-as-released = 表をこのままの形で評価しました。元の表から何が失われたかは、この表からは分かりません。
note-utility-undefined = この指標は、ここでは有限の値になりません。
note-no-sensitive-value = 残る同値類のどれにも機微属性の値がないため、分かってしまうことはありません。
note-disclosure-wildcard = 同値類から分かることとその条件は、準識別子が完全に一致するレコードについてとり、そこでは欠損も一つの値とみなします。
note-recursive-unbounded = 値が一つだけの同値類があるため、どれほど大きな c でも足りません。
note-absent-values = 表にある値を欠く同値類があり、その値では対数比が無限大になります。対数比は同値類がもつ値についてとり、欠けている値の数を別に示します。
note-finding-unbounded = どれほど緩い限度でも満たさない同値類が残るため、値のない目標の条件があります。
note-lkc-bounded = 準識別子の組み合わせが多く、すべては数えていません。印のついた値は限界値です。
normalise-width = 全角の英数字を半角に
normalise-kana = 半角カナを全角に
normalise-space = 全角の空白を半角にし、両端の空白を除く
normalise-missing = ダッシュだけの値を欠損に
note-broken = ファイルに、文字コードとして正しくないバイトがあります。それぞれを U+FFFD（�）に置き換えたため、違う値が同じに、同じ値が違って見えることがあります。場所は `inspect` で確かめられます。
note-normalised = 計画に従い、読み込むときに一部の列で値の表記（全角・半角、カナ、空白、ダッシュ）をそろえました。数値も提供する表も、そろえた後の値についてのものです。
note-dropped = 準識別子が欠損しているレコードは、数える前に除きました。
note-no-population = 母集団の情報がないため、ジャーナリストモデルとマーケターモデルのリスクは推定していません。検察官モデルのリスクは、本人がデータに含まれると知っている攻撃者を想定した値です。
note-population-inconsistent = 母集団の人数よりレコード数が多い同値類があります。その同値類では、人数をレコード数と同じとみなしています。母集団の表は、時点が古い、範囲が狭い、符号の付け方が違う、といった可能性があります。
note-by-attributes-bounded = 列の組が多すぎるため、すべてを数えてはいません。値のないところは、示した範囲の中にあります（知られた列が増えて値が減ることはありません）。
note-remedy-as-released = 表にあるままの値を評価したため、変えられるレベルはありません。
note-remedy-nowhere = すべての列を最上位のレベルにしても、この同値類は目標の大きさになりません。
note-remedy-given-up = 探索の上限までに、目標の大きさになるレベルの変更は見つかりませんでした（損失のより大きい変更はあります）。
model-prosecutor = 検察官
model-journalist = ジャーナリスト
note-by-attributes-wildcard = 欠損値をどの値とも一致するものとして扱うときは、列の組と、列ごとの寄与を数えません。
note-population-estimated = 準識別子が同じ人が母集団に何人いるかは分からないため、これらのリスクは、標本抽出率のもとでその人数について期待値をとったものです。
note-population-suppressed = 同値類が小さいために除かれたレコードがあり、これは無作為ではありません。母集団一意の推定値は残るレコードだけについてのもので、全員については低すぎます。
note-population-wildcard = 欠損値をどの値とも一致するものとして扱うときは同値類がないため、母集団一意は推定しません。
note-population-chosen = この規則は「{ $model }」の値を採ります。
note-population-no-uniques = 一意なレコードがないため、このモデルには手がかりがなく、0 とします。上限がある場合、それは、このような標本が一意な人を一人も含まない確率が5%となる人数です。
note-population-census = 表に全員が含まれるため、一意なレコードを数えました。
note-population-no-records = 手がかりとなるレコードがありません。
note-population-too-few-people = 母集団の人数が、表のレコード数より少なくなっています。
note-population-fraction-above = 標本抽出率が10%以下のときのためのモデルです。それより高いと、推定値が高くなりがちです。
note-population-fraction-below = 標本抽出率が10%以下だと、推定値がかなり高くなりがちです。
note-population-only-uniques = すべてのレコードが一意なため、最も尤もらしい母数が定まりません。
note-population-no-solution = 1件と2件の同値類の数を再現する母数がありません。
note-population-several-solutions = 母数の解が複数あります。母集団の大きさに最も近いものを採りました。
note-population-negative-alpha = α が0以下です。このモデルでは、母集団の同値類の数が決まっていることになります。
note-population-other-population = 母数に合う母集団の大きさが、与えられた大きさの半分未満か2倍を超えています。
note-population-even-classes = 同値類の大きさがそろいすぎていて、最も尤もらしい母数が定まりません。
note-population-no-limit = 通常の式は母集団が大きい極限でのみ成り立つため、ここでは実際の大きさでの期待値を採りました。
note-population-no-interval = 尤度が平らすぎて、区間を求められません。
note-population-large-theta = 通常の式は母集団が大きい極限のもので、ここでは1%以上高めになります。U(N) は実際の大きさでの期待値です。
note-population-few-classes = 1件または2件の同値類が10に満たないため、区間は大まかなものです。
note-population-not-converged = 方程式が解けないうちに計算を打ち切りました。
note-population-fell-back = この規則の第一候補は求められませんでした。
note-separator = { "" }

# 同値類から抽出される数の分布
cell-sizes-poisson = ポアソン
cell-sizes-zero-truncated-poisson = ゼロ切断ポアソン
note-attacker-needs-original = すでに一般化された値の列に幅（within）が指定されています。元の値は表にないため、この攻撃者の値は求められません。
note-attacker-wildcard = 欠損値をどの値とも一致するものとして扱うときは、幅（within）を使えないため、この攻撃者の値は求められません。
note-context-no-attempt = 試みる確率（attempt）も、それを定める2つの回答（mitigating-controls と motives-and-capacity）も計画にそろっていないため、このシナリオの値はありません。
note-context-no-prevalence = 母集団のうち表の対象になる人の割合（prevalence）が計画にないため、知人のシナリオの値はありません。
note-context-partial = 値のあるシナリオの中で最も大きいものです。ほかのシナリオを加えると、これより大きくなることはあっても、小さくなることはありません。
note-context-reading = この提供先についての回答は、質問票をこのプログラムが読んで定めた出発点です。実際の提供先についての回答を計画に書いてください。
note-context-unused = 公開なので、誰かが必ず試みる（確率 1）とみなします。提供先についての入力は使っていません。
note-special-uniques-none = 分かっている値だけで1件に絞り込まれるレコードはないため、列の寄与はありません。
note-special-uniques-left-out = 残るレコードには、分かっている値だけで1件に絞り込まれるものがないため、列の寄与はありません。計画から目標を外すと、抑制されるレコードも調べられます。
note-special-uniques-sizes = これより多い列の組は調べていません。調べれば、スコアは大きくなります。
note-special-uniques-dis = 2件だけの同値類がないか、表を母集団全体とみなしているため、DISは一意なレコードとの照合をすべて正しいものとみなしています。
note-special-uniques-rounded = 2^53を超えるスコアは16桁に丸めています。

role-from-plan = 計画で指定された役割です。
role-not-in-plan = 計画にこの列の指定がありません。

# 機微属性の値どうしの距離
distance-equal = 等距離
distance-ordered = 順位による距離
distance-hierarchical = 階層による距離

# 指標の向き
direction-lower-is-safer = 低いほど安全
direction-higher-is-safer = 高いほど安全
direction-lower-is-better = 低いほど良い
direction-higher-is-better = 高いほど良い
direction-neither = 良し悪しの向きはない

# 列の値の種類と判断した理由
kind-reason-integer = すべての値が整数です。
kind-reason-decimal = すべての値が数値です。
kind-reason-date = すべての値が日付です。
kind-reason-date-digits = すべての値が、日付として読める8桁の数字です。
kind-reason-leading-zeros = 先頭に0の付く数字があります。量ではなくコードとみなします。
kind-reason-named-code = すべての値が{ $width }桁の数字で、列名に「{ $word }」とあります。量ではなくコードとみなします。
kind-reason-mostly-dates = ほとんどが日付ですが、日付でない値が{ $others }種類あります。欠損を表す値かもしれません。
kind-reason-mostly-numbers = ほとんどが数値ですが、数値でない値が{ $others }種類あります。欠損を表す値かもしれません。
kind-reason-text = 値は言葉またはコードです。
kind-reason-asked = 計画で指定されています。
kind-reason-date-receipt = すべての値が、レセプト形式の日付（元号の番号と年・月・日の2桁ずつ）として読める7桁の数字です。
kind-reason-code = 空白のない英数字です。量ではなくコードとみなします。
kind-reason-sentences = ほとんどの値が文、または{ $longest }文字を超える文字列です。何が書かれているか分かりません。
kind-reason-set = 1つのセルに複数の値が「{ $separator }」区切りで入っています。
kind-reason-empty = すべての値が欠損です。

# 役割を推定した理由（$word は列名に含まれる言葉）
role-reason-count = 「{ $word }」：1行が同じレコード何件分に当たるかを示す列とみられます。
role-reason-survey-weight = 「{ $word }」：1件が母集団の何人に当たるかを示すとみられます。そのように使うには役割を「重み」にします。層が分かることがあるので注意してください。
role-reason-money = 「{ $word }」：金銭に関わる、人に知られたくない情報です。
role-reason-outcome = 「{ $word }」：その人がどうなったかを示す情報です。
role-reason-person-number = 「{ $word }」：個人や世帯に付けられた番号です。
role-reason-person = 「{ $word }」：人に付けられた番号で、複数の行にあります。個人を単位に数えます。
role-reason-person-again = 個人の番号ですが、行の数え方を示す列がほかにあります。
role-reason-person-name = 「{ $word }」：人の名前です。
role-reason-contact = 「{ $word }」：本人に直接つながる連絡先です。
role-reason-postcode = 「{ $word }」：住んでいる場所が分かり、他人も知りうる情報です。
role-reason-body = 「{ $word }」：見た目などから他人も知りうる情報です。
role-reason-stay = 「{ $word }」：不在の期間として他人も知りうる情報です。
role-reason-place = 「{ $word }」：場所を示し、他人も知りうる情報です。
role-reason-address = 「{ $word }」：住まいに直接つながる情報です。
role-reason-birth = 「{ $word }」：生まれた時期や場所は、他人も知りうる情報です。
role-reason-age = 「{ $word }」：年齢は、他人も知りうる情報です。
role-reason-sex = 「{ $word }」：性別は、他人も知りうる情報です。
role-reason-illness = 「{ $word }」：健康に関わる、人に知られたくない情報です。
role-reason-treatment = 「{ $word }」：治療に関わる、人に知られたくない情報です。
role-reason-belief = 「{ $word }」：信条などに関わる、人に知られたくない情報です。
role-reason-background = 「{ $word }」：暮らしぶりや経歴として、他人も知りうる情報です。
role-reason-provider = 「{ $word }」：どこで誰の診療を受けたかは、他人も知りうる情報です。
role-reason-care-date = 「{ $word }」：いつのことかは、他人も知りうる情報です。
role-reason-any-number = 「{ $word }」：個人に付けられた番号かもしれません。
role-reason-shared-code = 「{ $word }」：多くのレコードに共通するコードです。念のため、他人も知りうる情報として扱います。
role-reason-date = 値が日付です。いつのことかは、他人も知りうる情報です。
role-reason-own-value = ほとんどのレコードが、それぞれ異なる値を持っています。
role-reason-constant = すべてのレコードが同じ値なので、人を区別できません。
role-reason-empty = すべての値が欠損です。
role-reason-sentences = 自由記述には、個人の名前や事情が書かれているかもしれません。指定しなければ提供から除きます。
role-reason-unclear = 列の意味が分かりません。念のため、他人も知りうる情報として扱います。

# 対数線形モデル
log-linear-main-effects = 主効果
log-linear-selected = 選ばれた二次の交互作用
log-linear-two-way = すべての二次の交互作用
note-log-linear-fraction = 残るレコードが母集団の人数より多いため、モデルを当てはめていません。
note-log-linear-no-uniques = 同値類の中で一人だけのレコードが残っていないため、母集団一意もありません。
note-log-linear-too-large = ありうる組み合わせが多すぎて、すべての二次の交互作用を含むモデルは当てはめていません。
note-log-linear-not-converged = 収束する前に計算を打ち切りました。値は収束先に近いものの、このモデルは採用の対象にしていません。
note-log-linear-too-simple = 判定基準により、単純すぎるモデルとして棄却されます。値は誤っている（多くは高すぎる）おそれがあり、真の値が区間の外にあることもあります。
note-log-linear-too-rich = 判定基準により、複雑すぎるモデルとして棄却されます。この表に合わせすぎているため、値は低すぎるおそれがあります。
# 提供の状況：シナリオ、入力、値の由来
scenario-t1 = T1 内部者による意図的な試み
    .meaning = 提供先の誰かが人を識別しようとします。
scenario-t2 = T2 知人
    .meaning = 表を扱う人が、知っている人に気づきます。
scenario-t3 = T3 漏えい
    .meaning = 表が外に出て、外部の誰かが識別を試みます。
scenario-t4 = T4 実証のための攻撃
    .meaning = 公開された表から人を識別できることを、誰かが示そうとします。
recipient-certified-on-site = 事業者の施設内で作業する認定利用者
recipient-company = 契約した企業
recipient-academia = 契約した大学
recipient-public = 誰でも
context-kind = 提供の種類
context-kind-public = 公開
context-kind-non-public = 非公開
context-demonstration = 実証のための攻撃の確率
context-mitigating-controls = 安全管理措置
context-motives-and-capacity = 動機と能力
context-answer-low = 低い
context-answer-medium = 中程度
context-answer-high = 高い
context-attempt = 内部者が試みる確率
context-prevalence = 母集団のうち表の対象になる人の割合
context-acquaintances-known = 一人がよく知っている人の数
context-breach = 漏えいの確率
context-strict = レコードの最大リスク（厳格な平均リスク）
context-limit = しきい値
context-source-plan = 計画
context-source-recipient = 提供先の標準値
context-source-default = 文献
context-source-absent = 指定なし

# しきい値の由来
threshold-0-05 = プライバシー侵害が最も大きい場合の平均リスク。大きさ 20 の同値類にもあたります（El Emam 2013、オンタリオ州 2016）。
threshold-0-075 = プライバシー侵害が中程度の場合の平均リスク（El Emam 2013、オンタリオ州 2016）。
threshold-0-09 = 公開する表の最大リスク。1/11 = 0.0909 なので大きさ 11 の同値類を意図した値ですが（欧州医薬品庁 2016、カナダ保健省 2019）、書かれたとおりなら 12 が必要です。
threshold-0-1 = プライバシー侵害が小さい場合の平均リスク。大きさ 10 の同値類にもあたり（El Emam 2013、オンタリオ州 2016）、日本の NDB などの公表物の最小集計単位と同じです。
threshold-0-2 = 最大リスク。大きさ 5 の同値類で、最もよく使われます（El Emam 2013）。
threshold-0-33 = 平均リスクと合わせて使う最大リスク。大きさ 3 の同値類を意図した値ですが（El Emam 2013、El Emam・Malin 2015）、書かれたとおりなら 4 が必要です。
threshold-0-5 = 平均リスクと合わせて使う最大リスク。大きさ 2 の同値類で、一意なレコードがないことを意味します（オンタリオ州 2016）。
note-recoded-all-records = 「全レコード」の値は、計画のレベルのまま、除外・再コード化・抑制をいっさい行わない場合の値です。
note-recoded-levels = { $records } 件のレコードを、計画より粗いレベル（{ $levels } 通りの組み合わせ）で公開します。同値類は、ラベルがどのレベルのものであっても、すべてのラベルが等しいレコードの集まりです。
note-recoded-cells = { $cells } 個のセルを抑制します。抑制したセルは * と書かれ、ほかの値と同じく一つの値として数えます。
note-recoded-cells-wildcard = { $cells } 個のセルを抑制します。抑制したセルは欠損値として書かれ、どの値とも一致するものとして数えます。
note-recoded-tests = 複数のレベルのラベルや抑制したセルがあるときは、攻撃の試行を行いません。除外したレコードに対応するラベルが決まらないためです。
note-recoded-presence = 複数のレベルのラベルや抑制したセルがあるときは、母集団の一人が複数の同値類に当てはまりうるため、存在の推測に関する値は求められません。
note-attacker-mixed = 複数のレベルのラベルや抑制したセルがあるときは、攻撃者の知識が各レベルのラベルに当てはまりうるため、この攻撃者の値は求められません。
note-remedy-mixed = 複数のレベルのラベルや抑制したセルがあるときは、レベルの変更による対策は探しません。

# Rare cases and noise.
note-fairness-by-class = レコードは1件ずつではなく同値類ごとに抑制されるので、同値類が大きいと確率は小さく出すぎます。どこを見るべきかを示すだけで、証明ではありません。
note-distributions-spread = 提供する群は、階層でその下にある値に均等に分け、抑制されたセルはすべての値に分けます。提供された表のほかに何も知らない人が置ける仮定です。
note-distributions-quantile = ちょうどその値のレコードが5件未満のため、示していない分位数があります。
note-distributions-paired = 列の組が多すぎるため、先頭の{ $columns }列についてだけ比べました。
note-noise-record = この保証は、レコードが1件増減することについてのものです。m 件のレコードをもつ人の保護は、epsilon の m 倍に弱まります。
note-noise-errors = 実際の誤差と提供する表の誤差は元のレコードから求めたもので、保護されていません。外に出してよいのはセルの値だけです。
note-noise-seed = ノイズはシードから作った学習用のものです。シードを知る人はノイズを取り除けるので、これらの値は提供しないでください。
note-noise-values = 一部の列の値は表から読み取ったものです。ある値が現れるということ自体は、ノイズでは守られません。これも守るには、ありうるすべての値を階層（csv、rows、groups）に挙げてください。
note-noise-mean = 平均は、ノイズを加えた合計を、ノイズを加えた件数で割ったもので、表の epsilon を半分ずつ使います。値は上下限の幅の2000分の1に丸めて数えます。誤差の期待値は合計についてのものです。
note-sampling-levels = 標本抽出による保証は、レコードを見ずにレベルを決め、各レコードを独立にこの確率で抽出し、誰が抽出されたかを誰も知らず、k 件未満の同値類をすべて抑制する場合にだけ成り立ちます。
note-sampling-none = 保証はありません。目標に k がないか、epsilon がこの抽出率で可能な値より小さいためです。
# 計画の解析についての注記
note-study-no-cases = 解析に必要な列がすべてそろったレコードがありません。
note-study-one-outcome = すべてのレコードにイベントがあるか、1件もないため、比べられません。
note-study-too-few = レコードが少なすぎるか値がそろいすぎているため、区間を求められません。
note-study-half-added = 2×2表に0のセルがあるため、4つのセルすべてに0.5を足しました（Haldane, Anscombe）。
note-study-no-strata = 曝露群と非曝露群の両方をもつ層がありません。
note-study-empty-pool = 層をまとめると分子または分母が0になるため、統合した比は有限の値になりません。
note-study-separated = 該当するレコードのすべてにイベントがあるか、1件もない（分離）ため、係数は有限の値になりません。
note-study-follows = 値が1つしかないか、前の列から決まってしまう列のため、独自の係数がありません。
note-study-not-converged = 最尤推定の反復が収束しませんでした。値は反復を止めた時点のものです。
note-study-not-reached = 生存曲線が2分の1まで下がりません。
note-study-nobody-left = この時点まで観察されているレコードがありません。
note-study-one-group = 群が1つしかないため、比べるものがありません。
note-study-too-many-terms = 共変量のカテゴリーが300を超えるため、回帰を計算しませんでした。
note-study-undecided = 指定した値とそれ以外の値が混ざった区分があり、その区分のレコードは判定できないため除きました。
note-study-not-released = --keep を付けなければ提供しない列が解析に含まれています。ここでは提供するものとして扱いました。
note-study-as-released = 解析は、元の表と提供する表を比べるものです。表をそのまま評価しているので、どの解析も計算していません。
