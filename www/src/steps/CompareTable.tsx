import type { AllRecords, Report } from '../engine/types';
import { decimal, NO_VALUE, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { Mark } from '../widgets/Figure';
import { MeasureName } from '../widgets/Measure';
import { Scroll } from '../widgets/Scroll';

interface Row {
  readonly id: string;
  readonly of: (figures: AllRecords) => number | null;
  readonly show: (value: number) => string;
}

const percent2 = (value: number) => percent(value, 2);

const ROWS: readonly Row[] = [
  { id: 'risk.prosecutor.highest', of: ({ risk }) => risk.prosecutor.highest, show: percent2 },
  { id: 'risk.prosecutor.average', of: ({ risk }) => risk.prosecutor.average, show: percent2 },
  { id: 'risk.prosecutor.lowest', of: ({ risk }) => risk.prosecutor.lowest, show: percent2 },
  { id: 'uniqueness.share', of: ({ uniqueness }) => uniqueness.share, show: percent2 },
  { id: 'uniqueness.records', of: ({ uniqueness }) => uniqueness.records, show: whole },
  { id: 'classes.count', of: ({ classes }) => classes?.count ?? null, show: whole },
  { id: 'classes.smallest', of: ({ classes }) => classes?.smallest ?? null, show: whole },
  { id: 'classes.largest', of: ({ classes }) => classes?.largest ?? null, show: whole },
  { id: 'classes.mean', of: ({ classes }) => classes?.mean ?? null, show: value => decimal(value, 2) },
];

/** The figures over the kept records beside the same with nothing left out. */
export function CompareTable({ report }: { readonly report: Report }) {
  return (
    <section class="panel stack" aria-labelledby="compare-title">
      <h3 id="compare-title">{t('compare-title')}</h3>
      <p class="soft">{t('compare-text')}</p>
      <Scroll label={t('compare-title')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col" class="number">
                {t('compare-kept')}
              </th>
              <th scope="col" class="number">
                {t('compare-all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ id, of, show }) => {
              const kept = of(report);
              return (
                <tr key={id}>
                  <th scope="row">
                    <MeasureName id={id} />
                  </th>
                  <td class="number">{kept === null ? NO_VALUE : show(kept)}</td>
                  <td class="number">
                    <Mark path={`all_records.${id}`} value={of(report.all_records)} show={show} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
