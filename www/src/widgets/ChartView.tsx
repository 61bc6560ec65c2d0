import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ChartName } from '../engine/engine';
import { t } from '../i18n/text';
import { chartKey, watchChart } from '../state/actions';
import { charts } from '../state/store';
import { Scroll } from './Scroll';
import './ChartView.css';

interface ChartViewProps {
  readonly chart: ChartName;
  readonly column?: string;
  readonly title: string;
  /** The same figures as a table, for those who cannot see the drawing. */
  readonly children: ComponentChildren;
}

/** A chart drawn by the engine, with a title and the same figures as a table. */
export function ChartView({ chart, column, title, children }: ChartViewProps) {
  useEffect(() => watchChart(chart, column), [chart, column]);
  const svg = charts.value.get(chartKey(chart, column));
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      {svg === undefined ? (
        <div class="chart-empty">{t('chart-not-yet')}</div>
      ) : (
        // The drawing comes from the page's own core, never from a file.
        <div class="chart-drawing" role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />
      )}
      <details class="chart-table">
        <summary>{t('chart-as-table')}</summary>
        <Scroll class="chart-scroll" label={title}>
          {children}
        </Scroll>
      </details>
    </figure>
  );
}
