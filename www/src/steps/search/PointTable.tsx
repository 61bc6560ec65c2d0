import { useState } from 'preact/hooks';
import type { FrontierPoint, SearchFigures } from '../../engine/types';
import { whole } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { applyPoint, pin, unpin } from '../../state/actions';
import { isSame } from '../../state/search';
import { pins } from '../../state/store';
import { Scroll } from '../../widgets/Scroll';
import { measureName, riskId } from './axes';
import { columns, isHere, riskText, utilityText } from './candidates';
import { copyText } from './copy';

/** The points of the frontier as a table, to read and to copy. */
export function PointTable({ figures }: { readonly figures: SearchFigures }) {
  const [read, setRead] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const points = figures.frontier ?? [];
  const heads = ['k', measureName(riskId(figures.risk ?? '')), measureName(figures.utility), t('tradeoff-suppressed')];
  const copy = () => {
    const rows = points.map(({ k, risk, utility, suppressed, levels }) => [k, risk, utility, suppressed, ...levels.map(({ level }) => level)]);
    const lines = [[...heads, ...columns.value], ...rows].map(row => row.join('\t'));
    void copyText(`${lines.join('\n')}\n`).then(setCopied);
  };
  return (
    <details class="chart-table" onToggle={event => setRead(event.currentTarget.open)}>
      <summary>{t('frontier-as-table', { points: whole(points.length) })}</summary>
      {read && (
        <div class="stack tight">
          <p class="row">
            <button type="button" class="button small" onClick={copy}>
              {t('copy-table')}
            </button>
            <span class="soft" role="status">
              {copied === null ? '' : copied ? t('copied') : t('copy-refused')}
            </span>
          </p>
          <Scroll class="chart-scroll" label={t('frontier-chart')}>
            <table class="table sticky">
              <thead>
                <tr>
                  {heads.map(head => (
                    <th key={head} scope="col" class="number">
                      {head}
                    </th>
                  ))}
                  {columns.value.map(column => (
                    <th key={column} scope="col" class="number">
                      {column}
                    </th>
                  ))}
                  <th scope="col">
                    <span class="visually-hidden">{t('point-actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {points.map((point, at) => (
                  <PointRow key={at} point={point} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </div>
      )}
    </details>
  );
}

function PointRow({ point }: { readonly point: FrontierPoint }) {
  const { k, risk, utility, suppressed, levels } = point;
  const isPinned = pins.value.some(other => isSame(point, other));
  const label = { k: whole(k), risk: riskText(risk) };
  return (
    <tr class={isHere(levels) ? 'tradeoff-now' : undefined}>
      <th scope="row" class="number">
        {whole(k)}
      </th>
      <td class="number">{riskText(risk)}</td>
      <td class="number">{utilityText(utility)}</td>
      <td class="number">{whole(suppressed)}</td>
      {levels.map(({ name, level }) => (
        <td key={name} class="number">
          {level}
        </td>
      ))}
      <td class="number">
        <button type="button" class="button small" aria-label={t('point-apply', label)} onClick={() => applyPoint(point)}>
          {t('apply')}
        </button>{' '}
        <button
          type="button"
          class="button small"
          aria-pressed={isPinned}
          aria-label={t('point-pin', label)}
          onClick={() => (isPinned ? unpin(point) : pin(point))}
        >
          {t('pin')}
        </button>
      </td>
    </tr>
  );
}
