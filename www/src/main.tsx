import { render } from 'preact';

import { loadEngine } from './engine/load';
import { prepare, start } from './state/boot';
import { Page } from './widgets/Page';

prepare();
const place = document.getElementById('page');
if (place !== null) render(<Page />, place);
void start(loadEngine());
