import { useApp } from '../state/app';
import type { MeasureRow } from '../engine/types';
import { t, type PlainKey } from '../i18n/text';
import { Explain } from './Explain';

/** Which way a figure gets better for the people in the table or for the analysis. */
export type Better = 'lower' | 'higher' | 'neither';

const DIRECTIONS: Readonly<Record<string, { readonly better: Better; readonly words: PlainKey }>> = {
  'lower is safer': { better: 'lower', words: 'direction-lower-is-safer' },
  'lower is better': { better: 'lower', words: 'direction-lower-is-better' },
  'higher is better': { better: 'higher', words: 'direction-higher-is-better' },
  'higher is safer': { better: 'higher', words: 'direction-higher-is-safer' },
  neither: { better: 'neither', words: 'direction-neither' },
};

/** The catalogue's row of a measure; undefined while the catalogue is not there yet. */
export function useMeasure(id: string): MeasureRow | undefined {
  return useApp().store.measures.value.find(row => row.id === id);
}

/** Which way the measure gets better. */
export function better(row: MeasureRow | undefined): Better {
  return DIRECTIONS[row?.direction ?? 'neither']?.better ?? 'neither';
}

/** The direction in words. */
export function direction(row: MeasureRow): string {
  const known = DIRECTIONS[row.direction];
  return known === undefined ? row.direction : t(known.words);
}

/** The name of a measure and, on demand, what it means. */
export function MeasureName({ id }: { readonly id: string }) {
  const row = useMeasure(id);
  if (row === undefined) return <span>{id}</span>;
  return (
    <span class="measure-name">
      {row.name} <MeasureExplain row={row} />
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
