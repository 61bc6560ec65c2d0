import { percent } from '../../i18n/numbers';
import { t } from '../../i18n/text';
import './RiskScale.css';

interface RiskScaleProps {
  readonly lowest: number | null;
  readonly average: number | null;
  readonly highest: number | null;
  readonly threshold: number;
}

/** From 0 to 100 %: the range of the risks, their average, and the threshold as a line. */
export function RiskScale({ lowest, average, highest, threshold }: RiskScaleProps) {
  const from = 100 * (lowest ?? average ?? 0);
  const to = 100 * (highest ?? average ?? 0);
  const above = (highest ?? average ?? 0) > threshold;
  return (
    <svg
      class="risk-scale"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('scale-label', { threshold: percent(threshold) })}
    >
      <rect class="risk-scale-ground" y="4" width="100" height="4" />
      <rect class={above ? 'risk-scale-range above' : 'risk-scale-range'} x={from} y="4" width={Math.max(0.6, to - from)} height="4" />
      {average !== null && <rect class="risk-scale-average" x={100 * average - 0.4} y="2" width="0.8" height="8" />}
      <line class="risk-scale-threshold" x1={100 * threshold} x2={100 * threshold} y1="0" y2="12" />
    </svg>
  );
}
