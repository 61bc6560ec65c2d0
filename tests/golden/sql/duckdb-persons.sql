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
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_SPLIT("postcode", '|')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "postcode",
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, ';' ORDER BY label) FROM (SELECT CASE WHEN part IN ('', 'NA') THEN part ELSE SUBSTR(part, 1, 3) END AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_SPLIT("diagnoses", ';')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "diagnoses",
    "cost",
    "seen",
    COALESCE(NULLIF((SELECT STRING_AGG(DISTINCT label, '|' ORDER BY label) FROM (SELECT part AS label FROM (SELECT TRIM(piece) AS part FROM UNNEST(STRING_SPLIT("outcome", '|')) AS pieces(piece)) AS parts WHERE part NOT IN ('', 'NA')) AS labels), ''), '') AS "outcome",
    "family"
  FROM (
    SELECT
      ARG_MAX("sex", line_order) FILTER (WHERE "sex" IS NOT NULL) AS "sex",
      ARG_MIN("ward", line_order) FILTER (WHERE "ward" IS NOT NULL) AS "ward",
      STRING_AGG("postcode", '|') AS "postcode",
      STRING_AGG("diagnoses", ';') AS "diagnoses",
      CASE WHEN ARG_MIN("cost", CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL) = ARG_MAX("cost", CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL) THEN ARG_MIN("cost", CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL) ELSE ARG_MIN("cost", CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL) || '..' || ARG_MAX("cost", CAST("cost" AS DECIMAL(28, 10))) FILTER (WHERE "cost" IS NOT NULL) END AS "cost",
      CASE WHEN ARG_MIN("seen", "seen") FILTER (WHERE "seen" IS NOT NULL) = ARG_MAX("seen", "seen") FILTER (WHERE "seen" IS NOT NULL) THEN ARG_MIN("seen", "seen") FILTER (WHERE "seen" IS NOT NULL) ELSE ARG_MIN("seen", "seen") FILTER (WHERE "seen" IS NOT NULL) || '..' || ARG_MAX("seen", "seen") FILTER (WHERE "seen" IS NOT NULL) END AS "seen",
      STRING_AGG("outcome", '|') AS "outcome",
      MIN("family") AS "family"
    FROM (
      SELECT
        "patient",
        CASE WHEN CAST("sex" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("sex" AS VARCHAR) END AS "sex",
        CASE WHEN CAST("ward" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("ward" AS VARCHAR) END AS "ward",
        CASE WHEN CAST("postcode" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("postcode" AS VARCHAR) END AS "postcode",
        CASE WHEN CAST("diagnoses" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("diagnoses" AS VARCHAR) END AS "diagnoses",
        CASE WHEN CAST("cost" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("cost" AS VARCHAR) END AS "cost",
        CASE WHEN CAST("seen" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("seen" AS VARCHAR) END AS "seen",
        CASE WHEN CAST("outcome" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("outcome" AS VARCHAR) END AS "outcome",
        CASE WHEN CAST("family" AS VARCHAR) IN ('', 'NA') THEN NULL ELSE CAST("family" AS VARCHAR) END AS "family",
        "line" AS line_order
      FROM "records"
    ) AS raw
    GROUP BY "patient"
  ) AS persons
) AS grouped
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
