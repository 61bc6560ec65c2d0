SELECT
  CASE
    WHEN `sex` IN ('back\\slash') THEN 'Men\'s'
    WHEN `sex` IN ('女性') THEN 'Women\'s'
    ELSE `sex` END AS `sex`,
  CASE WHEN `age` IN ('', 'NA') THEN `age` ELSE CAST(CAST(CASE WHEN CAST(`age` AS DECIMAL(28, 10)) < 10 THEN 9 WHEN CAST(`age` AS DECIMAL(28, 10)) >= 90 THEN 90 ELSE GREATEST(CAST(`age` AS DECIMAL(28, 10)) - MOD(MOD(CAST(`age` AS DECIMAL(28, 10)) - 2, 5) + 5, 5), 10) END AS DECIMAL(28, 0)) AS STRING) END AS `age`,
  CASE WHEN `temperature` IN ('', 'NA') THEN `temperature` ELSE CAST(CAST(CAST(`temperature` AS DECIMAL(28, 10)) - MOD(MOD(CAST(`temperature` AS DECIMAL(28, 10)) - 0, 0.1) + 0.1, 0.1) AS DECIMAL(28, 1)) AS STRING) END AS `temperature`,
  CASE WHEN `postcode` IN ('', 'NA') THEN `postcode` ELSE SUBSTR(`postcode`, 1, 3) END AS `postcode`,
  CASE WHEN `admitted` IN ('', 'NA') THEN `admitted` ELSE SUBSTR(`admitted`, 1, 4) || '-' || CASE WHEN LENGTH(`admitted`) = 8 THEN SUBSTR(`admitted`, 5, 2) ELSE SUBSTR(`admitted`, 6, 2) END END AS `admitted`,
  CASE WHEN `discharged` IN ('', 'NA') THEN `discharged` ELSE SUBSTR(`discharged`, 1, 4) || '-' || CASE WHEN CASE WHEN LENGTH(`discharged`) = 8 THEN SUBSTR(`discharged`, 5, 2) ELSE SUBSTR(`discharged`, 6, 2) END IN ('01', '02', '03') THEN '01' WHEN CASE WHEN LENGTH(`discharged`) = 8 THEN SUBSTR(`discharged`, 5, 2) ELSE SUBSTR(`discharged`, 6, 2) END IN ('04', '05', '06') THEN '04' WHEN CASE WHEN LENGTH(`discharged`) = 8 THEN SUBSTR(`discharged`, 5, 2) ELSE SUBSTR(`discharged`, 6, 2) END IN ('07', '08', '09') THEN '07' WHEN CASE WHEN LENGTH(`discharged`) = 8 THEN SUBSTR(`discharged`, 5, 2) ELSE SUBSTR(`discharged`, 6, 2) END IN ('10', '11', '12') THEN '10' END END AS `discharged`,
  CASE WHEN `born` IN ('', 'NA') THEN `born` ELSE SUBSTR(`born`, 1, 3) || '0-01' END AS `born`,
  CASE
    WHEN `blood group` IN ('AB') THEN 'A'
    WHEN `blood group` IN ('B') THEN 'O'
    ELSE `blood group` END AS `blood group`,
  '*' AS `the "ward"`,
  `diagnosis`,
  `arm`,
  COUNT(*) AS `count`
FROM (
  SELECT
    CAST(`sex` AS STRING) AS `sex`,
    CAST(`age` AS STRING) AS `age`,
    CAST(`temperature` AS STRING) AS `temperature`,
    CAST(`postcode` AS STRING) AS `postcode`,
    CAST(`admitted` AS STRING) AS `admitted`,
    CAST(`discharged` AS STRING) AS `discharged`,
    CAST(`born` AS STRING) AS `born`,
    CAST(`blood group` AS STRING) AS `blood group`,
    CAST(`the "ward"` AS STRING) AS `the "ward"`,
    `diagnosis`,
    `arm`
  FROM `records`
) AS raw
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
