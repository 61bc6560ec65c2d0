import { render } from 'preact';

import { loadEngine } from './engine/load';
import { prepare, start } from './state/boot';

prepare();
const place = document.getElementById('page');
if (place !== null) render(<main />, place);
void start(loadEngine());
