# 場所
place-line = { $line }行目
place-column = 列「{ $column }」

# 計画ファイル
plan-syntax = 計画ファイルを読めません：{ $fault }
    .hint = 計画ファイルの書式は README を見てください。
plan-not-yet = 計画の「{ $key }」は、この版ではまだ扱えません。
    .hint = そのキーを消してください。計画の内容が黙って無視されることはありません。

# 表
table-empty = ファイルが空です。
    .hint = 1行目に列名、2行目からレコードを書いてください。
table-format = これは { $format } 形式のファイルで、ここでは読めません。
    .hint = 表を CSV、XLSX、Parquet のどれかで保存してください。
formats-damaged = { $format } ファイルが壊れているか、途中で切れています。
    .hint = 元の場所からコピーし直すか、作成したソフトで保存し直してください。
formats-broken = ファイルを読み進められません。壊れているか、ここでは扱えないものを含んでいます。
    .hint = 作成したソフトで保存し直すか、CSV で保存してください。
formats-encrypted = { $format } ファイルはパスワードで保護されています。
    .hint = パスワードなしのコピーを保存してください。
formats-too-large = 展開すると、この大きさのファイルにしては大きすぎます（展開の上限は { $most } MiB）。
    .hint = 開く前に、自分で展開して中身を確かめてください。CSV なら大きさを問わず順に読みます。
formats-several-tables = アーカイブに表が複数あります（{ $names }）。
    .hint = 使う表だけを取り出してください。
formats-no-table = アーカイブに表がありません。
    .hint = CSV、ワークブック、Parquet、Arrow のいずれか1つを入れてください。
formats-no-sheet = ワークブックにシート「{ $sheet }」がありません。あるのは { $sheets } です。
    .hint = そのどれかを指定するか、最初のシートでよければ指定を外してください。
formats-sheet-empty = シート「{ $sheet }」は空です。シートは { $sheets } です。
    .hint = 別のシートを指定してください。
formats-no-row = シート「{ $sheet }」には、見出しに指定された行にも、それより下にも値がありません。
    .hint = 列名のある行を指定するか、列名がないこと（header = false）を指定するか、別のシートを指定してください。
formats-no-workbook = シートが指定されていますが、{ $format } ファイルにシートはありません。
    .hint = 設定「sheet」を外すか、そのシートのあるワークブックを選んでください。
formats-beside-header = シートの列 { $column } に、見出しのないセルがあります。
    .hint = セルのある最初の行が列名になります。列に名前を付けるか、表でない部分を別のシートへ移してください。表題などの下にあるこの行が列名の行なら、header = { $line } と指定してください。
formats-nested = この列の値は、1つの値ではなくリストやレコードです。
    .hint = 先に普通の列へ展開するか、列を除いてください。
formats-type = この列の型 { $type } は、ここでは文字列にできません。
    .hint = 先に文字列へ変えるか、列を除いてください。
formats-codec = ファイルは { $codec } で圧縮されていますが、この形式の展開は組み込まれていません。
    .hint = Snappy など別の形式か、圧縮なしで書き直してください。
formats-lines = 設定「{ $setting }」はテキストとワークブックのためのもので、{ $format } ファイルには使えません。
    .hint = 設定を外してください。この形式ではファイル自身が列名を持っています。
table-encoding = { $encoding } は読める文字コードではありません。
    .hint = utf-8、shift_jis（cp932）、euc-jp、iso-2022-jp、utf-16le、utf-16be、windows-1252 を読めます。指定しなければ自動で判別します。
table-not-text = テキストには現れないゼロのバイトがあります。
    .hint = テキストではないファイルかもしれません。UTF-16 のテキストなら、文字コード（utf-16le または utf-16be）を指定してください。
table-delimiter = 区切り文字には、引用符と改行を除く ASCII 文字を1つ指定してください。
    .hint = カンマ、セミコロン、タブ、「|」は、指定しなくても自動で判別します。
table-comment = 注釈の印には、引用符と改行を除く ASCII 文字を1つ指定してください。
    .hint = たとえば「#」です。
table-header-line = 行は1から数えるため、0行目を見出しにすることはできません。
    .hint = 列名のある行の番号を指定するか、列名がないこと（header = false）を指定してください。
