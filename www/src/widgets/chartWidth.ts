import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A chart is set for widths in these steps, so that a slow change of the window does not draw it over and over. */
const WIDTH_STEP = 40;

function stepped(width: number): number {
  return Math.round(width / WIDTH_STEP) * WIDTH_STEP;
}

/** The width for which a chart in a place is set, in pixels; null before the place is there. */
export function useChartWidth(place: RefObject<HTMLElement | null>): number | null {
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
  return width;
}
