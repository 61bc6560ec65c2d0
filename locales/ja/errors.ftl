# 場所
place-line = { $line }行目
place-column = 列「{ $column }」

# 計画ファイル
plan-syntax = 計画ファイルを読めません：{ $fault }
    .hint = 計画ファイルの書式は README を見てください。
plan-not-yet = 計画の「{ $key }」は、この版ではまだ扱えません。
    .hint = そのキーを消してください。計画の内容が黙って無視されることはありません。

# 表
table-header-empty = 見出し行の{ $position }番目の列に名前がありません。
    .hint = 1行目は列名の行です。列に名前を付けるか、その列を削除してください。
table-header-twice = { $first }番目と{ $second }番目の列の名前が同じです。
    .hint = 1行目は列名の行です。同じ列名は一度しか使えません。
table-no-rows = 表にレコードがありません。
    .hint = 1行目は列名として読みます。レコードは2行目から書いてください。
table-too-many-rows = レコードが{ $most }件を超えています。
    .hint = 表を分割するか、一部を抽出してください。
table-column-type = この列の値は文字列にできません。
    .hint = リストや入れ子の値を通常の列に直すか、この列を除いてください。
table-layout = 列をメモリー上に配置できませんでした。
