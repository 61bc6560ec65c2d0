import type { Report } from '../engine/types';
import { percent, whole } from '../i18n/numbers';
import { oneIn } from '../i18n/risk';
import { t } from '../i18n/text';
import { before } from '../state/store';
import { Figure } from '../widgets/Figure';
import './RiskPanel.css';

/** How easily a person is picked out by somebody who knows that the person is in the data. */
export function RiskPanel({ report }: { readonly report: Report }) {
  const { highest, average, lowest } = report.risk.prosecutor;
  const all = report.all_records;
  const was = before.value;
  return (
    <section class="panel stack" aria-labelledby="risk-panel-title">
      <h2 id="risk-panel-title">{t('risk-panel-title')}</h2>
      <p class="risk-sentence">{sentence(highest)}</p>
      <div class="risk-large">
        <Figure
          large
          path="risk.prosecutor.highest"
          value={highest}
          all={all.risk.prosecutor.highest}
          before={was?.risk.prosecutor.highest}
          show={percent}
        />
        <Figure
          large
          path="risk.prosecutor.average"
          value={average}
          all={all.risk.prosecutor.average}
          before={was?.risk.prosecutor.average}
          show={percent2}
        />
        <Figure
          large
          path="uniqueness.share"
          value={report.uniqueness.share}
          all={all.uniqueness.share}
          before={was?.uniqueness.share}
          show={percent}
        />
      </div>
      <div class="figures">
        <Figure path="risk.prosecutor.lowest" value={lowest} before={was?.risk.prosecutor.lowest} show={percent2} />
        <Figure
          path="uniqueness.records"
          value={report.uniqueness.records}
          before={was?.uniqueness.records}
          show={whole}
          unit={t('unit-records')}
        />
      </div>
    </section>
  );
}

const percent2 = (value: number) => percent(value, 2);

function sentence(highest: number | null): string {
  if (highest === null) return t('risk-sentence-none');
  return highest === 1 ? t('risk-sentence-certain') : t('risk-sentence', { odds: oneIn(highest) });
}
