import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartName } from '../engine/engine';
import { t } from '../i18n/text';
import { chartKey, watchChart } from '../state/actions';
import { charts } from '../state/store';
import { Scroll } from './Scroll';
import './ChartView.css';

/** A chart is set for widths in these steps, so that a slow change of the window does not draw it over and over. */
const WIDTH_STEP = 40;

function stepped(width: number): number {
  return Math.round(width / WIDTH_STEP) * WIDTH_STEP;
}

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
  const [width, setWidth] = useState<number | null>(null);
  // Before the page is painted, so that it never says to be at rest without its charts.
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    setWidth(stepped(place.current.clientWidth));
    const observer = new ResizeObserver(([entry]) => {
      const found = entry?.contentRect.width ?? 0;
      if (found > 0) setWidth(stepped(found));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => (width === null ? undefined : watchChart(chart, column, width)), [chart, column, width]);
  const [read, setRead] = useState(false);
  const svg = charts.value.get(chartKey(chart, column));
  return (
    <figure ref={place} class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      {svg === undefined ? (
        <div class="chart-empty">{t('chart-not-yet')}</div>
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
