SELECT
  CASE
    WHEN CAST("sex" AS TEXT) IN ('back\slash') THEN 'Men''s'
    WHEN CAST("sex" AS TEXT) IN ('女性') THEN 'Women''s'
    ELSE CAST("sex" AS TEXT) END AS "sex",
  CASE WHEN CAST("age" AS TEXT) IN ('', 'NA') THEN CAST("age" AS TEXT) ELSE CAST(CAST(CASE WHEN CAST(CAST("age" AS TEXT) AS DECIMAL(28, 10)) < CAST('10' AS DECIMAL(28, 10)) THEN CAST('9' AS DECIMAL(28, 10)) WHEN CAST(CAST("age" AS TEXT) AS DECIMAL(28, 10)) >= CAST('90' AS DECIMAL(28, 10)) THEN CAST('90' AS DECIMAL(28, 10)) ELSE GREATEST(CAST(CAST("age" AS TEXT) AS DECIMAL(28, 10)) - MOD(MOD(CAST(CAST("age" AS TEXT) AS DECIMAL(28, 10)) - CAST('2' AS DECIMAL(28, 10)), CAST('5' AS DECIMAL(28, 10))) + CAST('5' AS DECIMAL(28, 10)), CAST('5' AS DECIMAL(28, 10))), CAST('10' AS DECIMAL(28, 10))) END AS DECIMAL(28, 0)) AS TEXT) END AS "age",
  CASE WHEN CAST("temperature" AS TEXT) IN ('', 'NA') THEN CAST("temperature" AS TEXT) ELSE CAST(CAST(CAST(CAST("temperature" AS TEXT) AS DECIMAL(28, 10)) - MOD(MOD(CAST(CAST("temperature" AS TEXT) AS DECIMAL(28, 10)) - CAST('0' AS DECIMAL(28, 10)), CAST('0.1' AS DECIMAL(28, 10))) + CAST('0.1' AS DECIMAL(28, 10)), CAST('0.1' AS DECIMAL(28, 10))) AS DECIMAL(28, 1)) AS TEXT) END AS "temperature",
  CASE WHEN CAST("postcode" AS TEXT) IN ('', 'NA') THEN CAST("postcode" AS TEXT) ELSE SUBSTR(CAST("postcode" AS TEXT), 1, 3) END AS "postcode",
  CASE WHEN CAST("admitted" AS TEXT) IN ('', 'NA') THEN CAST("admitted" AS TEXT) ELSE CONCAT(SUBSTR(CAST("admitted" AS TEXT), 1, 4), '-', CASE WHEN LENGTH(CAST("admitted" AS TEXT)) = 8 THEN SUBSTR(CAST("admitted" AS TEXT), 5, 2) ELSE SUBSTR(CAST("admitted" AS TEXT), 6, 2) END) END AS "admitted",
  CASE WHEN CAST("discharged" AS TEXT) IN ('', 'NA') THEN CAST("discharged" AS TEXT) ELSE CONCAT(SUBSTR(CAST("discharged" AS TEXT), 1, 4), '-', CASE WHEN CASE WHEN LENGTH(CAST("discharged" AS TEXT)) = 8 THEN SUBSTR(CAST("discharged" AS TEXT), 5, 2) ELSE SUBSTR(CAST("discharged" AS TEXT), 6, 2) END <= '03' THEN '01' WHEN CASE WHEN LENGTH(CAST("discharged" AS TEXT)) = 8 THEN SUBSTR(CAST("discharged" AS TEXT), 5, 2) ELSE SUBSTR(CAST("discharged" AS TEXT), 6, 2) END <= '06' THEN '04' WHEN CASE WHEN LENGTH(CAST("discharged" AS TEXT)) = 8 THEN SUBSTR(CAST("discharged" AS TEXT), 5, 2) ELSE SUBSTR(CAST("discharged" AS TEXT), 6, 2) END <= '09' THEN '07' WHEN CASE WHEN LENGTH(CAST("discharged" AS TEXT)) = 8 THEN SUBSTR(CAST("discharged" AS TEXT), 5, 2) ELSE SUBSTR(CAST("discharged" AS TEXT), 6, 2) END <= '12' THEN '10' END) END AS "discharged",
  CASE WHEN CAST("born" AS TEXT) IN ('', 'NA') THEN CAST("born" AS TEXT) ELSE CONCAT(SUBSTR(CAST("born" AS TEXT), 1, 3), '0-01') END AS "born",
  CASE
    WHEN CAST("blood group" AS TEXT) IN ('AB') THEN 'A'
    WHEN CAST("blood group" AS TEXT) IN ('B') THEN 'O'
    ELSE CAST("blood group" AS TEXT) END AS "blood group",
  '*' AS "the ""ward""",
  "diagnosis",
  "arm",
  COUNT(*) AS "count"
FROM "records"
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