table-header-beyond = 見出しに指定された行より前でファイルが終わっているか、そこから下に何もありません。
    .hint = 列名のある行の番号を指定するか、列名がないこと（header = false）を指定してください。
table-ragged = この行のフィールドは{ $found }個ですが、見出しは{ $expected }個です。
    .hint = 区切り文字を含む値は引用符で囲んでください。どの行もこうなる場合は、区切り文字を指定してください。表題などの下にあるこの行が列名の行なら、header = { $line } と指定してください。
table-quote-open = ここで始まる引用符が閉じられていません。
    .hint = 引用符で囲んだ値の中の引用符は、2つ重ねて書きます。
table-record-too-long = ここから始まるレコードが終わりません。
    .hint = 1行に1レコードの CSV になっているか確認してください。
table-header-empty = 見出し行の{ $position }番目の列には、値があるのに名前がありません。
    .hint = 列に名前を付けるか、その列を削除してください。列名の行が表題などの下にあるときは、その行を指定します（header = 3 など）。列名がないときは header = false とします。
table-header-twice = { $first }番目と{ $second }番目の列の名前が同じです。
    .hint = 列ごとに違う名前を付けるか、番号を付けてよければ duplicate-names = "number" と指定してください。列名が別の行にあるときはその行を（header = 3 など）、列名がないときは header = false と指定します。
table-no-rows = 表にレコードがありません。
    .hint = 1行目は列名として読みます。レコードは2行目から書いてください。
table-too-many-rows = レコードが{ $most }件を超えています。
    .hint = 表を分割するか、一部を抽出してください。
table-too-large = この表にはおよそ{ $rows }件のレコードがあり、約{ $memory } MBのメモリーが必要ですが、使えるのは{ $most } MBです。
    .hint = { $fit ->
        [none] 1列だけでも収まりません。表のある場所で同じレコードを数え、その結果を読み込んでください。そのための問い合わせはoboro sqlが書き出します。
       *[some] { $columns }列のうち、異なる値の少ない約{ $fitting }列なら収まります。または、表のある場所で同じレコードを数え、その結果を読み込んでください。そのための問い合わせはoboro sqlが書き出します。
    }
table-columns-unknown = この名前の列はありません：{ $names }。
    .hint = 列は、ファイルにあるとおりの名前で選びます。
table-columns-none = 列が1つも選ばれていません。
    .hint = 1つ以上の列を選ぶか、指定を省いてすべての列を読み込んでください。
table-column-type = この列の値は文字列にできません。
    .hint = リストや入れ子の値を通常の列に直すか、この列を除いてください。
table-layout = 列をメモリー上に配置できませんでした。

# 階層
hierarchy-empty = 階層に行がありません。
    .hint = 値ごとに1行とし、先頭に値、続けて各レベルのラベルを書いてください。
hierarchy-uneven = 値は{ $rows }個ありますが、階層のレベル{ $level }のラベルは{ $labels }個です。
    .hint = どのレベルにも、値と同じ数のラベルを書いてください。
hierarchy-ragged-row = 階層の{ $row }行目はラベルの数がほかの行と違います（この行：{ $fields }個、1行目：{ $expected }個）。
    .hint = すべての行でラベルの数をそろえてください。値を変えないレベルには、同じラベルを繰り返して書きます。
hierarchy-repeats = 階層に、同じ値が異なるラベルで複数回書かれています（値：{ $count }個）。
    .hint = 値ごとに1行だけ残してください。
hierarchy-torn = 上のレベルでは下のレベルのグループをまとめることしかできませんが、レベル{ $level }で同じラベルの行がレベル{ $above }で分かれています（ラベル：{ $count }個）。
    .hint = あるレベルでラベルが同じ行は、次のレベルでも同じラベルにしてください。分けておくグループには別のラベルを付けます。
hierarchy-lacks = データに、階層にない値があります（値の種類：{ $count }）。
    .hint = その値の行を階層に加えてください。欠損を表す値であれば、欠損として読むラベルに加えてください。
hierarchy-lacks-records = データに、階層にない値があります（値の種類：{ $count }、レコード：{ $records }件）。
    .hint = その値の行を階層に加えてください。欠損を表す値であれば、欠損として読むラベルに加えてください。
