import '@fontsource-variable/inter/index.css';
import './app/mantine.css';
import './app/global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchConnection } from './api/connection';
import { App } from './app/app';
import { styleNonce } from './lib/nonce';
import { startText } from './lib/text';

setNonce(styleNonce());
watchConnection();
/** Only who uses the keyboard needs it; without a connection, the next key tries again. */
function keepFocusOfKeyboard(): void {
  const load = (): void => {
    void import('./lib/keep-focus').then(({ keepFocus }) => {
      keepFocus();
    }, keepFocusOfKeyboard);
  };
  window.addEventListener('keydown', load, { once: true });
}
keepFocusOfKeyboard();

await startText();
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
