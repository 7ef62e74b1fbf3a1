// The walls at a glance. The service draws; this changes states in place and has it drawn anew when windows come or go.

import { count, setClock } from './glance-clock.js';
import { place } from './glance-map.js';
import { follow, press, showInTab, tell } from './glance-page.js';
import { Pictures } from './glance-pictures.js';

const SETTLED = new Set(['up', 'failed', 'recovering']);

const PHASES = ['waiting', 'signing-in', 'loading', 'placing', 'recovering'];

export function showWalls(page) {
  const pictures = new Pictures();
  const feed = follow({ read, pictures });
  press(feed);
  showInTab(document.title.replace(/ \u00b7 Wallup$/, ''), document.getElementById('summary').dataset.state);
  dress();

  function dress() {
    const walls = document.getElementById('walls');
    place(walls);
    count(walls);
    walls.querySelectorAll('a.tile').forEach((tile) => pictures.add(tile));
    pictures.sweep();
    pictures.pump();
  }

  async function read(get) {
    const asked = Date.now();
    const answer = await (await get('/walls/now', 'application/json')).json();
    setClock(answer.at + (Date.now() - asked) / 2);
    if (String(answer.shape) !== document.getElementById('walls').dataset.shape) {
      await redraw(get);
    }
    head(answer);
    answer.walls.forEach((wall) => showWall(wall, answer));
    count(page);
    pictures.pump();
  }

  async function redraw(get) {
    const drawn = new DOMParser()
      .parseFromString(await (await get('/walls/drawn', 'text/html')).text(), 'text/html')
      .getElementById('walls');
    const old = document.getElementById('walls');
    const focused = old.contains(document.activeElement) ? way(document.activeElement) : undefined;
    old.querySelectorAll('a.tile').forEach((tile) => {
      const now = find(drawn, '.tile', tile);
      if (now) {
        pictures.move(tile, document.adoptNode(now));
      }
    });
    old.replaceWith(drawn);
    dress();
    if (focused) {
      const again = focused(drawn);
      if (again?.classList.contains('tile')) {
        again.closest('.map').querySelectorAll('a.tile').forEach((tile) => {
          tile.tabIndex = (tile === again) ? 0 : -1;
        });
      }
      (again ?? document.getElementById('content')).focus({ preventScroll: true });
    }
  }

  function head(answer) {
    const summary = document.getElementById('summary');
    summary.dataset.state = answer.tone;
    write(document.getElementById('headline'), answer.headline);
    showInTab(answer.title, answer.tone);
    const list = document.getElementById('points');
    const now = JSON.stringify(answer.points);
    if (list.dataset.shown !== now) {
      list.dataset.shown = now;
      list.hidden = answer.points.length === 0;
      list.replaceChildren(...answer.points.map(point));
    }
  }

  function showWall(wall, answer) {
    const article = document.querySelector(`.wall[data-layout="${CSS.escape(wall.layout)}"]`);
    if (!article) {
      return;
    }
    article.dataset.state = wall.tone;
    const word = article.querySelector('.wall-word');
    word.dataset.state = wall.tone;
    write(word, wall.word);
    write(article.querySelector('.wall-count'), wall.count);
    article.querySelector('.progress').setAttribute('aria-label', wall.count);
    wall.windows.forEach((window) => {
      article.querySelectorAll(`[data-window="${CSS.escape(window.name)}"]`).forEach((element) => {
        if (element.classList.contains('row')) {
          showRow(element, window);
        } else if (element.classList.contains('tile')) {
          showTile(element, window, answer);
        } else {
          element.dataset.state = window.tone;
        }
      });
    });
  }

  function showTile(tile, window, answer) {
    const before = tile.dataset.state;
    tile.dataset.pictured = window.pictured;
    const label = [window.name, window.word, window.trouble].filter(Boolean).join(', ');
    if (tile.getAttribute('aria-label') !== label) {
      tile.setAttribute('aria-label', label);
    }
    write(tile.querySelector('.tile-trouble'), window.trouble ?? '');
    write(tile.querySelector('.tile-word'), window.word);
    since(tile.querySelector('.tile-time'), window);
    if (before !== window.tone) {
      tile.dataset.state = window.tone;
      tile.querySelector('.state').dataset.state = window.tone;
      pictures.hurry(tile);
      if (SETTLED.has(window.tone)) {
        tell(window.name, label, () => answer.headline);
      }
    }
  }

}

/** How an element that has the focus is found again once everything is drawn anew. */
function way(element) {
  const window = element.closest('[data-window]');
  const wall = element.closest('[data-layout]');
  const kind = ['tile', 'row-name', 'row-restart', 'row-place'].find((each) => element.classList.contains(each));
  return (root) => {
    const article = wall && root.querySelector(`.wall[data-layout="${CSS.escape(wall.dataset.layout)}"]`);
    if (!window || !kind) {
      return article?.querySelector('button, a');
    }
    const name = `[data-window="${CSS.escape(window.dataset.window)}"]`;
    return article?.querySelector((kind === 'tile') ? `.tile${name}` : `${name} .${kind}`);
  };
}

function find(root, kind, tile) {
  const layout = tile.closest('.wall').dataset.layout;
  return root.querySelector(
    `.wall[data-layout="${CSS.escape(layout)}"] a${kind}[data-window="${CSS.escape(tile.dataset.window)}"]`);
}

function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function since(element, window) {
  element.dataset.since = window.since ?? '';
}

function point({ layout, window, text }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/walls/${encodeURIComponent(layout)}/windows/${encodeURIComponent(window)}`;
  const name = document.createElement('strong');
  name.textContent = window;
  link.append(name, ' ', text);
  item.append(link);
  return item;
}

function showRow(row, window) {
  const state = row.querySelector('.state');
  row.dataset.state = window.tone;
  state.dataset.state = window.tone;
  write(state, window.word);
  since(row.querySelector('.row-time'), window);
  const trouble = row.querySelector('.row-trouble');
  trouble.hidden = !window.trouble;
  if (window.trouble) {
    write(trouble.querySelector('.row-what'), window.trouble);
    write(trouble.querySelector('.row-next'), window.next);
    write(trouble.querySelector('.row-error'), window.error);
  }
  showPhases(row.querySelector('.phases'), window);
}

/** What a window spends its time on while it comes up. */
function showPhases(bar, window) {
  const spent = PHASES.filter((phase) => window.seconds[phase] > 0);
  bar.hidden = ['up', 'failed', 'closed'].includes(window.tone) || spent.length === 0;
  if (!bar.hidden) {
    bar.replaceChildren(...spent.map((phase) => {
      const part = document.createElement('i');
      part.dataset.state = phase;
      // parts of less than 1 in all would not fill the bar
      part.style.flexGrow = 1000 * window.seconds[phase];
      return part;
    }));
  }
}
