// The editor of a sign-in recipe: its text with mistakes at their lines, versions, and trying it step by step.

import { confirm, send, toast } from './wallup.js';
import { YamlEditor } from './yaml-editor.js';

const POLL_EVERY = 400;

const CHECK_AFTER = 350;

const root = document.getElementById('recipe');

const part = (name) => root.querySelector(`[data-part="${name}"]`);

const texts = JSON.parse(root.dataset.texts);

const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts[key] ?? key);

const { name } = root.dataset;

const editable = root.dataset.editable === 'true';

const api = `/api/sign-ins/${encodeURIComponent(name)}`;

const page = `/sign-ins/${encodeURIComponent(name)}`;

const YAML = { 'Content-Type': 'application/yaml' };

const file = JSON.parse(root.dataset.file);

let saved = file.etag ? file.text : null;

let { etag } = file;

let checking;

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className ?? '';
  made.textContent = text ?? '';
  return made;
}

function showState() {
  const clean = editor.text === saved;
  const state = part('state');
  state.dataset.state = clean ? 'up' : 'recovering';
  state.textContent = say(clean ? 'saved' : saved === null ? 'new' : 'unsaved');
}

function showMistakes(mistakes) {
  editor.mistakes(mistakes);
  part('mistakes').replaceChildren(...mistakes.map((mistake) => {
    const item = element('li', mistake.severity);
    item.append(element('strong', '', say('line', mistake.line)), ` ${shortText(mistake)}`);
    return item;
  }));
}

// without the file and position, which are shown otherwise
const shortText = (mistake) => mistake.text.replace(/^.*?:\d+:\d+: \w+: /, '');

async function check() {
  const text = editor.text;
  try {
    const answer = await (await send('POST', `${api}/validate`, { body: text || ' ', headers: YAML, quiet: true })).json();
    if (text === editor.text) {
      showMistakes(answer.mistakes);
    }
  } catch {
    // it is checked again at the next change, and when it is saved
  }
}

function changed() {
  showState();
  clearTimeout(checking);
  checking = setTimeout(check, CHECK_AFTER);
}

async function save(over) {
  const text = editor.text;
  const version = over ?? etag;
  try {
    const response = await send('PUT', api, {
      body: text, quiet: true, headers: { ...YAML, ...(version ? { 'If-Match': `"${version}"` } : { 'If-None-Match': '*' }) },
    });
    ({ etag } = await response.json());
    saved = text;
    part('conflict').hidden = true;
    history.replaceState(null, '', page);
    showState();
    toast(say('saved'));
  } catch (error) {
    if (error.response?.status === 412) {
      part('conflict').hidden = false;
    } else {
      toast(say('not-saved', error.message), 'error');
      check();
    }
  }
}

