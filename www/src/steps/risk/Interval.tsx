import { t } from '../../i18n/text';
import { Mark } from '../../widgets/Figure';

interface IntervalProps {
  /** The path of the ends without `low` and `high`. */
  readonly path: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly show: (value: number) => string;
  /** What stands between the path and `low` or `high`. */
  readonly joint?: '.' | '_';
}

/** A range from its lower to its upper end; nothing where there is none. */
export function Interval({ path, low, high, show, joint = '.' }: IntervalProps) {
  if (low === null && high === null) return <span>{t('interval-none')}</span>;
  return (
    <span class="interval">
      <Mark path={`${path}${joint}low`} value={low} show={show} /> – <Mark path={`${path}${joint}high`} value={high} show={show} />
    </span>
  );
}
