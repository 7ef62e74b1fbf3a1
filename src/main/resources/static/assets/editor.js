// The layout editor: a text and a map of the same layout. The text is what counts; whatever is done on the map is an
// edit of it, made by the service, which is also the only one that reads it.

import { send, toast } from './wallup.js';
import { freePlace, same, screenOf } from './snap.js';
import { MapEditor } from './map-editor.js';
import { YamlEditor, lineChanges } from './yaml-editor.js';
import { merged, showChoices, showDifferences } from './differences.js';

const CHECK_AFTER = 120;

const root = document.getElementById('editor');
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const texts = JSON.parse(root.dataset.texts);
const name = root.dataset.name;
const editable = root.dataset.editable === 'true';
const path = `/layouts/${encodeURIComponent(name)}`;
const api = `/api/layouts/${encodeURIComponent(name)}`;

/** The text of a key, with its arguments. */
function say(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (all, index) => values[index] ?? '');
}

const post = async (what, json) => (await send('POST', `${path}/${what}`, { json, quiet: true })).json();

const saved = JSON.parse(root.dataset.saved);
let base = { text: saved.text ?? '', etag: saved.etag };
let draft = JSON.parse(root.dataset.draft);
let standing = saved.standing;
let yaml;
let map;
let selected = null;
let latest = 0;
let timer;
let busy = Promise.resolve();
let saving = false;
let theirs = null;

const dirty = () => yaml.text !== base.text;

const harmless = (mistake) => mistake.severity !== 'error';

const valid = () => draft.mistakes.every(harmless);

function announce(text) {
  part('status').textContent = text;
}

function place(bounds) {
  const screen = screenOf(bounds, draft.screens);
  return say('window.bounds', bounds.width, bounds.height, bounds.x, bounds.y, screen?.name ?? '–');
}

// the text and the map

/** The windows that can be drawn, the large ones below the small ones. */
function drawable() {
  const size = ({ bounds }) => bounds.width * bounds.height;
  return draft.windows.filter((window) => window.bounds).sort((one, other) => size(other) - size(one));
}

function take(answer) {
  if (answer.mistakes.some((mistake) => mistake.severity === 'error')) {
    // a text with errors tells no recipes, and of some windows no place: those of before are shown
    const known = new Map(draft.windows.map((window) => [window.name, window]));
    answer.windows.forEach((window) => {
      window.signIn ??= known.get(window.name)?.signIn;
      window.bounds ??= known.get(window.name)?.bounds;
    });
  }
  // what is no YAML at all says nothing of screens: the map stays as it was, and says so
  const stale = answer.screens.length === 0 && draft.screens.length > 0 && !answer.mistakes.every(harmless);
  draft = stale ? { ...answer, screens: draft.screens, windows: draft.windows } : answer;
  yaml.mistakes(answer.mistakes);
  showMistakes();
  map.show({ screens: draft.screens, windows: drawable() });
  part('map').classList.toggle('stale', stale);
  part('stale').hidden = !stale;
  part('map').classList.toggle('empty', draft.screens.length === 0);
  part('no-map').hidden = draft.screens.length > 0;
  if (selected && !draft.windows.some((window) => window.name === selected)) {
    selected = null;
  }
  showSelected(false);
  showState();
}

function showMistakes() {
  const list = part('mistakes');
  list.replaceChildren(...draft.problems.map((problem) => {
    const item = document.createElement('li');
    item.className = 'warning problem';
    item.textContent = problem;
    return item;
  }), ...draft.mistakes.map((mistake) => {
    const item = document.createElement('li');
    item.className = mistake.severity;
    const button = document.createElement('button');
    button.type = 'button';
    const line = document.createElement('span');
    line.className = 'line number';
    line.textContent = say('mistake.line', mistake.line);
    button.append(line, ` ${mistake.text}`);
    button.addEventListener('click', () => yaml.goTo(mistake.line, mistake.column));
    item.append(button);
    return item;
  }));
  const errors = draft.mistakes.filter((mistake) => mistake.severity === 'error').length;
  const warnings = draft.mistakes.length - errors + draft.problems.length;
  const summary = part('summary');
  const words = [errors > 0 && say(errors === 1 ? 'mistakes.error' : 'mistakes.errors', errors),
    warnings > 0 && say(warnings === 1 ? 'mistakes.warning' : 'mistakes.warnings', warnings)].filter(Boolean).join(', ');
  const told = words || say('mistakes.none');
  if (summary.textContent !== told) {
    summary.textContent = told;
  }
  summary.dataset.state = errors > 0 ? 'failed' : warnings > 0 ? 'recovering' : 'up';
}

