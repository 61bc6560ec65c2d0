/** Why the class of one line of data is risky, when somebody asks. */

import * as store from './store';
import { inTurn } from './work';

/** Explains the class of a line of data, counted from 1; null forgets the one before. */
export async function explainLine(line: number | null): Promise<void> {
  store.explained.value = null;
  if (line === null) return;
  const { value: plan } = store.plan;
  const asked = { asReleased: store.asReleased.value, showValues: store.showValues.value, lang: store.lang.value };
  await inTurn(async (engine, signal) => {
    const { asReleased, showValues: values, lang } = asked;
    const riskiest = await engine.why(signal, plan, { row: line }, { values, asReleased, lang });
    store.explained.value = { line, plan, ...asked, riskiest };
  });
}
