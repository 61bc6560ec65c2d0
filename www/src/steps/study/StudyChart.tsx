import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text';
import { watchStudyChart } from '../../state/actions';
import { studyCharts } from '../../state/store';
import { useChartWidth } from '../../widgets/chartWidth';
import '../../widgets/ChartView.css';

/** The estimates of an analysis before and after on one scale; the table beside it has the same figures. */
export function StudyChart({ name }: { readonly name: string }) {
  const place = useRef<HTMLElement>(null);
  const width = useChartWidth(place);
  useLayoutEffect(() => (width === null ? undefined : watchStudyChart(name, width)), [name, width]);
  const svg = studyCharts.value.get(name);
  const title = t('study-chart', { name });
  return (
    <figure ref={place} class="chart">
      {svg === undefined ? (
        <div class="chart-empty">{t('chart-not-yet')}</div>
      ) : (
        // The drawing comes from the page's own core, never from a file.
        <div class="chart-drawing" role="img" aria-label={title} dangerouslySetInnerHTML={{ __html: svg }} />
      )}
    </figure>
  );
}