function showState() {
  const state = part('state');
  const key = !base.etag ? 'new' : dirty() ? 'unsaved' : 'saved';
  state.textContent = say(`state.${key}`);
  state.dataset.state = key === 'saved' ? 'closed' : 'recovering';
  const wall = part('wall');
  wall.hidden = !standing;
  part('pending').hidden = !(standing && saved.changed && !dirty());
  if (!editable) {
    return;
  }
  const { undo, redo } = yaml.history;
  part('undo').disabled = !undo;
  part('redo').disabled = !redo;
  part('take').disabled = !standing;
  const clean = !dirty() && base.etag;
  block(part('save'), clean ? say('save.clean') : valid() ? null : say('save.invalid'));
  block(part('apply'), valid() ? (clean && !(standing && saved.changed) ? say('save.clean') : null)
    : say('save.invalid'));
}

/** A button that does nothing now stays reachable and says why. */
function block(button, reason) {
  button.setAttribute('aria-disabled', String(Boolean(reason)));
  button.title = reason ?? '';
}

const blocked = (button) => button.getAttribute('aria-disabled') === 'true';

function showUnreachable() {
  const summary = part('summary');
  summary.textContent = say('mistakes.unknown');
  summary.dataset.state = 'failed';
}

async function check() {
  const number = ++latest;
  const { text } = yaml;
  try {
    const answer = await post('draft', { text });
    if (number === latest && yaml.text === text) {
      take(answer);
    }
  } catch (error) {
    if (number === latest) {
      showUnreachable();
    }
  }
}

function changed(outside) {
  showState();
  if (!outside) {
    clearTimeout(timer);
    latest++;
    timer = setTimeout(check, CHECK_AFTER);
  }
}

/** Has the service edit the text; edits wait for each other, and are made again when somebody typed meanwhile. */
function edit(edits, done) {
  busy = busy.then(async () => {
    for (;;) {
      const { text } = yaml;
      const answer = await post('draft', { text, edits });
      if (yaml.text !== text) {
        continue;
      }
      clearTimeout(timer);
      latest++;
      if (answer.refused) {
        map.show({ screens: draft.screens, windows: drawable() });
        announce(say('refused', answer.refused));
        toast(say('refused', answer.refused), 'error');
      } else {
        yaml.replace(answer.text);
        done?.();
        take(answer);
        reveal();
      }
      return;
    }
  }).catch((error) => {
    check();
    toast(error.message, 'error');
  });
  return busy;
}

// what is selected, on both sides

function linesOf(one) {
  const all = yaml.text.split(/\r?\n/);
  const starts = draft.windows.map((window) => window.line).filter((line) => line > one.line);
  let to = Math.min(all.length, ...starts.map((line) => line - 1));
  const indent = /^\s*/.exec(all[one.line - 1] ?? '')[0].length;
  for (let line = one.line; line < to; line++) {
    const text = all[line];
    if (text.trim() && !text.trimStart().startsWith('#') && /^\s*/.exec(text)[0].length < Math.max(indent, 1)) {
      to = line;
    }
  }
  while (to > one.line && (!all[to - 1].trim() || all[to - 1].trimStart().startsWith('#'))) {
    to--;
  }
  return [one.line, to];
}

function reveal() {
  const window = draft.windows.find((one) => one.name === selected);
  yaml.mark(...(window ? linesOf(window) : [0, 0]), true);
}

function showSelected(scroll) {
  const window = draft.windows.find((one) => one.name === selected);
  map.select(window?.bounds ? selected : null);
  yaml.mark(...(window ? linesOf(window) : [0, 0]), scroll);
  showInspector(window);
}

function select(one) {
  selected = one;
  showSelected(true);
  const window = draft.windows.find((each) => each.name === one);
  if (window?.bounds) {
    announce(`${window.name}: ${place(window.bounds)}`);
  }
}

function selectByLine(line) {
  const window = draft.windows.find((one) => {
    const [from, to] = linesOf(one);
    return line >= from && line <= to;
  });
  selected = window?.name ?? null;
  showSelected(false);
}

const fields = part('inspector').elements;

