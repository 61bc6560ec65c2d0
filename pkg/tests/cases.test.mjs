// The corpus of cases through the package, as a user of it would run them.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { OboroError, open, readPlan } from '../index.js';
import { at, cases, reading } from './corpus.mjs';

const sha256 = text => createHash('sha256').update(text).digest('hex');
const bytes = text => new TextEncoder().encode(text);

function near(path, got, want) {
  assert.equal(typeof got, 'number', `${path}: ${got}`);
  const most = Math.max(1e-9 * Math.abs(want), 1e-12);
  assert.ok(Math.abs(got - want) <= most, `${path}: ${got}, not ${want}`);
}

function check(path, got, want) {
  if (typeof want === 'number' || typeof want === 'bigint') near(path, got, Number(want));
  else if (want === 'null') assert.equal(got, null, path);
  else assert.equal(got, want, path);
}

async function assess(one, asObject) {
  const { table, plan, files = {}, ...options } = one;
  const given = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
  const session = await open(bytes(table), { ...reading(one), files: given });
  const asked = asObject ? await readPlan(plan) : plan;
  const report = await session.assess(asked, { as_released: options['as-released'], full: options.full ?? false });
  return { session, asked, report };
}

async function run(one, asObject) {
  if (one.error !== undefined) {
    await assert.rejects(assess(one, asObject), fault => {
      assert.ok(fault instanceof OboroError, String(fault));
      assert.equal(fault.id, one.error, fault.message);
      return true;
    });
    return;
  }
  const { session, asked, report } = await assess(one, asObject);
  for (const [path, want] of Object.entries(one.expect ?? {})) check(path, at(report, path), want);
  if (one.release !== undefined) {
    const { csv } = await session.release(asked);
    assert.deepEqual(new TextDecoder().decode(csv).trimEnd().split('\n'), one.release);
  }
  for (const [name, want] of Object.entries(one.charts ?? {})) {
    const svg = await session.chart(name, 'light', { plan: asked, lang: 'ja', width: 700 });
    assert.equal(sha256(svg), want, name);
  }
  const drawn = Object.entries(one['search-charts'] ?? {});
  const found = drawn.length === 0 ? null : await session.search(asked, { frontier: true });
  for (const [name, want] of drawn) {
    const { svg } = await session.drawSearch(name, found, { plan: asked, lang: 'ja', width: 700 });
    assert.equal(sha256(svg), want, name);
  }
  session.close();
}

const corpus = cases();
assert.ok(corpus.length >= 25, `only ${corpus.length} cases were found`);
for (const one of corpus) {
  test(`${one.file}: ${one.name}`, () => run(one, false));
  test(`${one.file}: ${one.name} (plan as an object)`, () => run(one, true));
}