hierarchy-too-many-rows = 階層の値が、番号を付けられる数（2の32乗 - 1個）を超えています。
hierarchy-encoding = 階層のファイルに、文字コードとして正しくないバイトがあります。
    .hint = UTF-8 の CSV として保存し直してください。
hierarchy-ragged-line = 階層のファイルを列に分けられません。どの区切り文字（; , タブ |）でも、フィールドの数が行によって異なります（この行：{ $fields }個、先頭の行：{ $expected }個）。
    .hint = すべての行でフィールドの数をそろえてください。区切り文字を含むフィールドは二重引用符で囲みます。
hierarchy-delimiters = 階層のファイルは複数の区切り文字（{ $delimiters }）で均等に分けられ、データからもどれが正しいか決められません。
    .hint = ほかの区切り文字を含むフィールドを二重引用符で囲むか、計画に行を直接書いてください。

intervals-widths-none = 区間の幅が指定されていません。
    .hint = レベル1、2、…の幅を、例えば widths = [5, 10, 20] のように指定してください。
intervals-number = 区間に指定された数 { $number } は正確に扱えません。
    .hint = 通常の数を指定してください。全体で36桁まで扱えます。
intervals-width = 区間の幅 { $width } は0より大きくありません。
    .hint = どのレベルにも正の幅を指定してください。
intervals-multiple = 区間の幅 { $width } が一つ下の幅 { $below } の倍数でないため、広い区間が狭い区間を途中で切ってしまいます。
    .hint = 5、10、20のように、それぞれの幅が次の幅を割り切るようにしてください。
intervals-ends = 区間の下端 { $bottom } が上端 { $top } より小さくありません。
    .hint = 下端より小さい値は一つのグループに、上端以上の値は別の一つのグループになります。
intervals-not-numbers = 区間には数値が必要ですが、この列には数値でない値があります（値の種類：{ $count }）。
    .hint = 欠損を表す値であれば、欠損として読むラベルに加えてください。そうでなければ、グループを使ってください。数値は桁区切りなしで書きます。

prefix-none = 先頭から残す文字数が指定されていません。
    .hint = レベル1、2、…で残す文字数を、例えば prefix = [5, 3, 2] のように指定してください。
prefix-order = 上のレベルほど残す文字を少なくする必要がありますが、{ $below } の次が { $kept } です。
    .hint = prefix = [5, 3, 2] のように、大きい順に書いてください。

dates-none = 日付の単位が指定されていません。
    .hint = day、month、quarter、year、decade から選び、例えば dates = ["month", "year"] のように指定してください。
dates-unit = 「{ $unit }」は日付の単位ではありません。
    .hint = day（日）、month（月）、quarter（四半期）、year（年）、decade（10年）から選んでください。
dates-order = 上のレベルほど粗い単位にする必要がありますが、{ $below } の次が { $unit } です。
    .hint = day、month、quarter、year、decade の順に書いてください。途中の単位は省けます。
dates-not-dates = 日付が必要ですが、この列には日付でない値があります（値の種類：{ $count }）。
    .hint = 日付は 2024-03-05、2024/3/5、20240305、2024-03 のように書きます。欠損を表す値であれば、欠損として読むラベルに加えてください。

groups-none = レベル{ $level }にグループがありません。
    .hint = どのレベルにも、一つ以上のグループとその要素を書いてください。
groups-twice = レベル{ $level }で、二つのグループに入っている要素があります（要素：{ $count }個）。
    .hint = 一つの要素は一つのグループにだけ入れてください。
groups-unknown = レベル{ $level }に、レベル{ $below }のグループ名でない要素があります（要素：{ $count }個）。
    .hint = レベル2以上の要素には、一つ下のレベルのグループ名を書きます。
groups-missing-values = レベル{ $level }で、どのグループにも入っていない値があります（値の種類：{ $count }）。
    .hint = いずれかのグループに加えてください。欠損を表す値であれば、欠損として読むラベルに加えてください。
groups-missing = レベル{ $below }に、レベル{ $level }のどのグループにも入っていないグループがあります（グループ：{ $count }個）。
    .hint = いずれかのグループに加えてください。要素が一つだけのグループも作れます。

