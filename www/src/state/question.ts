/** The question to a database, for a table that is larger than what a browser holds. */

import { signal } from '@preact/signals';
import type { Question, SqlOptions } from '../engine/types';
import { offer } from './download';
import { named, selfContained } from './give';
import * as store from './store';
import { inTurn } from './work';

/** The database. */
export const dialect = signal<SqlOptions['dialect']>('duckdb');
/** The name of the table there. */
export const tableThere = signal('records');

/** Offers the question as a file. */
export function downloadQuestion(): Promise<void> {
  return asked(({ sql }) => offer(new Blob([sql], { type: 'application/sql;charset=utf-8' }), named('count.sql')));
}

/** Offers the plan for what comes back; it needs no other file. */
export function downloadAnswerPlan(): Promise<void> {
  return asked(({ plan }) => offer(new Blob([plan], { type: 'application/toml;charset=utf-8' }), named('count-plan.toml')));
}

async function asked(give: (question: Question) => void): Promise<void> {
  await inTurn(async (engine, signal) => {
    const plan = await selfContained(engine, signal, store.plan.value);
    const table = tableThere.value.trim();
    const options = { dialect: dialect.value, lang: store.lang.value, ...(table === '' ? {} : { table }) };
    give(await engine.sql(signal, plan, options));
  });
}
