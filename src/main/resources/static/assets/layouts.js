// The list of layouts: a small map of each, and deletion after a question.

import { confirm, send } from './wallup.js';
import { drawMaps } from './map.js';

const root = document.getElementById('layouts');

if (root) {
  const texts = JSON.parse(root.dataset.texts);
  const say = (key, value) => texts[key].replace('{0}', value);
  drawMaps(root);
  root.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-delete]');
    if (!button) {
      return;
    }
    const { name, etag, up } = button.dataset;
    if (await confirm(say(up === 'true' ? 'delete.up' : 'delete', name), texts['delete.confirm'])) {
      await send('DELETE', `/api/layouts/${encodeURIComponent(name)}`, { headers: { 'If-Match': `"${etag}"` } });
      location.reload();
    }
  });
}
