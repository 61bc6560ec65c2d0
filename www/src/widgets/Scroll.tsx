import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface ScrollProps {
  /** What is inside, for those who reach it by keyboard. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A place that scrolls when its content does not fit, and then can be reached by keyboard. */
export function Scroll({ label, class: more = '', children }: ScrollProps) {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const measure = () =>
      setOverflows(place.scrollWidth > place.clientWidth + 1 || place.scrollHeight > place.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    if (place.firstElementChild !== null) observer.observe(place.firstElementChild);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      class={`scroll ${more}`.trim()}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