# 計画と表の照合
plan-column-unknown = 計画にある列が、表にありません。
    .hint = 列名は一字一句そのまま比べます。表の見出し行を確かめてください。
hierarchy-file-absent = 計画にあるファイルが渡されていません。
    .hint = 計画ファイルと同じフォルダーに置くか、表と一緒に渡してください。
plan-level-too-high = 計画はレベル{ $level }を求めていますが、この階層はレベル{ $top }までです。
    .hint = レベル0は元の値、レベル{ $top }は最上位です。
plan-levels-reversed = レベルの範囲が逆です：{ $lowest }は{ $highest }より上です。
    .hint = 低いレベルを先に書いてください：levels = [{ $highest }, { $lowest }]
plan-importance = 列の重要度は0以上の数にしてください。
plan-role-twice = 役割「{ $role }」が2つの列に与えられています。「{ $first }」がすでにその役割です。
    .hint = この役割は1つの列だけに与えてください。
weight-not-positive = 重みは0より大きい数でなければなりません（それ以外の値: { $values }）。
    .hint = 値を直すか、この列に別の役割を選んでください。
plan-not-quasi = この列は、計画では準識別子ではありません。
    .hint = 役割を「quasi-identifier」（準識別子）にしてください。
person-and-count = 個人の列と件数の列は同時に使えません。列「{ $count }」は1行が複数のレコードを表すとしています。
    .hint = どちらかの列に別の役割を選んでください。
person-missing = どの個人のものか分からない行が { $lines } 行あります。最初のものはデータの { $first } 行目です。
    .hint = どの行が同じ個人のものかは推測できません。これらの行を除くか、個人の番号を補ってください。
person-differs = この列の役割「{ $role }」の値は個人に1つのはずですが、{ $persons } 人で行によって異なります。
    .hint = 値を直すか、combine = "first" または "last" でどの値を採るかを指定してください。
combine-one = この列の値は個人に1つなので、「{ $rule }」でまとめることはできません。
    .hint = "first" か "last" を使うか、指定を外してください。
combine-alone = 個人の値のまとめ方が指定されていますが、役割が「person」（個人）の列がありません。
    .hint = 個人を表す列の役割を「person」にするか、指定を外してください。
combine-range = 範囲にまとめられるのは数値か日付だけです。どちらでもない値が { $count } 種類あります。
    .hint = 集合（set）としてまとめるか、値を直してください。
combine-separator = 個人の複数の値を区切る「{ $separator }」を含む値が { $count } 種類あります。
    .hint = どの値にも含まれない区切り文字を指定してください（例: separator = ";"）。
separator-empty = 区切り文字が空白です。
    .hint = 1つのセルの中の値を区切る文字を指定してください（例: separator = "|"）。
hierarchy-mark = レベル { $level } の { $count } 個のグループ名に、値の区切りである「{ $mark }」が含まれています。
    .hint = グループ名を変えるか、別の区切り文字を使ってください。
key-bytes = 鍵は32バイトです。
pivot-without-person = 縦長の表は個人ごとに横に並べますが、役割が「person」（個人）の列がありません。
    .hint = 個人を表す列の役割を「person」にしてください。
pivot-one-column = キーの列と値の列が同じです。
    .hint = キーの列と値の列をそれぞれ指定してください。
pivot-key-missing = キーのない行が { $lines } 行あります。
    .hint = これらの行を除くか、キーを補ってください。
pivot-key-unknown = 選んだキーのうち { $keys } 個が列にありません。
    .hint = キーは列にあるとおりに書いてください。「keys」を書かなければ、すべてのキーが列になります。
pivot-too-many-keys = この列にはキーが { $found } 種類あります。列にできるのは { $most } 種類までです。
    .hint = keys = [...] で一部を選んでください。
shift-days = 日付をずらす日数は1日以上 { $most } 日以下です。
    .hint = 前後の最大日数を shift = { "{" } days = 30 { "}" } のように指定してください。
shift-differs = 1人の日付はすべて同じ日数だけずらしますが、列によって指定が異なります。
    .hint = どの列にも同じ日数（とシード）を指定してください。
