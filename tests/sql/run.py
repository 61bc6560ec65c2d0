"""Runs questions in DuckDB and in a local Spark, and reads them in the other dialects.

usage: run.py JOBS.json, a list of { engine, data, delimiter, typed, query, out }:
the raw table is loaded as `records`, the question is asked, what comes back is written as CSV.
For `postgres` and `bigquery` the question is only parsed (sqlglot), because no such server is at hand.
"""

import csv
import json
import sys

spark = None


def duckdb(job, question):
    import duckdb

    base = duckdb.connect()
    base.execute("SET threads TO 2")
    kinds = "" if job["typed"] else ", all_varchar = true"
    base.execute(
        "CREATE TABLE records AS SELECT * FROM read_csv(?, header = true, delim = ?" + kinds + ")",
        [job["data"], job["delimiter"]],
    )
    cursor = base.execute(question)
    return [column[0] for column in cursor.description], cursor.fetchall()


def spark_sql(job, question):
    global spark
    from pyspark.sql import SparkSession

    if spark is None:
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.log.level", "OFF")
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1")
        spark = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    reader = spark.read.option("header", True).option("delimiter", job["delimiter"])
    reader = reader.option("quote", '"').option("escape", '"').option("inferSchema", job["typed"])
    reader.csv(job["data"]).createOrReplaceTempView("records")
    frame = spark.sql(question)
    return frame.columns, [tuple(row) for row in frame.collect()]


def main():
    for job in json.load(open(sys.argv[1], encoding="utf-8")):
        question = open(job["query"], encoding="utf-8").read()
        if job["engine"] in ("postgres", "bigquery"):
            import sqlglot

            sqlglot.parse_one(question, read=job["engine"])
            continue
        ask = duckdb if job["engine"] == "duckdb" else spark_sql
        names, rows = ask(job, question)
        with open(job["out"], "w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(names)
            writer.writerows(["" if cell is None else cell for cell in row] for row in rows)


main()
