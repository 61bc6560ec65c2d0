import type { Page } from 'playwright-core';

interface Drawn {
  readonly ms: number;
  readonly pressed: number;
}

interface Watched {
  /** From the choice of a file until now. */
  end(): { ms: number; longestFrame: number; longestTask: number };
  startMove(): void;
  /** Time from the key that was pressed until the new figures were painted, whatever goes on in the background. */
  moved(): Promise<number>;
  /** Until the analyses of the plan as it is now have been painted. */
  studied(): Promise<void>;
  startSearch(): void;
  /** Time from the press until a frontier of two points or more was painted, and when the press was. */
  drawn(): Promise<Drawn>;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Puts the clocks into the page. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const html = document.documentElement;
    let start = performance.now();
    let lastFrame = start;
    let longestFrame = 0;
    let longestTask = 0;
    const begin = (): void => {
      start = performance.now();
      longestFrame = 0;
      longestTask = 0;
    };
    document.addEventListener('change', begin, { capture: true, once: true });
    const frame = (now: number): void => {
      longestFrame = Math.max(longestFrame, now - lastFrame);
      lastFrame = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver(list => {
      for (const task of list.getEntries()) longestTask = Math.max(longestTask, task.duration);
    }).observe({ type: 'longtask' });

    /** The next frame has been painted: a message that is sent in it arrives after it. */
    const painted = (): Promise<number> =>
      new Promise(resolve => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    const nextMove = (): Promise<number> =>
      new Promise(resolve => {
        const pressed = (event: KeyboardEvent): void => {
          const observer = new MutationObserver(() => {
            if (html.hasAttribute('data-stale')) return;
            observer.disconnect();
            void painted().then(now => resolve(now - event.timeStamp));
          });
          observer.observe(html, { attributes: true, attributeFilter: ['data-stale'] });
        };
        document.addEventListener('keydown', pressed, { capture: true, once: true });
      });
    const nextFrontier = (): Promise<Drawn> =>
      new Promise(resolve => {
        const pressed = (event: PointerEvent): void => {
          const observer = new MutationObserver(() => {
            if (document.querySelectorAll('[role=listbox]')[0]?.querySelectorAll('[role=option]')[1] === undefined) return;
            observer.disconnect();
            void painted().then(now => resolve({ ms: now - event.timeStamp, pressed: event.timeStamp }));
          });
          observer.observe(document.body, { childList: true, subtree: true });
        };
        document.addEventListener('pointerdown', pressed, { capture: true, once: true });
      });
    let move: Promise<number> = Promise.resolve(0);
    let frontier: Promise<Drawn> = Promise.resolve({ ms: 0, pressed: 0 });
    window.watched = {
      end: () => ({ ms: performance.now() - start, longestFrame, longestTask }),
      startMove: () => {
        move = nextMove();
      },
      moved: () => move,
      studied: async () => {
        const isThere = (): boolean => document.querySelector('#risk-study section[aria-busy=false]') !== null;
        do await painted();
        while (html.hasAttribute('data-stale') || !isThere());
      },
      startSearch: () => {
        frontier = nextFrontier();
      },
      drawn: () => frontier,
    };
  });
}
