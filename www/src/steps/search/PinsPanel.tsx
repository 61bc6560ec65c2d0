import { whole, NO_VALUE } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import { applyLevels, applyPoint, unpin } from '../../state/actions';
import { pins, search, type Candidate } from '../../state/store';
import { Scroll } from '../../widgets/Scroll';
import { measureName, riskId } from './axes';
import { columns, here, riskText, suppressedText, utilityText } from './candidates';

/** Candidates side by side, beside where the plan stands. */
export function PinsPanel() {
  const figures = search.value?.figures;
  if (pins.value.length === 0 || figures === null || figures === undefined) return null;
  const now = here.value;
  const rows: readonly (readonly [string, (candidate: Candidate) => string])[] = [
    ['k', ({ k }) => (k === null ? NO_VALUE : whole(k))],
    [measureName(riskId(figures.risk ?? '')), ({ risk }) => riskText(risk)],
    [measureName(figures.utility), ({ utility }) => utilityText(utility)],
    [t('tradeoff-suppressed'), ({ suppressed }) => suppressedText(suppressed)],
  ];
  return (
    <section class="panel stack" aria-labelledby="pins-title">
      <h3 id="pins-title">{t('pins-title')}</h3>
      <p class="soft">{t('pins-text')}</p>
      <Scroll label={t('pins-title')}>
        <table class="table pins">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('measure')}</span>
              </th>
              <th scope="col" class="number">
                {t('tradeoff-now')}
              </th>
              {pins.value.map((_, at) => (
                <th key={at} scope="col" class="number">
                  {letter(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, cell]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number">{now === null ? NO_VALUE : cell(now)}</td>
                {pins.value.map((candidate, at) => (
                  <td key={at} class="number">
                    {cell(candidate)}
                  </td>
                ))}
              </tr>
            ))}
            {columns.value.map((column, at) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td class="number">{now?.levels[at]?.level ?? NO_VALUE}</td>
                {pins.value.map((candidate, index) => (
                  <LevelCell key={index} level={candidate.levels[at]?.level ?? 0} now={now?.levels[at]?.level} />
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <span class="visually-hidden">{t('point-actions')}</span>
              </th>
              <td />
              {pins.value.map((candidate, at) => (
                <td key={at} class="number">
                  <div class="pin-actions">
                    <button
                      type="button"
                      class="button small"
                      aria-label={t('pin-apply', { name: letter(at) })}
                      onClick={() => (candidate.k === null ? applyLevels(candidate.levels) : applyPoint({ levels: [...candidate.levels], k: candidate.k }))}
                    >
                      {t('apply')}
                    </button>
                    <button
                      type="button"
                      class="button small"
                      aria-label={t('pin-remove', { name: letter(at) })}
                      onClick={() => unpin(candidate)}
                    >
                      {t('unpin')}
                    </button>
                  </div>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** A level, and how far it is from where the plan stands. */
function LevelCell({ level, now }: { readonly level: number; readonly now: number | undefined }) {
  const moved = now === undefined ? 0 : level - now;
  return (
    <td class="number">
      {moved !== 0 && (
        <span class="level-moved">
          {moved > 0 ? '+' : '−'}
          {Math.abs(moved)}{' '}
        </span>
      )}
      {level}
    </td>
  );
}

const letter = (at: number) => String.fromCharCode(65 + at);
