import { attachFiles, openPlan, openTable } from '../state/actions';
import { namedFiles } from '../state/plan';
import { plan } from '../state/store';

/** Sorts dropped files: plans by their ending, files that the plan names by their name, anything else is a table. */
export async function receive(files: readonly File[]): Promise<void> {
  const plans = files.filter(file => /\.toml$/i.test(file.name));
  const rest = files.filter(file => !plans.includes(file));
  const newPlan = plans[0];
  if (newPlan !== undefined) await openPlan(newPlan);
  const wanted = namedFiles(plan.value).map(name => name.split(/[\\/]/).at(-1));
  const named = rest.filter(file => wanted.includes(file.name));
  const table = rest.find(file => !named.includes(file));
  if (named.length > 0) await attachFiles(named);
  if (table !== undefined) await openTable(table);
}

/** Takes files dropped anywhere on the page, so that a missed drop does not leave it; returns how to stop. */
export function receiveDrops(): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void receive(files);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
