import type { ClassFigures as Classes, Report, SizeCount } from '../engine/types';
import { decimal, percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { before } from '../state/store';
import { ChartView } from '../widgets/ChartView';
import { Figure } from '../widgets/Figure';

/** Rows of the table beside the chart. */
const SHOWN = 200;

/** The groups of records that cannot be told apart, and how large they are. */
export function ClassesPanel({ report }: { readonly report: Report }) {
  const { classes } = report;
  const was = before.value?.classes;
  const { uniqueness } = report;
  return (
    <section class="panel stack" aria-labelledby="classes-panel-title">
      <h3 id="classes-panel-title">{t('classes-panel-title')}</h3>
      <div class="figures">
        <Figure
          path="uniqueness.share"
          value={uniqueness.share}
          all={report.all_records.uniqueness.share}
          before={before.value?.uniqueness.share}
          show={percent}
        />
        <Figure
          path="uniqueness.records"
          value={uniqueness.records}
          before={before.value?.uniqueness.records}
          show={whole}
          unit={t('unit-records')}
        />
        {classes !== undefined && <ClassFigures classes={classes} was={was} />}
      </div>
      {classes === undefined ? (
        <p class="soft">{t('classes-none')}</p>
      ) : (
        <ChartView chart="class-sizes" title={t('chart-class-sizes')}>
          <SizeTable sizes={classes.sizes} />
        </ChartView>
      )}
    </section>
  );
}

interface ClassFiguresProps {
  readonly classes: Classes;
  readonly was: Classes | undefined;
}

function ClassFigures({ classes, was }: ClassFiguresProps) {
  return (
    <>
      <Figure
        path="classes.smallest"
        value={classes.smallest}
        before={was?.smallest}
        show={whole}
        unit={t('unit-records')}
      />
      <Figure path="classes.mean" value={classes.mean} before={was?.mean} show={mean} unit={t('unit-records')} />
      <Figure
        path="classes.largest"
        value={classes.largest}
        before={was?.largest}
        show={whole}
        unit={t('unit-records')}
      />
      <Figure path="classes.count" value={classes.count} before={was?.count} show={whole} unit={t('unit-classes')} />
    </>
  );
}

function SizeTable({ sizes }: { readonly sizes: readonly SizeCount[] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col" class="number">
            {t('class-size')}
          </th>
          <th scope="col" class="number">
            {t('class-count')}
          </th>
          <th scope="col" class="number">
            {t('class-records')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sizes.slice(0, SHOWN).map(({ size, classes: count }) => (
          <tr key={size}>
            <th scope="row" class="number">
              {whole(size)}
            </th>
            <td class="number">{whole(count)}</td>
            <td class="number">{whole(size * count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const mean = (value: number) => decimal(value, 2);
