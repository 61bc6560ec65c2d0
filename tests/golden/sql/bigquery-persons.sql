SELECT
  `sex`,
  `ward`,
  `postcode`,
  `diagnoses`,
  `cost`,
  `seen`,
  `outcome`,
  `family`,
  COUNT(*) AS `count`
FROM (
  SELECT
    `sex`,
    `ward`,
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(SPLIT(`postcode`, '|')) AS piece) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS `postcode`,
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, ';' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(SPLIT(`diagnoses`, ';')) AS piece) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS `diagnoses`,
    `cost`,
    `seen`,
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT part AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(SPLIT(`outcome`, '|')) AS piece) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS `outcome`,
    `family`
  FROM (
    SELECT
      ARRAY_AGG(`sex` IGNORE NULLS ORDER BY line_order DESC LIMIT 1)[SAFE_OFFSET(0)] AS `sex`,
      ARRAY_AGG(`ward` IGNORE NULLS ORDER BY line_order LIMIT 1)[SAFE_OFFSET(0)] AS `ward`,
      STRING_AGG(`postcode`, '|') AS `postcode`,
      STRING_AGG(`diagnoses`, ';') AS `diagnoses`,
      CASE WHEN ARRAY_AGG(`cost` IGNORE NULLS ORDER BY CAST(`cost` AS NUMERIC) LIMIT 1)[SAFE_OFFSET(0)] = ARRAY_AGG(`cost` IGNORE NULLS ORDER BY CAST(`cost` AS NUMERIC) DESC LIMIT 1)[SAFE_OFFSET(0)] THEN ARRAY_AGG(`cost` IGNORE NULLS ORDER BY CAST(`cost` AS NUMERIC) LIMIT 1)[SAFE_OFFSET(0)] ELSE ARRAY_AGG(`cost` IGNORE NULLS ORDER BY CAST(`cost` AS NUMERIC) LIMIT 1)[SAFE_OFFSET(0)] || '..' || ARRAY_AGG(`cost` IGNORE NULLS ORDER BY CAST(`cost` AS NUMERIC) DESC LIMIT 1)[SAFE_OFFSET(0)] END AS `cost`,
      CASE WHEN ARRAY_AGG(`seen` IGNORE NULLS ORDER BY `seen` LIMIT 1)[SAFE_OFFSET(0)] = ARRAY_AGG(`seen` IGNORE NULLS ORDER BY `seen` DESC LIMIT 1)[SAFE_OFFSET(0)] THEN ARRAY_AGG(`seen` IGNORE NULLS ORDER BY `seen` LIMIT 1)[SAFE_OFFSET(0)] ELSE ARRAY_AGG(`seen` IGNORE NULLS ORDER BY `seen` LIMIT 1)[SAFE_OFFSET(0)] || '..' || ARRAY_AGG(`seen` IGNORE NULLS ORDER BY `seen` DESC LIMIT 1)[SAFE_OFFSET(0)] END AS `seen`,
      STRING_AGG(`outcome`, '|') AS `outcome`,
      MIN(`family`) AS `family`
    FROM (
      SELECT
        `patient`,
        CASE WHEN CAST(`sex` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`sex` AS STRING) END AS `sex`,
        CASE WHEN CAST(`ward` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`ward` AS STRING) END AS `ward`,
        CASE WHEN CAST(`postcode` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`postcode` AS STRING) END AS `postcode`,
        CASE WHEN CAST(`diagnoses` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`diagnoses` AS STRING) END AS `diagnoses`,
        CASE WHEN CAST(`cost` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`cost` AS STRING) END AS `cost`,
        CASE WHEN CAST(`seen` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`seen` AS STRING) END AS `seen`,
        CASE WHEN CAST(`outcome` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`outcome` AS STRING) END AS `outcome`,
        CASE WHEN CAST(`family` AS STRING) IN ('', 'NA') THEN NULL ELSE CAST(`family` AS STRING) END AS `family`,
        `line` AS line_order
      FROM `records`
    ) AS raw
    GROUP BY `patient`
  ) AS persons
) AS grouped
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