function showInspector(window) {
  part('inspector').hidden = !window;
  part('nothing').hidden = Boolean(window);
  if (!window) {
    return;
  }
  const put = (field, value) => {
    if (document.activeElement !== fields[field] || fields[field].dataset.of !== window.name) {
      fields[field].value = value ?? '';
    }
    fields[field].dataset.of = window.name;
  };
  const names = draft.screens.map((screen) => screen.name);
  if (window.screen && !names.includes(window.screen)) {
    names.push(window.screen);
  }
  fields.screen.replaceChildren(...names.map((screen) => new Option(screen, screen)));
  put('name', window.name);
  put('url', window.url);
  put('screen', window.screen);
  for (const side of ['x', 'y', 'width', 'height']) {
    put(side, window.bounds?.[side]);
  }
  part('inspected').textContent = window.signIn ? say('window.sign-in', window.signIn) : say('window.no-sign-in');
}

function inspect(field) {
  const window = draft.windows.find((one) => one.name === selected);
  if (!window) {
    return;
  }
  if (field.name === 'name' && field.value !== window.name) {
    rename(window.name, field.value.trim());
  } else if (field.name === 'url' && field.value !== window.url) {
    edit([{ kind: 'url', window: window.name, to: field.value.trim() }]);
  } else if (field.name === 'screen' && field.value !== window.screen) {
    edit([{ kind: 'screen', window: window.name, to: field.value }]);
  } else if (['x', 'y', 'width', 'height'].includes(field.name)) {
    const bounds = Object.fromEntries(['x', 'y', 'width', 'height'].map((side) => [side, fields[side].valueAsNumber]));
    if (Object.values(bounds).every(Number.isInteger) && bounds.width > 0 && bounds.height > 0
        && !(window.bounds && same(bounds, window.bounds))) {
      move(window.name, bounds);
    }
  }
}

// edits of the map

function move(window, bounds) {
  announce(`${window}: ${place(bounds)}`);
  edit([{ kind: 'move', window, bounds }]);
}

function rename(window, to) {
  edit([{ kind: 'rename', window, to }], () => {
    selected = to;
    fields.name.dataset.of = '';
    announce(say('renamed', window, to));
  });
}

function remove(window) {
  const index = draft.windows.findIndex((one) => one.name === window);
  const next = draft.windows[index + 1] ?? draft.windows[index - 1];
  edit([{ kind: 'remove', window }], () => {
    selected = next?.name ?? null;
    focusThen(next?.name, say('removed', window));
  });
}

/** Focuses a window once it is drawn, and says what was done rather than what is focused. */
function focusThen(window, text) {
  queueMicrotask(() => {
    if (window) {
      map.focus(window);
    } else {
      part('add').focus();
    }
    announce(text);
  });
}

function freeName() {
  const names = draft.windows.map((window) => window.name);
  let number = names.length + 1;
  while (names.includes(`window-${number}`)) {
    number++;
  }
  return `window-${number}`;
}

function add(bounds) {
  const screen = draft.screens.find((one) => freePlace(one, drawable())) ?? draft.screens[0];
  const wanted = bounds ?? (screen && (freePlace(screen, drawable()) ?? screen.free));
  if (!wanted) {
    toast(say('add.no-screen'), 'error');
    return;
  }
  const dialog = part('add-dialog');
  const form = dialog.querySelector('form');
  form.reset();
  form.elements.name.value = freeName();
  part('add-place').textContent = place(wanted);
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue !== 'add') {
      return;
    }
    const added = form.elements.name.value.trim();
    edit([{ kind: 'add', window: added, to: form.elements.url.value.trim(), bounds: wanted }], () => {
      selected = added;
      focusThen(added, say('added', added, place(wanted)));
    });
  };
  dialog.showModal();
  form.elements.url.focus();
}

function undo(which) {
  yaml[which]();
  clearTimeout(timer);
  check();
  announce(say(which));
}

// saving and applying

async function put() {
  if (theirs) {
    openConflict();
    return false;
  }
  const text = yaml.text;
  saving = true;
  try {
    const condition = base.etag ? { 'If-Match': `"${base.etag}"` } : { 'If-None-Match': '*' };
    const answer = await send('PUT', api, { body: text, quiet: true,
      headers: { 'Content-Type': 'application/yaml', ...condition } });
    base = { text, etag: (await answer.json()).etag };
    theirs = null;
    part('conflict').hidden = true;
    if (location.search) {
      history.replaceState(null, '', path);
    }
    return true;
  } catch (error) {
    if (error.response?.status === 412) {
      await noticeTheirs();
      openConflict();
    } else {
      toast(error.response ? say('save.failed', error.message) : say('save.unreachable'), 'error');
    }
    return false;
  } finally {
    saving = false;
    showState();
  }
}