shift-values = ずらすことのできる日付でない値が { $count } 種類あります。
    .hint = 2024-03-05、2024/3/5、20240305 のような日付はずらせます。日のない年月はずらせません。欠損を表すラベルは「missing」に書いてください。
count-not-whole = 件数は0から4,294,967,295までの整数にしてください（それ以外の値：{ $values }種類）。
    .hint = 値を直すか、列の役割を変えてください。
study-too-many-quasi = 計画の準識別子は{ $found }列ですが、扱えるのは{ $most }列までです。
    .hint = 外部の人が実際に知りうる列だけを残してください。
special-uniques-size = 特殊一意の最大の列数は1以上です。
    .hint = [special-uniques]のmax-sizeに、知られうる列の数を書くか、この行を消してください。
special-uniques-fraction = DISの標本抽出率は0より大きく1以下です（入力：{ $found }）。
    .hint = [special-uniques]のdis-fractionに、レコード数を母集団の人数で割った値を書いてください。
special-uniques-too-many = 最小標本一意が{ $most }個を超えました。
    .hint = [special-uniques]のmax-sizeを小さくするか、準識別子とする列を減らしてください。
input-read-otherwise = 計画の設定「{ $setting }」が、表を読み込んだときと異なります。
    .hint = この計画で表を読み直すか、計画からその設定を消してください。

# 目標
goal-k = k は1以上にしてください。
goal-share = 「{ $condition }」は0から1までの数にしてください。
    .hint = 5 %は0.05と書きます。リスクを0にできる同値類はありません。
loss-gs-factor = 損失の gs-factor は0から1までの数にしてください。
    .hint = 0.5なら、一般化と抑制の両方をそのままの重みで数えます。
search-effort = 探索の effort は0より大きく1000以下の数にしてください。
    .hint = 1が通常の作業量で、10ならその10倍まで探します。

# 出力
release-no-column = 出力する列がありません。
    .hint = 出力したい列を計画に書いてください。識別子と、計画にない列は出力しません。
release-keep-unknown = 残すように指定された列が、表にありません。
release-goal-unmet = 目標に達していません：{ $conditions }。何も書き出していません。
    .hint = レベルか抑制の上限を上げるか、未達でも出力することを明示してください。

# 例のデータ。
no-randomness = この環境では乱数を取得できません。
    .hint = シードを指定してください。
output-refused = 出力を書き込めませんでした。

# ブラウザーと Node。
chart-unknown = 「{ $name }」というグラフはありません。
options-refused = オプションを読み取れません：{ $fault }
search-without-goal = 計画に、探索の条件となる目標がありません。
    .hint = [goal] に条件を書いてください（例：k = 5）。
search-as-released = 公開済みとして評価する表には、探索するレベルがありません。
    .hint = 公開前の表で探索してください。
search-part = その探索の部分はありません。
    .hint = 部分の番号は0から始まり、部分の数より小さくなければなりません。
search-utility-unknown = { $name } は有用性の指標ではありません。
    .hint = 使える指標：{ $known }
search-utility-needs-numbers = { $name } には値がありません。数値または日付の準識別子が { $columns } 列以上必要です。
    .hint = ほかの指標を選んでください。
search-utility-needs-classes = 欠損値をワイルドカードとする場合は同値類がないため、{ $name } には値がありません。
    .hint = 別の指標を最適化するか、欠損値をカテゴリーとしてください。
search-risk-unknown = { $name } はフロンティアに使えるリスクではありません。
    .hint = 使えるリスク：{ $known }

# ファイル
file-absent = ファイルがありません。
    .hint = 名前を確認してください。計画に書かれたファイルは、計画と同じ場所から読みます。
folder-absent = フォルダーがありません。
    .hint = 先にフォルダーを作ってください。
file-unreadable = ファイルを読む権限がありません。
    .hint = ファイルの権限を確認してください。
file-unwritable = ここに書き込む権限がありません。
    .hint = フォルダーの権限を確認するか、別の場所を指定してください。
file-is-folder = これはファイルではなくフォルダーです。
file-exists = ファイルがすでにあります。
    .hint = 別の名前にするか、置き換えてよければ --force を付けてください。
