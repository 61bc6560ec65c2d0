# 場所
place-line = { $line }行目
place-column = 列「{ $column }」

# 計画ファイル
plan-syntax = 計画ファイルを読めません：{ $fault }
    .hint = 計画ファイルの書式は README を見てください。
plan-not-yet = 計画の「{ $key }」は、この版ではまだ扱えません。
    .hint = そのキーを消してください。計画の内容が黙って無視されることはありません。
