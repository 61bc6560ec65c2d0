import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartName } from '../engine/engine';
import { t } from '../i18n/text';
import { chartKey, watchChart } from '../state/actions';
import { charts } from '../state/store';
import { Scroll } from './Scroll';
import { waiting } from './waiting';
import { useChartWidth } from './chartWidth';
import './ChartView.css';

interface ChartViewProps {
  readonly chart: ChartName;
  readonly column?: string;
  readonly title: string;
  /** The same figures as a table, for those who cannot see the drawing; not where one stands beside it anyhow. */
  readonly children?: ComponentChildren;
}

/** A chart drawn by the engine, with a title and the same figures as a table. */
export function ChartView({ chart, column, title, children }: ChartViewProps) {
  const place = useRef<HTMLElement>(null);
  const width = useChartWidth(place);
  useLayoutEffect(() => (width === null ? undefined : watchChart(chart, column, width)), [chart, column, width]);
  const [read, setRead] = useState(false);
  const svg = charts.value.get(chartKey(chart, column));
  return (
    <figure ref={place} class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      {svg === undefined ? (
        <div class="chart-empty">{waiting('chart-not-yet')}</div>
      ) : (
        // The drawing comes from the page's own core, never from a file.
        <div class="chart-drawing" role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />
      )}
      {children !== undefined && (
        <details class="chart-table" onToggle={event => setRead(event.currentTarget.open)}>
          <summary>{t('chart-as-table')}</summary>
          {read && (
            <Scroll class="chart-scroll" label={title}>
              {children}
            </Scroll>
          )}
        </details>
      )}
    </figure>
  );
}
