// An editor for YAML: CodeMirror with our colours, mistakes at their lines, completion by the service, and a way out
// for the keyboard (Escape, then Tab).

const LIBRARY = '/webjars/codemirror/';

const SHEETS = ['lib/codemirror.css', 'addon/hint/show-hint.css', 'addon/lint/lint.css'];

const SCRIPTS = ['lib/codemirror.js', 'mode/yaml/yaml.js', 'addon/hint/show-hint.js', 'addon/lint/lint.js'];

const loaded = (element) => new Promise((resolve, reject) => {
  element.addEventListener('load', resolve, { once: true });
  element.addEventListener('error', () => reject(new Error(`${element.src || element.href} cannot be loaded`)),
    { once: true });
  document.head.append(element);
});

let library;

function load() {
  library ??= Promise.all([
    ...SHEETS.map((sheet) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = LIBRARY + sheet;
      // before our own, which have the last word
      const sheets = loaded(link);
      document.head.querySelector('link[rel="stylesheet"]').before(link);
      return sheets;
    }),
    ...SCRIPTS.map((source) => {
      const script = document.createElement('script');
      script.src = LIBRARY + source;
      script.async = false;
      return loaded(script);
    }),
  ]);
  return library;
}

/** The changes, last first, that make one text of another line by line: [from, to, lines] with to exclusive. */
export function lineChanges(before, after) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const [rows, columns] = [endBefore - start, endAfter - start];
  if (rows === 0 && columns === 0) {
    return [];
  }
  if (rows * columns > 1_000_000) {
    return [[start, endBefore, after.slice(start, endAfter)]];
  }
  // the longest common subsequence, from the end
  const common = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      common[row][column] = before[start + row] === after[start + column] ? common[row + 1][column + 1] + 1
        : Math.max(common[row + 1][column], common[row][column + 1]);
    }
  }
  const changes = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[start + row] === after[start + column]) {
      row++;
      column++;
      continue;
    }
    const [fromRow, fromColumn] = [row, column];
    while ((row < rows || column < columns)
        && !(row < rows && column < columns && before[start + row] === after[start + column])) {
      if (column < columns && (row === rows || common[row][column + 1] >= common[row + 1][column])) {
        column++;
      } else {
        row++;
      }
    }
    changes.unshift([start + fromRow, start + row, after.slice(start + fromColumn, start + column)]);
  }
  return changes;
}

export class YamlEditor {

  /**
   * Makes one, once its library is there.
   * @param host where it comes to be
   * @param options.text what it holds at first
   * @param options.label its accessible name
   * @param options.describedBy the id of a hint, such as how the keyboard gets out
   * @param options.complete (text, line, column) gives a promise of [{ text, key, description }]; from 1
   * @param options.onChange is called after every change with whether it came from outside
   * @param options.onCursor is called with the line, from 1, when the cursor comes to another one by hand
   */
  static async create(host, options) {
    await load();
    return new YamlEditor(host, options);
  }

  constructor(host, { text = '', label, describedBy, readOnly = false, complete, onChange, onCursor, onSave }) {
    const { CodeMirror } = window;
    Object.assign(this, { label, complete, onChange, onCursor, lint: [], marked: [], lineEnd: /\r\n/.test(text) ? '\r\n' : '\n' });
    const soft = (editor) => editor.execCommand(editor.somethingSelected() ? 'indentMore' : 'insertSoftTab');
    this.editor = CodeMirror(host, {
      value: text, mode: 'yaml', theme: 'wallup', lineNumbers: true, readOnly, tabSize: 2, indentUnit: 2,
      indentWithTabs: false, lineWrapping: false, inputStyle: 'contenteditable', screenReaderLabel: label,
      gutters: ['CodeMirror-lint-markers', 'CodeMirror-linenumbers'], viewportMargin: 50,
      lint: { getAnnotations: () => this.lint, lintOnChange: false, highlightLines: true },
      hintOptions: { hint: (editor) => this.#hints(editor), completeSingle: false, closeOnUnfocus: true,
        container: host.closest('main') ?? document.body },
      extraKeys: {
        'Tab': soft, 'Shift-Tab': 'indentLess', 'Ctrl-Space': (editor) => editor.showHint(),
        'Ctrl-S': () => onSave?.(), 'Cmd-S': () => onSave?.(),
      },
    });
    const field = this.editor.getInputField();
    field.setAttribute('role', 'textbox');
    field.setAttribute('aria-multiline', 'true');
    field.setAttribute('spellcheck', 'false');
    if (readOnly) {
      field.setAttribute('aria-readonly', 'true');
      // as CodeMirror leaves it, what is read-only could not be focused and scrolled by key
      field.tabIndex = 0;
    }
    if (describedBy) {
      field.setAttribute('aria-describedby', describedBy);
    }
    this.#leaveByTab();
    this.editor.on('change', (editor, change) => this.onChange?.(change.origin === 'outside'));
    this.editor.on('cursorActivity', () => this.#cursor());
    this.editor.on('inputRead', (editor, change) => {
      if (this.complete && !editor.state.completionActive && /^[\w -]$/.test(change.text[0]) && change.text.length === 1) {
        editor.showHint();
      }
    });
  }

  /** After Escape the next Tab moves on, as it does elsewhere. */
  #leaveByTab() {
    let leaving = false;
    this.editor.on('keydown', (editor, event) => {
      if (event.key === 'Tab' && (leaving || editor.getOption('readOnly'))) {
        event.codemirrorIgnore = true;
      }
      leaving = event.key === 'Escape' || (leaving && event.key === 'Shift');
    });
  }

