SELECT
  "sex",
  "ward",
  "postcode",
  "diagnoses",
  "cost",
  "seen",
  "outcome",
  "family",
  COUNT(*) AS "count"
FROM (
  SELECT
    "sex",
    "ward",
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_TO_ARRAY("postcode", '|')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "postcode",
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, ';' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_TO_ARRAY("diagnoses", ';')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "diagnoses",
    "cost",
    "seen",
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT part AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_TO_ARRAY("outcome", '|')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "outcome",
    "family"
  FROM (
    SELECT
      (ARRAY_AGG("sex" ORDER BY line_order DESC) FILTER (WHERE "sex" IS NOT NULL))[1] AS "sex",
      (ARRAY_AGG("ward" ORDER BY line_order) FILTER (WHERE "ward" IS NOT NULL))[1] AS "ward",
      STRING_AGG("postcode", '|') AS "postcode",
      STRING_AGG("diagnoses", ';') AS "diagnoses",
      CASE WHEN (ARRAY_AGG("cost" ORDER BY CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL))[1] = (ARRAY_AGG("cost" ORDER BY CAST("cost" AS DECIMAL(28, 10)) DESC) FILTER (WHERE "cost" IS NOT NULL))[1] THEN (ARRAY_AGG("cost" ORDER BY CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL))[1] ELSE (ARRAY_AGG("cost" ORDER BY CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL))[1] || '..' || (ARRAY_AGG("cost" ORDER BY CAST("cost" AS DECIMAL(28, 10)) DESC) FILTER (WHERE "cost" IS NOT NULL))[1] END AS "cost",
      CASE WHEN (ARRAY_AGG("seen" ORDER BY "seen") FILTER (WHERE "seen" IS NOT NULL))[1] = (ARRAY_AGG("seen" ORDER BY "seen" DESC) FILTER (WHERE "seen" IS NOT NULL))[1] THEN (ARRAY_AGG("seen" ORDER BY "seen") FILTER (WHERE "seen" IS NOT NULL))[1] ELSE (ARRAY_AGG("seen" ORDER BY "seen") FILTER (WHERE "seen" IS NOT NULL))[1] || '..' || (ARRAY_AGG("seen" ORDER BY "seen" DESC) FILTER (WHERE "seen" IS NOT NULL))[1] END AS "seen",
      STRING_AGG("outcome", '|') AS "outcome",
      MIN("family") AS "family"
    FROM (
      SELECT
        "patient",
        CASE WHEN CAST("sex" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("sex" AS TEXT) END AS "sex",
        CASE WHEN CAST("ward" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("ward" AS TEXT) END AS "ward",
        CASE WHEN CAST("postcode" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("postcode" AS TEXT) END AS "postcode",
        CASE WHEN CAST("diagnoses" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("diagnoses" AS TEXT) END AS "diagnoses",
        CASE WHEN CAST("cost" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("cost" AS TEXT) END AS "cost",
        CASE WHEN CAST("seen" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("seen" AS TEXT) END AS "seen",
        CASE WHEN CAST("outcome" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("outcome" AS TEXT) END AS "outcome",
        CASE WHEN CAST("family" AS TEXT) IN ('', 'NA') THEN NULL ELSE CAST("family" AS TEXT) END AS "family",
        "line" AS line_order
      FROM "records"
    ) AS raw
    GROUP BY "patient"
  ) AS persons
) AS grouped
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
