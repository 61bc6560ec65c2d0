import type { Intervals } from '../engine/types';
import { t } from '../i18n/text';
import { NumberField } from '../widgets/NumberField';
import { NumberListField } from './NumberListField';

interface IntervalsEditorProps {
  readonly intervals: Intervals;
  readonly onChange: (intervals: Intervals) => void;
}

/** Ranges of numbers: a width for each level, where they begin, and the tails. */
export function IntervalsEditor({ intervals, onChange }: IntervalsEditorProps) {
  const { bottom, top, ...rest } = intervals;
  const tails = (next: { bottom?: number | null; top?: number | null }) => {
    const low = next.bottom === undefined ? (bottom ?? null) : next.bottom;
    const high = next.top === undefined ? (top ?? null) : next.top;
    onChange({ ...rest, ...(low === null ? {} : { bottom: low }), ...(high === null ? {} : { top: high }) });
  };
  return (
    <div class="parameters">
      <NumberListField
        label={t('intervals-widths')}
        hint={t('intervals-widths-hint')}
        numbers={intervals.widths}
        onCommit={widths => onChange({ ...intervals, widths })}
      />
      <NumberField
        label={t('intervals-origin')}
        value={intervals.origin ?? 0}
        onCommit={origin => onChange({ ...intervals, origin: origin ?? 0 })}
      />
      <NumberField
        label={t('intervals-bottom')}
        value={bottom ?? null}
        optional
        hint={t('intervals-bottom-hint')}
        onCommit={low => tails({ bottom: low })}
      />
      <NumberField
        label={t('intervals-top')}
        value={top ?? null}
        optional
        hint={t('intervals-top-hint')}
        onCommit={high => tails({ top: high })}
      />
    </div>
  );
}
