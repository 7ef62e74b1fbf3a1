// What every view needs: the header against forged requests, messages, and confirmations.

const texts = document.body.dataset;

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content;
}

/** The headers that a request which changes something must have. */
export function headers(more = {}) {
  const token = meta('csrf-token');
  return token ? { [meta('csrf-header')]: token, ...more } : more;
}

/** Shows a message for a while; errors stay until they are clicked away. */
export function toast(text, kind = 'good') {
  const box = document.createElement('div');
  box.className = `notice ${kind}`;
  box.textContent = text;
  box.addEventListener('click', () => box.remove());
  document.getElementById('toasts').append(box);
  if (kind !== 'error') {
    setTimeout(() => box.remove(), 6000);
  }
}

/** What a problem (RFC 9457) or a failed request says, in words. */
export async function problemText(response) {
  try {
    const problem = await response.clone().json();
    return problem.detail || problem.title || String(response.status);
  } catch {
    return `${response.status} ${response.statusText}`.trim();
  }
}

/**
 * Sends a request to the service. A refusal becomes a message and a rejected promise with the response.
 */
export async function send(method, url, { json, body, headers: more, quiet } = {}) {
  const options = { method, headers: headers({ Accept: 'application/json', ...more }) };
  if (json !== undefined) {
    options.body = JSON.stringify(json);
    options.headers['Content-Type'] = 'application/json';
  } else if (body !== undefined) {
    options.body = body;
  }
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (!quiet) {
      toast(texts.textUnreachable, 'error');
    }
    throw error;
  }
  if (!response.ok) {
    const text = await problemText(response);
    if (!quiet) {
      toast(texts.textFailed.replace('{0}', text), 'error');
    }
    throw Object.assign(new Error(text), { response });
  }
  return response;
}

/** Asks before something that cannot be undone; resolves to whether to go on. */
export function confirm(text, action = texts.textConfirm) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'confirm-text');
  const question = document.createElement('p');
  question.id = 'confirm-text';
  question.textContent = text;
  const form = document.createElement('form');
  form.method = 'dialog';
  form.className = 'actions';
  const button = (value, label, kind) => {
    const made = document.createElement('button');
    made.className = `button ${kind}`;
    made.value = value;
    made.textContent = label;
    form.append(made);
  };
  button('no', texts.textCancel, '');
  button('yes', action, 'danger');
  dialog.append(question, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}

document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, headers()));

document.addEventListener('htmx:responseError', async (event) => {
  const { xhr } = event.detail;
  let text = String(xhr.status);
  try {
    const problem = JSON.parse(xhr.responseText);
    text = problem.detail || problem.title || text;
  } catch {
    // not a problem in JSON: the status has to do
  }
  toast(texts.textFailed.replace('{0}', text), 'error');
});

document.addEventListener('htmx:sendError', () => toast(texts.textUnreachable, 'error'));

// a form or button with data-confirm asks first
document.addEventListener('submit', async (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (!question || event.target.dataset.confirmed) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const { submitter } = event;
  if (await confirm(question, submitter?.textContent.trim())) {
    event.target.dataset.confirmed = 'yes';
    event.target.requestSubmit(submitter);
    delete event.target.dataset.confirmed;
  }
}, true);

// menus close when the focus leaves them or Escape is pressed
document.addEventListener('focusout', (event) => {
  const menu = event.target.closest?.('details.menu[open]');
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
    menu.open = false;
  }
});

document.addEventListener('click', (event) => {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const menu = event.target.closest?.('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }
});