async function save() {
  if (await put()) {
    await refresh();
    announce(say('saved'));
    toast(say('saved'));
  }
}

async function apply() {
  if (!await put()) {
    return;
  }
  try {
    const run = await post('apply', {});
    toast(say(run.id ? 'applied' : 'saved'));
    announce(say(run.id ? 'applied' : 'saved'));
  } catch (error) {
    toast(say('apply.failed', error.message), 'error');
  }
  await refresh();
}

/** How file and wall stand now. */
async function refresh() {
  const answer = await (await send('GET', `${path}/saved`, { quiet: true })).json();
  Object.assign(saved, answer);
  standing = answer.standing;
  showState();
  return answer;
}

/** Opens a dialog with differences; resolves to the value of the button that closed it. */
function differences(dialogName, answer) {
  const dialog = part(dialogName);
  dialog.returnValue = '';
  const closed = new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
  // shown first: a map is as wide as its dialog
  dialog.showModal();
  showDifferences(dialog.querySelector('[data-part="differences"]'), answer, say);
  dialog.scrollTop = 0;
  return closed;
}

async function askApply() {
  try {
    const answer = await post('difference', { text: yaml.text });
    standing = answer.standing;
    const dialog = part('apply-dialog');
    part('apply-standing').hidden = !standing;
    part('apply-down').hidden = standing;
    dialog.querySelector('[value="apply"]').textContent = say(standing ? 'apply.now' : 'apply.save');
    const chosen = await differences('apply-dialog', answer);
    if (chosen === 'apply') {
      await apply();
    } else if (chosen === 'save') {
      await save();
    }
  } catch (error) {
    toast(error.message, 'error');
  }
}

async function takeFromWall() {
  const button = part('take');
  button.setAttribute('aria-busy', 'true');
  try {
    const { text } = yaml;
    const answer = await post('standing', { text });
    if (answer.refused) {
      toast(say('refused', answer.refused), 'error');
      return;
    }
    const difference = await post('difference', { before: text, text: answer.text });
    part('take-missing').hidden = answer.missing.length === 0;
    part('take-missing').textContent = say('take.missing', answer.missing.join(', '));
    part('take-dialog').querySelector('[value="take"]').hidden = answer.text === text;
    if (await differences('take-dialog', difference) === 'take') {
      yaml.replace(answer.text);
      await check();
      announce(say('taken'));
    }
  } catch (error) {
    toast(error.message, 'error');
  } finally {
    button.removeAttribute('aria-busy');
  }
}

// versions

const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium', timeStyle: 'medium',
  hour12: false });

async function openVersions() {
  const dialog = part('versions-dialog');
  const list = part('versions');
  const host = dialog.querySelector('[data-part="differences"]');
  const restore = dialog.querySelector('[value="restore"]');
  let chosen = null;
  const choose = async (version, button) => {
    list.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
    try {
      const { text } = await (await send('GET', `${path}/versions/${encodeURIComponent(version.id)}`)).json();
      const difference = await post('difference', { before: text, text: yaml.text });
      if (button.getAttribute('aria-pressed') === 'true') {
        chosen = text;
        showDifferences(host, difference, say);
        restore.hidden = !editable;
      }
    } catch (error) {
      host.replaceChildren();
    }
  };
  list.replaceChildren();
  host.replaceChildren();
  restore.hidden = true;
  let versions;
  try {
    versions = await (await send('GET', `${path}/versions`)).json();
  } catch (error) {
    return;
  }
  part('no-versions').hidden = versions.length > 0;
  list.append(...versions.map((version) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'version', textContent: time.format(new Date(version.at)) });
    button.addEventListener('click', () => choose(version, button));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'restore' && chosen !== null) {
      yaml.replace(chosen);
      check();
      announce(say('restored'));
    }
  };
  dialog.showModal();
  list.querySelector('button')?.click();
}

// somebody else

async function noticeTheirs() {
  const now = await refresh();
  if (now.etag === base.etag) {
    return;
  }
  const who = now.etag ? say(now.by ? 'conflict.by' : 'conflict.at', now.at ? time.format(new Date(now.at)) : '', now.by)
    : say('conflict.deleted');
  if (!dirty() && now.etag) {
    base = { text: now.text, etag: now.etag };
    yaml.replace(now.text);
    await check();
    toast(say('conflict.loaded', who), 'warning');
    announce(say('conflict.loaded', who));
    return;
  }
  theirs = now;
  part('conflict-text').textContent = who;
  part('conflict').hidden = false;
}

