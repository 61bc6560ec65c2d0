import { useId } from 'preact/hooks';
import { t } from '../i18n/text';
import { setLevel, settleLevel } from '../state/actions';
import './LevelSlider.css';

interface LevelSliderProps {
  readonly column: string;
  readonly level: number;
  /** How many levels there are, level 0 and the top included. */
  readonly levels: number;
  /** A label that would be released at this level; null where none is known. */
  readonly example: string | null;
  readonly disabled?: boolean;
}

/** The level of one quasi-identifier; an arrow key moves it by exactly one. */
export function LevelSlider({ column, level, levels, example, disabled = false }: LevelSliderProps) {
  const id = useId();
  const top = Math.max(0, levels - 1);
  return (
    <div class="level-slider">
      <div class="level-slider-head">
        <label for={id}>{column}</label>
        <span class="level-slider-example" aria-hidden="true">
          {level > 0 && level === top ? t('level-top') : example}
        </span>
        <span class="level-slider-state" aria-hidden="true">
          {level} / {top}
        </span>
      </div>
      <input
        id={id}
        class="level-slider-input"
        type="range"
        min={0}
        max={top}
        step={1}
        value={level}
        disabled={disabled}
        aria-valuetext={
          example === null ? t('slider-value', { level, top }) : t('slider-value-example', { level, top, example })
        }
        onInput={event => setLevel(column, event.currentTarget.valueAsNumber)}
        onChange={settleLevel}
      />
      <div class="level-slider-ticks" aria-hidden="true">
        {Array.from({ length: levels }, (_, at) => (
          <span key={at} class={at <= level ? 'passed' : undefined} />
        ))}
      </div>
    </div>
  );
}
