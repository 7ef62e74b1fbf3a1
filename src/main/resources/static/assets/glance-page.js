// What the walls and the page of one window have in common: buttons, keys, what is told when the service is lost.

import { confirm, send } from './wallup.js';
import { Feed } from './glance-feed.js';

const page = document.querySelector('.glance');

const ICONS = { up: 'up', failed: 'failed', partial: 'working', closed: 'off', waiting: 'working', off: 'off' };

/** The tab of the browser tells the worst state too. */
export function showInTab(title, tone) {
  const text = `${title} \u00b7 Wallup`;
  if (document.title !== text) {
    document.title = text;
  }
  const icon = document.querySelector('link[rel="icon"]');
  const href = `/assets/favicon-${ICONS[tone] ?? 'working'}.svg`;
  if (icon.getAttribute('href') !== href) {
    icon.setAttribute('href', href);
  }
}

/** Follows the service, and says so when it is lost. */
export function follow({ read, concerns, pictures }) {
  const notice = document.getElementById('lost');
  const feed = new Feed({
    read,
    concerns,
    lost: (since) => {
      page.classList.toggle('stale', Boolean(since));
      pictures.pause(Boolean(since));
      notice.hidden = !since;
      notice.textContent = since
        ? page.dataset.lost.replace('{0}', since.toLocaleTimeString(document.documentElement.lang)) : '';
      if (since) {
        showInTab(document.title.replace(/ \u00b7 Wallup$/, ''), 'off');
      }
    },
    signedOut: () => {
      page.classList.add('stale');
      pictures.pause(true);
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = page.dataset.signedOut;
      notice.replaceChildren(link);
      notice.hidden = false;
    },
  });
  pictures.silent = () => feed.soon();
  return feed;
}

/** Tells those who hear the page; what comes at the same time is told together. */
const said = new Map();

let saying;

export function tell(about, sentence, summary) {
  said.set(about, sentence);
  saying ??= setTimeout(() => {
    saying = undefined;
    document.getElementById('told').textContent = (said.size > 3)
      ? page.dataset.several.replace('{0}', said.size).replace('{1}', summary()) : [...said.values()].join('. ');
    said.clear();
  }, 1200);
}

function outcome(button, text, kind) {
  const line = button.closest('.actions').parentElement.querySelector('.outcome');
  line.className = `outcome ${kind}`;
  line.textContent = text;
  line.hidden = false;
  if (kind === 'good') {
    setTimeout(() => {
      if (line.textContent === text) {
        line.hidden = true;
      }
    }, 6000);
  }
}

/** A button with data-method asks the service to do something, and says how it answers. */
export function press(feed) {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-method]');
    if (!button || button.getAttribute('aria-busy') === 'true' || button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    if (button.dataset.ask && !await confirm(button.dataset.ask, button.textContent.trim())) {
      return;
    }
    button.setAttribute('aria-busy', 'true');
    try {
      await send(button.dataset.method, button.dataset.url, { quiet: true });
      outcome(button, page.dataset.done, 'good');
    } catch (error) {
      outcome(button, error.response ? error.message : document.body.dataset.textUnreachable, 'bad');
    } finally {
      button.removeAttribute('aria-busy');
      feed.soon();
    }
  });
}

const keys = document.getElementById('keys');

function typing(target) {
  return target.closest('input, textarea, select, [contenteditable]');
}

document.querySelectorAll('[data-keys]').forEach((button) => button.addEventListener('click', () => keys.showModal()));

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target) || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === '?') {
    event.preventDefault();
    keys.showModal();
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Escape') {
    if (event.defaultPrevented || event.target.closest('details[open], .map')) {
      return;
    }
    const way = { ArrowLeft: '[data-previous]', ArrowRight: '[data-next]', Escape: '[data-back]' }[event.key];
    document.querySelector(`.trail ${way}`)?.click();
  }
});
