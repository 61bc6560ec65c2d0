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
    .meaning = どのレコードが同じ人のものかを示します。
role-household = 世帯番号
    .meaning = どのレコードが同じ世帯のものかを示します。
role-weight = 重み
    .meaning = 1件のレコードが母集団の何人分に当たるかを示します。
role-count = 件数
    .meaning = 1行が同じレコード何件分に当たるかを示します。

# 列の値の種類
kind-integer = 整数
kind-decimal = 小数
kind-date = 日付
kind-category = カテゴリー

# 報告書の注記
note-no-quasi-identifier = 準識別子の列がないため、全レコードが1つの同値クラスになります。何かを知っている攻撃者については、この数値からは何も言えません。
note-nothing-kept = 残るレコードがないため、リスクの数値はありません。
note-as-released = 表をこのままの形で評価しました。元の表から何が失われたかは、この表からは分かりません。
note-utility-undefined = この指標は、ここでは有限の値になりません。
note-dropped = 準識別子が欠損しているレコードは、数える前に除きました。
note-no-population = 母集団の情報がないため、ジャーナリストリスクとマーケターリスクは推定していません。検察官リスクは、本人がデータに含まれると知っている攻撃者を想定した値です。

role-from-plan = 計画で指定された役割です。
role-not-in-plan = 計画にこの列の指定がありません。

# 指標の向き
direction-lower-is-safer = 低いほど安全
direction-higher-is-safer = 高いほど安全
direction-lower-is-better = 低いほど良い
direction-higher-is-better = 高いほど良い
direction-neither = 良し悪しの向きはない
