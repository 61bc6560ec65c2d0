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
    COALESCE(NULLIF(ARRAY_JOIN(SORT_ARRAY(ARRAY_DISTINCT(TRANSFORM(FILTER(TRANSFORM(SPLIT(`postcode`, '\\Q|\\E'), piece -> TRIM(piece)), part -> part NOT IN ('', 'NA')), part -> CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END))), '|'), ''), '') AS `postcode`,
    COALESCE(NULLIF(ARRAY_JOIN(SORT_ARRAY(ARRAY_DISTINCT(TRANSFORM(FILTER(TRANSFORM(SPLIT(`diagnoses`, '\\Q;\\E'), piece -> TRIM(piece)), part -> part NOT IN ('', 'NA')), part -> CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END))), ';'), ''), '') AS `diagnoses`,
    `cost`,
    `seen`,
    COALESCE(NULLIF(ARRAY_JOIN(SORT_ARRAY(ARRAY_DISTINCT(TRANSFORM(FILTER(TRANSFORM(SPLIT(`outcome`, '\\Q|\\E'), piece -> TRIM(piece)), part -> part NOT IN ('', 'NA')), part -> part))), '|'), ''), '') AS `outcome`,
    `family`
  FROM (
    SELECT
      MAX_BY(`sex`, line_order) FILTER (WHERE `sex` IS NOT NULL) AS `sex`,
      MIN_BY(`ward`, line_order) FILTER (WHERE `ward` IS NOT NULL) AS `ward`,
      ARRAY_JOIN(COLLECT_LIST(`postcode`), '|') AS `postcode`,
      ARRAY_JOIN(COLLECT_LIST(`diagnoses`), ';') AS `diagnoses`,
      CASE WHEN MIN_BY(`cost`, CAST(`cost` AS DECIMAL(28, 10))) FILTER (WHERE `cost` IS NOT NULL) = MAX_BY(`cost`, CAST(`cost` AS DECIMAL(28, 10))) FILTER (WHERE `cost` IS NOT NULL) THEN MIN_BY(`cost`, CAST(`cost` AS DECIMAL(28, 10))) FILTER (WHERE `cost` IS NOT NULL) ELSE MIN_BY(`cost`, CAST(`cost` AS DECIMAL(28, 10))) FILTER (WHERE `cost` IS NOT NULL) || '..' || MAX_BY(`cost`, CAST(`cost` AS DECIMAL(28, 10))) FILTER (WHERE `cost` IS NOT NULL) END AS `cost`,
      CASE WHEN MIN_BY(`seen`, `seen`) FILTER (WHERE `seen` IS NOT NULL) = MAX_BY(`seen`, `seen`) FILTER (WHERE `seen` IS NOT NULL) THEN MIN_BY(`seen`, `seen`) FILTER (WHERE `seen` IS NOT NULL) ELSE MIN_BY(`seen`, `seen`) FILTER (WHERE `seen` IS NOT NULL) || '..' || MAX_BY(`seen`, `seen`) FILTER (WHERE `seen` IS NOT NULL) END AS `seen`,
      ARRAY_JOIN(COLLECT_LIST(`outcome`), '|') AS `outcome`,
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