  async #hints(editor) {
    const { CodeMirror } = window;
    const cursor = editor.getCursor();
    const line = editor.getLine(cursor.line);
    const list = this.complete ? await this.complete(this.text, cursor.line + 1, cursor.ch + 1) : [];
    const typed = /[^\s:{}[\],"']*$/.exec(line.slice(0, cursor.ch))[0];
    const rest = /^[^\s:{}[\],"']*/.exec(line.slice(cursor.ch))[0];
    const colon = /^\s*:/.test(line.slice(cursor.ch + rest.length));
    const from = CodeMirror.Pos(cursor.line, cursor.ch - typed.length);
    const to = CodeMirror.Pos(cursor.line, cursor.ch + rest.length);
    const offered = list.filter((completion) => completion.text !== typed + rest || !typed).map((completion) => ({
      text: completion.text + (completion.key && !colon ? ': ' : ''),
      render: (element) => {
        const name = document.createElement('b');
        name.textContent = completion.text;
        const about = document.createElement('span');
        about.textContent = completion.description;
        element.append(name, about);
      },
    }));
    const hints = { list: offered, from, to };
    CodeMirror.on(hints, 'shown', () => document.querySelectorAll('.CodeMirror-hints').forEach((list) => {
      list.setAttribute('aria-label', this.label);
    }));
    return hints;
  }

  #cursor() {
    const { line } = this.editor.getCursor();
    if (line !== this.cursorLine) {
      this.cursorLine = line;
      if (this.editor.hasFocus() && !this.replacing) {
        this.onCursor?.(line + 1);
      }
    }
  }

  /** The whole text, with the line ends that it came with. */
  get text() {
    return this.editor.getValue(this.lineEnd);
  }

  /** Makes the text another one in as few places as possible; cursor and history stay. */
  replace(text) {
    const { CodeMirror } = window;
    const lines = text.split(/\r\n?|\n/);
    this.replacing = true;
    this.editor.operation(() => {
      const count = this.editor.lineCount();
      for (const [from, to, put] of lineChanges(this.editor.getValue().split('\n'), lines)) {
        this.#change(from, to, put, count, CodeMirror);
      }
    });
    this.replacing = false;
  }

  #change(from, to, put, count, { Pos }) {
    const length = (line) => this.editor.getLine(line).length;
    if (to - from === put.length) {
      put.forEach((line, index) => this.#changeLine(from + index, line, Pos));
    } else if (to < count) {
      this.editor.replaceRange(put.map((line) => `${line}\n`).join(''), Pos(from, 0), Pos(to, 0), 'outside');
    } else if (from > 0) {
      this.editor.replaceRange(put.map((line) => `\n${line}`).join(''), Pos(from - 1, length(from - 1)),
        Pos(to - 1, length(to - 1)), 'outside');
    } else {
      this.editor.replaceRange(put.join('\n'), Pos(0, 0), Pos(count - 1, length(count - 1)), 'outside');
    }
  }

  #changeLine(line, after, Pos) {
    const before = this.editor.getLine(line);
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) {
      start++;
    }
    let end = 0;
    while (end < before.length - start && end < after.length - start
        && before[before.length - 1 - end] === after[after.length - 1 - end]) {
      end++;
    }
    if (before !== after) {
      this.editor.replaceRange(after.slice(start, after.length - end), Pos(line, start), Pos(line, before.length - end),
        'outside');
    }
  }

  /** Shows mistakes ({ line, column, severity, text }) at their lines. */
  mistakes(mistakes) {
    const { CodeMirror } = window;
    this.lint = mistakes.filter((mistake) => mistake.line <= this.editor.lineCount()).map((mistake) => {
      const line = this.editor.getLine(mistake.line - 1);
      const start = Math.min(mistake.column - 1, line.length);
      const length = /^[^\s,:{}[\]]+/.exec(line.slice(start))?.[0].length ?? 1;
      return { message: mistake.text, severity: mistake.severity,
        from: CodeMirror.Pos(mistake.line - 1, start), to: CodeMirror.Pos(mistake.line - 1, start + length) };
    });
    this.editor.performLint();
  }

  /** Marks lines, from 1, the last included, and brings them into view. */
  mark(from, to, reveal) {
    const { CodeMirror } = window;
    this.editor.operation(() => {
      this.marked.forEach((handle) => this.editor.removeLineClass(handle, 'background', 'marked-line'));
      this.marked = [];
      for (let line = from - 1; from && line < Math.min(to, this.editor.lineCount()); line++) {
        this.marked.push(this.editor.addLineClass(line, 'background', 'marked-line'));
      }
      if (from && reveal) {
        const last = Math.min(to, this.editor.lineCount()) - 1;
        this.editor.scrollIntoView({ from: CodeMirror.Pos(from - 1, 0), to: CodeMirror.Pos(last, 0) }, 40);
      }
    });
  }

  /** Puts the cursor somewhere, from 1. */
  goTo(line, column) {
    this.editor.focus();
    this.editor.setCursor({ line: line - 1, ch: column - 1 });
    this.editor.scrollIntoView(null, 80);
  }

  get history() {
    const { undo, redo } = this.editor.historySize();
    return { undo: undo > 0, redo: redo > 0 };
  }

  undo() {
    this.editor.undo();
  }

  redo() {
    this.editor.redo();
  }

  refresh() {
    this.editor.refresh();
  }

}
