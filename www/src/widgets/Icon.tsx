import './Icon.css';

const PATHS = {
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4m4-4H10a6 6 0 0 0 0 12h3',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2m0 16v2M2 12h2m16 0h2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4m0-14.2-1.4 1.4M6.3 17.7l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  auto: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 0v18m3-17v16m3-13.5v11',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6 6 12 12M18 6 6 18',
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zm0 0v5h5',
  table: 'M4 5h16v14H4zm0 5h16M4 14.5h16M10 5v14',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14',
  lock: 'M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  care: 'M12 4 2.8 20h18.4zm0 6v5m0 2.5v.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  next: 'm9 5 7 7-7 7',
  down: 'M12 5v14m-6-6 6 6 6-6',
  up: 'M12 19V5m-6 6 6-6 6 6',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A line drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
