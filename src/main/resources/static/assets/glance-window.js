// The page of one window: its picture, and what the service says of it.

import { count, setClock } from './glance-clock.js';
import { place } from './glance-map.js';
import { follow, press, showInTab, tell } from './glance-page.js';
import { Pictures } from './glance-pictures.js';

const NEEDS_UP = new Set(['reload', 'place', 'sign-in', 'identify']);

export function showWindow(page) {
  const { layout, window: name, url } = page.dataset;
  const view = document.getElementById('view');
  const pictures = new Pictures();
  let tone;
  const feed = follow({
    read,
    pictures,
    concerns: (event) => event.layout === layout && (!event.window || event.window === name),
  });
  press(feed);
  view.style.setProperty('--ratio', view.dataset.ratio);
  dress();
  pictures.add(view);

  function dress() {
    const state = document.getElementById('now-state').dataset;
    view.dataset.state = state.state;
    view.dataset.pictured = state.pictured;
    place(page);
    count(page);
    showInTab(state.title, state.state);
    document.querySelectorAll('[data-action]').forEach((button) => {
      const may = state.state === 'up' || (button.dataset.action === 'restart' && state.state === 'failed');
      button.setAttribute('aria-disabled', String(!may && (NEEDS_UP.has(button.dataset.action) || state.state !== 'up')));
    });
    if (tone && tone !== state.state) {
      pictures.hurry(view);
      tell(name, state.sentence, () => state.sentence);
    }
    tone = state.state;
    pictures.pump();
  }

  async function read(get) {
    const response = await get(url, 'text/html');
    if (response.status === 404) {
      // it is in no layout any more
      location.assign('/');
      return;
    }
    const now = new DOMParser().parseFromString(await response.text(), 'text/html');
    now.querySelectorAll('[id^="now-"]').forEach((part) => {
      const old = document.getElementById(part.id);
      if (old.dataset.drawn !== part.outerHTML) {
        const drawn = part.outerHTML;
        const open = old.querySelector('details[open]');
        const focused = old.contains(document.activeElement);
        old.replaceWith(part);
        part.dataset.drawn = drawn;
        if (open) {
          part.querySelector('details')?.setAttribute('open', '');
        }
        if (focused) {
          part.querySelector('a, summary')?.focus();
        }
      }
    });
    setClock(Number(now.querySelector('[data-clock]').dataset.clock));
    dress();
  }

}