file-special = これはデバイスかパイプです。公開用の表は、通常のファイルにだけ書き出します。
file-is-input = 入力に使うファイルなので、上書きしません。
    .hint = 別の名前を指定してください。
file-given-twice = 2つの出力に同じファイルが指定されています。
    .hint = どちらかを別の名前にしてください。
file-fault = ファイルを最後まで読み書きできませんでした（{ $reason }）。
disk-full = 書き込み先に空きがありません。
    .hint = 空きを作るか、別の場所を指定してください。書きかけのファイルは残りません。
memory-full = この処理に使えるメモリーが足りません。
    .hint = ほかのプログラムを終了するか、不要な列を除いた表を使ってください。
input-changed = 読み込んだ後に表のファイルが変更されました。
    .hint = ほかの書き込みが終わってから、やり直してください。
plan-not-utf8 = 計画ファイルが UTF-8 のテキストではありません。
    .hint = UTF-8 のテキストとして保存してください。
plan-without-goal = 計画に目標がないため、確認できる条件がありません。
    .hint = [goal] に k = 5 のような条件を書いてください。

# コマンドライン
column-unknown = 表にこの列がありません。
    .hint = 列名は1文字ずつ比べます。列の一覧は「oboro inspect」で見られます。
usage-verb = 「{ $verb }」というコマンドはありません。
    .hint = コマンドの一覧は「oboro --help」で見られます。
usage-unknown = 「{ $argument }」はここでは使えません。
    .hint = 使えるものは --help で見られます。
usage-missing = 指定が足りません：{ $arguments }
    .hint = 指定のしかたは --help で見られます。
usage-twice = 「{ $argument }」はここでは使えないか、2回指定されています。
    .hint = 指定のしかたは --help で見られます。
usage-value = 「{ $argument }」の値が正しくありません。
    .hint = 使える値は --help で見られます。
program-fault = プログラムの内部で不具合が起きました（{ $place }）。
    .hint = この場所を添えて報告してください。書きかけのファイルは残りません。

# Population.
population-one-way = 母集団はちょうど1通りの方法で与えてください。
    .hint = [population] に size、sampling-fraction、table、weights のどれか1つを書いてください。
population-empty = 母集団には少なくとも1人が必要です。
    .hint = レコードの元になった人の数を書いてください。
population-fraction = 標本抽出率は0より大きく1以下でなければなりません。
    .hint = レコード数を人数で割った値です。
population-significance = 有意水準は0より大きく1より小さくなければなりません。
    .hint = 0.05がよく使われます。
population-without-weights = 計画は母集団を重みから求めるとしていますが、役割が「weight」の列がありません。
    .hint = 1レコードが何人を代表するかを示す列に、役割「weight」を与えてください。
population-encoding = 母集団のファイルに、文字コードとして正しくないバイトがあります。
    .hint = UTF-8 の CSV として保存し直してください。
population-file-absent = 母集団の表が渡されていません。
    .hint = 計画に書かれたファイルを渡してください。
population-lacks-column = 母集団の表にこの列がありません。
    .hint = すべての準識別子と、計画に書かれた件数の列が、元の表と同じ名前で必要です。
goal-needs-population = 条件「{ $condition }」には各クラスの母集団での人数が必要ですが、わかりません。
    .hint = [population] に表または重みで母集団を与えるか、条件を外してください。

# Log-linear models.

# Individual and household risk.

# Special uniques.

# Disclosure.
goal-not-sensitive = 条件「{ $condition }」は機微属性の列についてのものですが、この列はそうではありません。
    .hint = [columns] でこの列の役割を "sensitive" にしてください。
goal-l = l-多様性の l は1以上にしてください。"distinct" と "recursive" では整数にしてください。
goal-c-absent = 再帰的 l-多様性には c が必要です。
    .hint = c = 3 なら、同値類で最も多い値は、l 番目以降の値の合計の3倍未満になります。
goal-c-idle = c があるのは再帰的 l-多様性だけです。
    .hint = c を除くか、kind = "recursive" としてください。
goal-positive = 「{ $condition }」の限度は0より大きい数にしてください。
goal-not-ordered = この列の値は数でも日付でもないため、距離を測る順序がありません。
    .hint = kind = "equal" とするか、列に階層を与えて "hierarchical" としてください。
