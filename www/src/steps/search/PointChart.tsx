import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchChartName } from '../../engine/engine';
import type { Place, SearchFigures } from '../../engine/types';
import { t } from '../../i18n/text';
import { watchPicture } from '../../state/actions';
import { lang, pictures } from '../../state/store';
import { useChartWidth } from '../../widgets/chartWidth';
import { across, along, closest } from './marks';
import './PointChart.css';

/** How near a pointer must be to a mark to mean it, in pixels on the screen. */
const REACH = 28;

interface PointChartProps {
  readonly chart: SearchChartName;
  readonly title: string;
  /** The title is not shown: what stands around says it. */
  readonly bare?: boolean;
  /** What is drawn. */
  readonly figures: SearchFigures;
  /** A candidate in one sentence. */
  readonly name: (figures: SearchFigures, at: number) => string;
  /** The same beside the mark. */
  readonly tip: (figures: SearchFigures, at: number) => ComponentChildren;
  /** The candidate that the keyboard begins at. */
  readonly first: (figures: SearchFigures) => number;
  readonly onApply: (figures: SearchFigures, at: number) => void;
  readonly onPin: (figures: SearchFigures, at: number) => void;
}

/** A chart whose marks can be pointed at, walked by arrow keys, and applied by a click or Enter. */
export function PointChart({ chart, title, bare = false, figures, name, tip, first, onApply, onPin }: PointChartProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const finger = useRef(false);
  const width = useChartWidth(place);
  useLayoutEffect(
    () => (width === null ? undefined : watchPicture(chart, { width, figures })),
    [chart, width, figures],
  );
  const [active, setActive] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const view = pictures.value.get(chart);
  // What is drawn may be a moment older than what was found.
  const drawn = view?.figures;
  const places = view?.picture.places ?? [];
  const names = useMemo(
    () => (drawn === undefined ? [] : places.map((_, at) => name(drawn, at))),
    [view, lang.value],
  );
  const walked = active === null || active >= places.length ? null : active;
  const marked = hovered !== null && hovered < places.length ? hovered : focused ? walked : null;
  const spot = marked === null ? undefined : places[marked];

  const nearest = (event: MouseEvent): number | null => {
    const bounds = box.current?.getBoundingClientRect();
    if (bounds === undefined || view === undefined) return null;
    const scale = view.picture.width / bounds.width;
    const at = { x: (event.clientX - bounds.left) * scale, y: (event.clientY - bounds.top) * scale };
    return closest(places, at, chart === 'profile' ? 'across' : 'both', REACH * scale);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (drawn === undefined || places.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = walked ?? first(drawn);
    if (event.key === 'Enter' || event.key === ' ') onApply(drawn, from);
    else if (event.key === 'p' || event.key === 'P') onPin(drawn, from);
    else {
      const to = chart === 'lattice' ? across(places, from, event.key) : along(places.length, from, event.key);
      if (to === null) return;
      setActive(to);
    }
    setHovered(null);
    event.preventDefault();
  };
  return (
    <figure ref={place} class="chart">
      <figcaption class={bare ? 'visually-hidden' : 'chart-title'}>{title}</figcaption>
      {view === undefined ? (
        <div class="chart-empty">{t('chart-not-yet')}</div>
      ) : (
        <div
          ref={box}
          class="points"
          role="listbox"
          tabIndex={0}
          aria-label={title}
          aria-activedescendant={focused && walked !== null ? `${id}-${walked}` : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setFocused(true);
            if (walked === null && drawn !== undefined && places.length > 0) setActive(first(drawn));
          }}
          onBlur={() => setFocused(false)}
          onPointerDown={event => {
            finger.current = event.pointerType === 'touch';
          }}
          onPointerMove={event => setHovered(nearest(event))}
          onPointerLeave={() => setHovered(null)}
          onClick={event => {
            const at = nearest(event);
            if (at === null || drawn === undefined) return;
            // A finger cannot hover: its first tap shows the point, the second applies it.
            const taps = finger.current && at !== walked;
            setActive(at);
            if (!taps) onApply(drawn, at);
          }}
        >
          {/* The drawing comes from the page's own core, never from a file. */}
          <div class="chart-drawing" aria-hidden="true" dangerouslySetInnerHTML={{ __html: view.picture.svg }} />
          {places.map((at, index) => (
            <span
              key={index}
              id={`${id}-${index}`}
              class={index === marked ? 'point marked' : 'point'}
              role="option"
              aria-selected={index === walked}
              aria-label={names[index]}
              style={inside(at, view.picture)}
            />
          ))}
          {marked !== null && spot !== undefined && drawn !== undefined && (
            <div
              class={`point-tip${spot.x > view.picture.width / 2 ? ' left' : ''}${spot.y > view.picture.height / 2 ? ' above' : ''}`}
              aria-hidden="true"
              style={inside(spot, view.picture)}
            >
              {tip(drawn, marked)}
            </div>
          )}
        </div>
      )}
    </figure>
  );
}

function inside({ x, y }: Place, { width, height }: { readonly width: number; readonly height: number }) {
  return { insetInlineStart: `${(100 * x) / width}%`, insetBlockStart: `${(100 * y) / height}%` };
}