async function theirs() {
  const response = await send('GET', api, { headers: { Accept: 'application/yaml' } });
  const text = await response.text();
  etag = response.headers.get('ETag')?.replaceAll('"', '').replace(/^W\//, '');
  return text;
}

async function remove() {
  if (await confirm(say('delete', name), say('delete.confirm'))) {
    await send('DELETE', api, { headers: { 'If-Match': `"${etag}"` } });
    location.assign('/sign-ins');
  }
}

// trying

const PICTURES = { done: '✓', running: '…', failed: '✗', waiting: '', skipped: '–' };

function stepLine(step, result, standing) {
  const line = element('li', `step ${standing}`);
  line.append(element('span', 'mark', PICTURES[standing]), element('span', 'what',
    step.verb === 'signed-in' ? say('step.signed-in', step.what || say('step.left')) : `${step.verb} ${step.what}`));
  line.querySelector('.mark').setAttribute('aria-hidden', 'true');
  line.append(element('span', 'visually-hidden', say(`standing.${standing}`)));
  if (result) {
    line.append(element('span', 'took number', say('seconds', (result.seconds).toFixed(2))));
  }
  return line;
}

const seconds = (duration) => {
  // an ISO 8601 duration, or seconds
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  return match ? (match[1] ?? 0) * 3600 + (match[2] ?? 0) * 60 + Number(match[3] ?? 0) : Number(duration);
};

function showTry(tried) {
  const results = new Map(tried.steps.map((step) => [step.number, { ...step, seconds: seconds(step.took) }]));
  const next = tried.plan.find((step) => !results.has(step.number))?.number;
  part('steps').replaceChildren(...tried.plan.map((step) => {
    const result = results.get(step.number);
    let standing = 'waiting';
    if (result) {
      standing = result.skipped ? 'skipped' : 'done';
    } else if (tried.failedStep === step.number) {
      standing = 'failed';
    } else if (tried.state === 'running' && step.number === next) {
      standing = 'running';
    }
    return stepLine(step, result, standing);
  }));
  const state = part('try-state');
  state.hidden = false;
  state.dataset.state = { running: 'working', 'signed-in': 'up', failed: 'failed' }[tried.state];
  state.textContent = say(`try.${tried.state}`);
  part('try-error').hidden = !tried.error;
  part('try-error').textContent = tried.error ?? '';
}

async function tryIt() {
  const button = part('try');
  button.disabled = true;
  part('try-picture').hidden = true;
  part('try-error').hidden = true;
  try {
    const begun = await send('POST', `${api}/try`, { body: editor.text, headers: YAML });
    let tried = await begun.json();
    showTry(tried);
    const url = `${api}/tries/${tried.id}`;
    while (tried.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
      tried = await (await send('GET', url)).json();
      showTry(tried);
    }
    if (tried.picture) {
      const image = part('try-picture').querySelector('img');
      image.src = `${url}/picture`;
      image.alt = say('try.picture', name);
      part('try-picture').hidden = false;
    }
  } catch {
    // it is said already
  } finally {
    button.disabled = false;
  }
}

// versions

async function showVersion(id, time) {
  const text = await (await send('GET', `${api}/versions/${encodeURIComponent(id)}`, { headers: { Accept: '*/*' } })).text();
  const hunks = await (await send('POST', `${page}/difference`, { json: { before: editor.text, after: text } })).json();
  const lines = hunks.flatMap((hunk) => [element('span', 'skipped', say('line', hunk.after)), ...hunk.lines
    .map((line) => element('span', { NEW: 'added', GONE: 'removed' }[line.kind.toUpperCase()] ?? '', line.text || ' '))]);
  part('diff').replaceChildren(...(lines.length ? lines : [element('span', 'skipped', say('version.same', time))]));
  const dialog = part('version');
  dialog.returnValue = '';
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'restore') {
      editor.replace(text);
      toast(say('restored'));
    }
  }, { once: true });
  dialog.showModal();
}

const editor = await YamlEditor.create(part('text'), {
  text: file.text, label: say('text', name), describedBy: 'text-help', readOnly: !editable,
  complete: editable ? async (text, line, column) => (await send('POST', `${page}/completions`,
    { json: { text, line, column }, quiet: true })).json() : undefined,
  onChange: changed, onSave: () => editable && save(),
});

showState();
showMistakes(file.mistakes);

root.querySelectorAll('[data-time]').forEach((button) => {
  const time = new Date(button.dataset.time).toLocaleString(document.documentElement.lang);
  button.textContent = time;
  button.addEventListener('click', () => showVersion(button.dataset.version, time));
});

if (editable) {
  part('save').addEventListener('click', () => save());
  part('try').addEventListener('click', tryIt);
  part('delete').hidden = !etag;
  part('delete').addEventListener('click', remove);
  part('theirs').addEventListener('click', async () => {
    saved = await theirs();
    editor.replace(saved);
    part('conflict').hidden = true;
    showState();
  });
  part('mine').addEventListener('click', async () => {
    await theirs();
    save(etag);
  });
  addEventListener('beforeunload', (event) => {
    if (saved !== null ? editor.text !== saved : editor.text !== file.text) {
      event.preventDefault();
    }
  });
}