goal-without-hierarchy = 階層による距離には階層が必要ですが、計画ではこの列に階層がありません。
    .hint = [columns] でこの列に階層を与えるか、kind = "equal" としてください。

# Attackers, journalist and marketer.

# Named attackers.
attacker-share = 攻撃者「{ $attacker }」が知っている人の割合（share）は、0 より大きく 1 以下でなければなりません。
    .hint = 全員であれば省略できます。5 % は 0.05 と書きます。
attacker-not-known = 攻撃者「{ $attacker }」が知らない列に、知識の精度が指定されています。
    .hint = その列を knows に加えるか、精度の指定を削除してください。
attacker-not-quasi = 攻撃者「{ $attacker }」が知っている列が、計画の準識別子ではありません。
    .hint = 攻撃者が知りうる列は準識別子です。列にその役割を付けてください。
attacker-twice = 攻撃者「{ $attacker }」の knows に、同じ列が2回あります。
    .hint = 1回だけ書いてください。
attacker-two-ways = 攻撃者「{ $attacker }」の同じ列に、レベル（levels）と幅（within）の両方が指定されています。
    .hint = levels と within のどちらか一方にしてください。
attacker-within = 幅（within）は 0 以上の数でなければなりません。
    .hint = 列の単位で書きます。日付では日数です。
attacker-within-values = 幅（within）は数または日付の列に使いますが、この列にはほかの値があります（異なる値: { $count }）。
    .hint = 欠損を表す値であれば欠損として指定するか、代わりに levels で一般化階層のレベルを指定してください。

# Context.
context-share = [context] の「{ $key }」は 0 から 1 までの数でなければなりません。
    .hint = 27 % は 0.27 と書きます。
context-threshold = [context] のしきい値（threshold）は、0 より大きく 1 以下でなければなりません。
    .hint = 平均リスクには 0.05、0.075、0.1、公開する表の最大リスクには 0.09 がよく使われます。
context-acquaintances = 知人の数（acquaintances）は 0 以上の数でなければなりません。
    .hint = 指定しなければ 150 とします。

# By attributes and sets of columns.

# Attacks tried.

# Readings of missing values.

# Riskiest classes.
why-no-class = この番号の同値類はありません。このレベルでの同値類は { $classes } 個です。
    .hint = 先にリスクの高い同値類を求めてください。番号はその答えにあり、レベルによって変わります。
why-no-row = この番号の行はありません。表のデータは { $rows } 行です。
    .hint = データの行は、見出しを除いて1から数えます。
why-left-out = { $row } 行目は数える前に除外されたため、どの同値類にも属しません。
    .hint = 0件を表す行と、計画で除外とした準識別子の欠損のある行は数えません。
why-whom = 行も同値類も指定されていません。
    .hint = { "{ row: 1 }" } または { "{ class: 0 }" } のように指定してください。

# Rare cases.
rare-column = [rare] の列が、準識別子でも機微属性でもありません。
    .hint = 列にどちらかの役割を与えるか、columns から外してください。

# Noise.
noise-epsilon = [noise] の epsilon は { $least } から { $most } までの数でなければなりません。
    .hint = 0.1 から 10 がよく使われます。小さいほど強く守られ、誤差は大きくなります。
noise-delta = [noise] の delta は 0 より大きく 1 より小さい数でなければならず、ガウスノイズには必要です。
    .hint = レコード数の逆数よりずっと小さくします。例：0.000001
noise-bounds = 平均には、下限が上限より小さい bounds = [下限, 上限] が必要です。
    .hint = データを見ずに、実際に現れる値ではなく、ありうる値から決めてください。
noise-not-a-number = 平均または階級を求める列に、数でない値があります。
    .hint = 欠損を表す値であれば、欠損として指定してください。
noise-too-many-cells = ノイズを加える表は、列は2つまで、セルは { $most } 個までです。
    .hint = 列を減らすか、レベルを上げてください。
noise-too-little = 表が多すぎて、1つの表に割り当てる epsilon または delta が小さすぎます。
    .hint = 1つの表に epsilon が { $least }、平均にはその2倍が必要です。表を減らすか、epsilon を大きくしてください。
