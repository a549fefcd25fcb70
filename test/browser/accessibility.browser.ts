import { useBrowserWorld } from '../support/browser-world.js';
import { accessibleChoice } from './accessibility/choice.js';
import { refusals } from './accessibility/refusals.js';
import { pagesOfTheSimulators } from './accessibility/simulators.js';
import { accessibleWaiting } from './accessibility/waiting.js';

// One gateway and one browser for all of them: starting both takes longer than most of the tests.
const stage = useBrowserWorld();

accessibleChoice(stage);
accessibleWaiting(stage);
refusals(stage);
pagesOfTheSimulators(stage);
