import { decimal, percent } from '../i18n/numbers';
import { risk } from '../i18n/risk';
import { t } from '../i18n/text';
import { report } from '../state/store';
import './QuickFigures.css';

/** The figures that matter most, beside the sliders, so that both sides of a move are seen at once; the marked ones are further down. */
export function QuickFigures() {
  const found = report.value;
  if (found === null) return null;
  const loss = found.utility.find(({ id }) => id === 'loss')?.value;
  return (
    <div class="quick-figures" aria-hidden="true">
      <span>
        {t('quick-highest')} <b>{risk(found.risk.prosecutor.highest)}</b>
      </span>
      <span>
        {t('quick-suppressed')} <b>{found.records === 0 ? '—' : percent(found.suppressed / found.records)}</b>
      </span>
      <span>
        {t('quick-loss')} <b>{loss === undefined || loss === null ? '—' : decimal(loss)}</b>
      </span>
    </div>
  );
}