noise-bins = 階級（bins）の境界は、昇順に並んだ1つ以上の数値でなければなりません。
    .hint = bins = { "{" } age = [18, 40, 65] { "}" } のように書きます（18未満、18以上40未満、40以上65未満、65以上）。
noise-bins-column = ノイズを加える表の columns にない列に、階級（bins）が指定されています。
    .hint = その列を columns に加えてください。
noise-fraction = [noise] の sampling-fraction は 0 より大きく 1 より小さい数でなければなりません。
    .hint = 5 % は 0.05 と書きます。
# 計画の解析
study-key-needed = 解析「{ $study }」（{ $kind }）に { $key } がありません。
    .hint = 計画のその表に { $key } を書き足してください。
study-key-unused = 解析「{ $study }」に { $key } がありますが、{ $kind } では使いません。
    .hint = { $key } を外すか、別の kind を選んでください。
study-column-unused = 解析「{ $study }」で使わない列に、読み方が指定されています。
    .hint = reference と generalized には、その解析で使う列だけを書いてください。
study-column-twice = 解析「{ $study }」で、同じ列が2回使われています。
    .hint = 1つの列は、結果・イベント・時間・曝露・層・群・共変量のどれか1つにだけ使えます。
study-not-numbers = 解析「{ $study }」で数値が必要な列に、数値でない値があります。
    .hint = 数値の列を選ぶか、ラベルを扱う kind にしてください。
study-not-category = 解析「{ $study }」で、別の形で使う列に、一般化した値の読み方が指定されています。
    .hint = 結果と時間は数値、イベントと曝露はラベルです。カテゴリーにできるのは共変量・群・層だけです。
study-label-unknown = 解析「{ $study }」にあるラベルは、どのレコードにもありません。
    .hint = ラベルは表にあるとおりに、一字一句そのまま比べます。
study-reference = 解析「{ $study }」で、基準をもたない列に基準が指定されています。
    .hint = 基準を指定できるのは、カテゴリーとして読む共変量だけです。
study-hold-out = 解析「{ $study }」の hold-out は、0 と 1 の間の割合ではありません。
    .hint = 0.3 のように、0 より大きく 1 より小さい割合にしてください。
study-times = 解析「{ $study }」の times に、負の値または数でない値があります。
    .hint = 0 以上の時間を指定してください。
study-time-negative = 解析「{ $study }」の時間の列に、負の値があります。
    .hint = 観察時間は 0 以上です。
query-no-columns = 計画に、まとめる基準になる列がありません。
    .hint = 外部の人が知り得る列に役割「quasi-identifier」を付けてください。
query-shift = 日付は無作為に引いた日数だけずらされ、その日数はどこにも書かれないため、問い合わせでは表せません。
    .hint = 計画から「shift」を外すか、先にデータベースで日付をずらしてください。
query-keys = 問い合わせには列名が必要ですが、縦長の表のどのキーを列にするかが計画にありません。
    .hint = [pivot] に keys = ["…", "…"] と列挙してください。
query-order = 「{ $rule }」の値はある1行の値ですが、データベースの行には順序がありません。
    .hint = 行の順序を決める列を指定する（--order）か、値を集合としてまとめてください。
query-range = どの値が最小・最大かは値の種類によりますが、計画にその指定がありません。
    .hint = 列の kind に integer、decimal、date のどれかを指定してください。
query-range-levels = 範囲は1つの文字列として返るため、列の階層では読めません。
    .hint = 階層を外すか、値を集合としてまとめてください。
query-counted = 計画に、足し合わせる件数の列がありません。
    .hint = 件数の列に役割「count」を付けるか、「counted」を外してください。
query-level = 最小のレベルが{ $level }ですが、この列の最大のレベルは{ $highest }です。
    .hint = 「levels」の最初の数を下げてください。
query-dialect = このSQL方言は分かりません。
    .hint = duckdb、spark、bigquery、postgresのどれかを指定してください。
kind-unfit = 計画では列の種類が「{ $kind }」ですが、そう読めない値が{ $count }種類あります。
    .hint = 別の種類を選ぶか、欠損を表す値なら [input] の missing に加えてください。
