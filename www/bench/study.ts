/** The page with a study of each kind: from a move of a slider until what became of the study is painted. */

import { launch } from '../e2e/browser';
import { Visitor } from '../e2e/page';
import { median, say } from './say';
import { plan } from './table';
import { watch } from './watch';

const EVENT = 'outcome = "outcome"\nevent-values = ["死亡"]\n';
const TIME = 'time = "length_of_stay"\nevent = "outcome"\nevent-values = ["死亡"]\n';
const EXPOSURE = 'exposure = "sex"\npositive = ["男"]\nstrata = ["hospital"]\n';

/** One analysis of each kind, as a plan states them. */
const STUDY = [
  `[study.deaths]\nkind = "rate"\n${EVENT}group = "hospital"\n`,
  '[study.stay]\nkind = "mean"\noutcome = "length_of_stay"\ngroup = "hospital"\n',
  `[study.odds]\nkind = "odds-ratio"\n${EVENT}${EXPOSURE}`,
  `[study.risk]\nkind = "risk-ratio"\n${EVENT}${EXPOSURE}`,
  '[study.cost]\nkind = "linear"\noutcome = "cost_yen"\ncovariates = ["age", "sex", "length_of_stay"]\n',
  `[study.odds-of-death]\nkind = "logistic"\n${EVENT}covariates = ["age", "sex", "hospital"]\n`,
  `[study.time-to-death]\nkind = "survival"\n${TIME}group = "sex"\ntimes = [7, 30]\n`,
  `[study.hazard]\nkind = "cox"\n${TIME}covariates = ["age", "sex"]\n`,
  `[study.told]\nkind = "prediction"\n${EVENT}covariates = ["age", "sex", "length_of_stay"]\n`,
].join('');

export async function study(file: string, size: string): Promise<void> {
  const browser = await launch();
  const visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Until the study of the plan as it is now has been painted. */
  const studied = (): Promise<void> => page.evaluate(() => window.watched.studied());
  try {
    await watch(page);
    await page.setInputFiles('input[data-file=table]', file);
    await visitor.idle();
    await visitor.choose('plan', { name: 'plan.toml', text: `${plan()}\n${STUDY}` });
    await visitor.goTo('risk');
    await page.waitForSelector('#risk-study section[aria-busy=false]', { timeout: 60_000 });
    await visitor.idle();
    const age = page.getByRole('slider', { name: 'age', exact: true }).first();
    await age.focus();
    await press('Home');
    await visitor.idle();
    const whole: number[] = [];
    const moved: number[] = [];
    for (let level = 0; level < 6; level += 1) {
      const key = level < 3 ? 'ArrowRight' : 'ArrowLeft';
      await page.evaluate(() => window.watched.startMove());
      const start = await page.evaluate(() => performance.now());
      await press(key);
      await studied();
      whole.push((await page.evaluate(() => performance.now())) - start);
      await visitor.idle();
      // In the midst of the study: the next move must not wait for it.
      await press(level < 3 ? 'ArrowLeft' : 'ArrowRight');
      await page.waitForTimeout(350 + 60 * level);
      await page.evaluate(() => window.watched.startMove());
      await press(key);
      moved.push(await page.evaluate(() => window.watched.moved()));
      await visitor.idle();
    }
    await say(browser, 'page: move of a slider until nine analyses after it are painted', size, median(whole), { ms_longest: Math.max(...whole) });
    await say(browser, 'page: move of a slider in the midst of the analyses, until it is painted', size, median(moved), { ms_longest: Math.max(...moved) });
  } finally {
    await visitor.leave();
    await browser.close();
  }
}
