import { useBrowserWorld } from '../support/browser-world.js';
import { pageOfTheCheckout } from './checkout/budget.js';
import { impatientClicks } from './checkout/clicks.js';
import { pageLeftOpen } from './checkout/following.js';
import { keyboardAlone } from './checkout/keyboard.js';
import { languageOfThePages } from './checkout/language.js';
import { customerWithABrowser } from './checkout/payment.js';
import { insideWechat } from './checkout/wechat.js';
import { withoutJavascript } from './checkout/without-javascript.js';

// One gateway and one browser for all of them: starting both takes longer than most of the tests.
const stage = useBrowserWorld();

customerWithABrowser(stage);
impatientClicks(stage);
pageLeftOpen(stage);
keyboardAlone(stage);
languageOfThePages(stage);
insideWechat(stage);
withoutJavascript(stage);
pageOfTheCheckout(stage);
