import type { MeasureRow } from '../engine/types';
import { t, type PlainKey } from '../i18n/text';
import { measures } from '../state/store';
import { Explain } from './Explain';

/** Which way a figure gets better for the people in the table or for the analysis. */
export type Better = 'lower' | 'higher' | 'neither';

/** The directions of the catalogue, which are the same words in every language. */
const DIRECTIONS: Readonly<Record<string, { readonly better: Better; readonly words: PlainKey }>> = {
  'lower is safer': { better: 'lower', words: 'direction-lower-is-safer' },
  'lower is better': { better: 'lower', words: 'direction-lower-is-better' },
  'higher is safer': { better: 'higher', words: 'direction-higher-is-safer' },
  'higher is better': { better: 'higher', words: 'direction-higher-is-better' },
  neither: { better: 'neither', words: 'direction-neither' },
};

/** Which way a measure gets better. */
export function better(id: string): Better {
  return DIRECTIONS[measureRow(id)?.direction ?? '']?.better ?? 'neither';
}

/** The direction of a measure, in words. */
export function direction(row: MeasureRow): string {
  const known = DIRECTIONS[row.direction];
  return known === undefined ? row.direction : t(known.words);
}

/** The catalogue's row of a measure; undefined while the catalogue is not there yet. */
export function measureRow(id: string): MeasureRow | undefined {
  return measures.value.find(row => row.id === id);
}

interface MeasureNameProps {
  readonly id: string;
  /** A shorter name than the catalogue's. */
  readonly name?: string | undefined;
}

/** The name of a measure and, on demand, what it means. */
export function MeasureName({ id, name }: MeasureNameProps) {
  const row = measureRow(id);
  if (row === undefined) return <span>{name ?? id}</span>;
  return (
    <span class="measure-name">
      {name ?? row.name}
      {'\u00a0'}
      <MeasureExplain row={row} />
    </span>
  );
}

/** What a measure means, its unit, range, direction, formula and source, on demand. */
export function MeasureExplain({ row }: { readonly row: MeasureRow }) {
  return (
    <Explain name={row.name}>
      <h4>{row.name}</h4>
      <p>{row.meaning}</p>
      <dl class="explain-facts">
        <dt>{t('measure-unit')}</dt>
        <dd>{row.unit}</dd>
        <dt>{t('measure-direction')}</dt>
        <dd>{direction(row)}</dd>
        <dt>{t('measure-range')}</dt>
        <dd>{row.range}</dd>
        <dt>{t('measure-formula')}</dt>
        <dd class="mono">{row.formula}</dd>
        <dt>{t('measure-source')}</dt>
        <dd>{row.citation}</dd>
      </dl>
    </Explain>
  );
}