async function openConflict() {
  if (!theirs) {
    return;
  }
  const dialog = part('conflict-dialog');
  part('conflict-who').textContent = part('conflict-text').textContent;
  dialog.querySelector('[value="theirs"]').hidden = !theirs.etag;
  dialog.querySelector('[value="merge"]').hidden = !theirs.etag;
  const other = theirs;
  try {
    const answer = await post('difference', { before: other.text ?? '', text: yaml.text });
    const chosen = await differences('conflict-dialog', answer);
    if (chosen === 'theirs') {
      settle(other, other.text);
    } else if (chosen === 'mine') {
      settle(other, yaml.text);
    } else if (chosen === 'merge') {
      openMerge(other);
    }
  } catch (error) {
    toast(error.message, 'error');
  }
}

/** From now on their version is what the text is compared with, and what it replaces. */
function settle(other, text) {
  base = { text: other.text ?? '', etag: other.etag };
  theirs = null;
  part('conflict').hidden = true;
  yaml.replace(text);
  check();
}

function openMerge(other) {
  const dialog = part('merge-dialog');
  const host = part('merge');
  const lines = other.text.split(/\r?\n/);
  const changes = lineChanges(lines, yaml.text.split(/\r?\n/)).reverse();
  showChoices(host, changes, lines, base.text, say);
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'merge') {
      settle(other, merged(host, changes, lines).join('\n'));
      announce(say('merged'));
    }
  };
  dialog.showModal();
}

function listen() {
  const events = new EventSource('/api/events');
  const mine = (listener) => (event) => {
    if (JSON.parse(event.data).layout === name) {
      listener(JSON.parse(event.data));
    }
  };
  for (const kind of ['layout-changed', 'layout-invalid', 'layout-deleted']) {
    events.addEventListener(kind, mine(async () => {
      while (saving) {
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
      noticeTheirs().catch(() => {});
    }));
  }
  for (const kind of ['run-started', 'run-ended', 'wall-stopped']) {
    events.addEventListener(kind, mine(() => refresh().catch(() => {})));
  }
  addEventListener('pagehide', () => events.close());
}

// everything together

function on(partName, listener) {
  part(partName)?.addEventListener('click', (event) => {
    if (!blocked(event.currentTarget)) {
      listener(event);
    }
  });
}

async function start() {
  map = new MapEditor(part('map'), {
    editable,
    map: {
      label: say('map.label', name),
      describe: (window) => [`${window.bounds.width} × ${window.bounds.height}`, ...(window.signIn ? [window.signIn] : [])],
      screenLabel: ({ name: screen, whole }) => say('map.screen', screen, whole.width, whole.height, whole.x, whole.y),
    },
    labels: { help: 'map-help', role: say('map.role'),
      window: (window) => `${window.name}, ${place(window.bounds)}` },
    on: {
      select, move, remove, add,
      rename: (window) => {
        select(window);
        fields.name.focus();
        fields.name.select();
      },
      dragging: (bounds) => announce(place(bounds)),
      undo: () => undo('undo'),
      redo: () => undo('redo'),
    },
  });
  yaml = await YamlEditor.create(part('text'), {
    text: draft.text, label: say('text.label', name), describedBy: 'text-help', readOnly: !editable,
    complete: editable ? (text, line, column) => post('completions', { text, line, column }).catch(() => []) : null,
    onChange: changed, onCursor: selectByLine,
    onSave: () => !blocked(part('save')) && editable && save(),
  });
  take(draft);
  root.dataset.ready = 'true';
  part('inspector').addEventListener('change', (event) => inspect(event.target));
  part('inspector').addEventListener('submit', (event) => event.preventDefault());
  on('versions-open', openVersions);
  if (editable) {
    on('undo', () => undo('undo'));
    on('redo', () => undo('redo'));
    on('add', () => add(null));
    on('remove', () => selected && remove(selected));
    on('save', save);
    on('apply', askApply);
    on('take', takeFromWall);
    on('conflict-open', openConflict);
    part('add-cancel').addEventListener('click', () => part('add-dialog').close(''));
    addEventListener('beforeunload', (event) => {
      if (dirty()) {
        event.preventDefault();
      }
    });
  }
  listen();
}

start().catch((error) => {
  toast(error.message, 'error');
});
