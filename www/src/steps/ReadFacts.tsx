import type { BrokenPlace } from '../engine/types';
import { bytes, seconds, speed, whole } from '../i18n/numbers';
import { t, type PlainKey } from '../i18n/text';
import { planName, table } from '../state/store';
import { Icon } from '../widgets/Icon';
import './ReadFacts.css';

const DELIMITERS: Readonly<Record<string, PlainKey>> = {
  ',': 'delimiter-comma',
  ';': 'delimiter-semicolon',
  '\t': 'delimiter-tab',
  '|': 'delimiter-bar',
};

/** What was read, and at what speed. */
export function ReadFacts() {
  const open = table.value;
  if (open === null) return null;
  const { input, columns } = open.inspection;
  const delimiter = DELIMITERS[input.delimiter];
  const time = open.ms / 1000;
  const format = [input.format, input.compression ?? []].flat().join(' · ').toUpperCase();
  const of = columns.length + input.not_read.length;
  const ofText = [
    [t('fact-encoding'), input.encoding.toUpperCase()],
    [t('fact-delimiter'), delimiter === undefined ? input.delimiter : t(delimiter)],
    [t('fact-broken'), whole(input.broken)],
  ] as const;
  const facts: readonly (readonly [string, string])[] = [
    [t('fact-rows'), whole(input.rows)],
    [t('fact-columns'), input.not_read.length === 0 ? whole(columns.length) : t('fact-columns-of', { read: whole(columns.length), of: whole(of) })],
    [t('fact-size'), bytes(input.bytes)],
    [t('fact-time'), seconds(time)],
    [t('fact-speed'), time > 0 ? speed(input.bytes / time) : '—'],
    [t('fact-format'), format],
    ...(input.sheet === null ? [] : [[t('fact-sheet'), input.sheet] as const]),
    ...(input.format === 'csv' ? ofText : []),
  ];
  return (
    <section class="panel stack" aria-labelledby="read-facts-title">
      <div class="row">
        <Icon name="table" />
        <h2 id="read-facts-title" class="read-facts-name">
          {open.name}
        </h2>
        {open.example && <span class="tag care">{t('synthetic')}</span>}
      </div>
      {open.example && <p class="soft">{t('synthetic-text')}</p>}
      <dl class="read-facts">
        {facts.map(([name, value]) => (
          <div key={name} class="read-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {input.broken > 0 && (
        <p class="notice" role="status">
          {t('broken-text', { encoding: input.encoding.toUpperCase(), places: brokenWords(input.broken_at) })}
        </p>
      )}
      {input.trailing > 0 && <p class="soft">{t('trailing-text', { lines: whole(input.trailing) })}</p>}
      <p class="soft">{planWords(open.example)}</p>
    </section>
  );
}

/** Where bytes are no character, each place once. */
function brokenWords(places: readonly BrokenPlace[]): string {
  const words = places.map(({ line, column }) =>
    column === null ? t('broken-line', { line: whole(line) }) : t('broken-cell', { line: whole(line), column }),
  );
  return [...new Set(words)].join(t('list-separator'));
}

/** Where the plan comes from. */
function planWords(example: boolean): string {
  if (planName.value !== null) return t('plan-from-file', { name: planName.value });
  return example ? t('plan-of-example') : t('plan-made-here');
}
