"""What was measured, as a table and a chart."""

import statistics

import busy

NAMES = {
    "limit": "bare Chrome over CDP (the limit)",
    "rest": "Wallup, asked by REST",
    "up": "Wallup, from process start",
    "sharing-none": "Wallup, `sharing: none`, by REST",
    "script": "script by hand, its sleeps removed",
    "script-with-sleeps": "script by hand, with its sleeps",
}

# what, of whom, over what of whom, and the most that it should be
RATIOS = [
    ("seconds by REST / the limit's", "seconds", "rest", "limit", 1.15),
    ("seconds by REST / the script's without sleeps", "seconds", "rest", "script", 0.45),
    ("seconds from process start / the script's without sleeps", "seconds", "up", "script", 0.75),
    ("memory of everything / the script's", "memory-of-all", "rest", "script", 0.70),
    ("seconds with `sharing: none` by REST / the script's without sleeps", "seconds", "sharing-none", "script", 1.0),
]
GROWTH = ("seconds for each added window, from 5 to 20, by REST / the limit's", 1.2)


def median(rounds, what):
    return statistics.median(each[what] for each in rounds)


def spread(rounds, what, digits):
    values = [each[what] for each in rounds]
    return f"{min(values):.{digits}f}–{max(values):.{digits}f}"


def ratios(figures):
    """What, the ratio, and the most that it should be."""
    race, found = figures["race"], []
    for words, what, ours, theirs, most in RATIOS:
        if race.get(ours) and race.get(theirs):
            found.append((words, median(race[ours], what) / median(race[theirs], what), most))
    growth = figures.get("growth")
    if growth:
        found.append((GROWTH[0], added_window(growth["rest"]) / added_window(growth["limit"]), GROWTH[1]))
    return found


def added_window(sizes):
    return (median(sizes["20"], "seconds") - median(sizes["5"], "seconds")) / 15


def rounded(value):
    """The same with every number as exact as it is told."""
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {name: rounded(each) for name, each in value.items()}
    return [rounded(each) for each in value] if isinstance(value, list) else value


def summary(figures):
    lines = [""]
    for name in NAMES:
        rounds = figures["race"].get(name)
        if rounds:
            lines.append(f"{NAMES[name]:36} {median(rounds, 'seconds'):6.2f} s ({spread(rounds, 'seconds', 2)})  "
                         f"{median(rounds, 'memory-of-all'):5.0f} MiB  {median(rounds, 'cpu'):5.1f} CPU s  "
                         f"{median(rounds, 'sign-ins'):.0f} sign-ins")
    for words, ratio, most in ratios(figures):
        lines.append(f"{ratio:5.2f} of at most {most:.2f}  {words}{'' if ratio <= most else '  MISSED'}")
    return "\n".join(lines)


def summary_of_busy(figures):
    """Whether every window stands and none is besides, and the ratio to the script's seconds."""
    lines = []
    for size, ways in figures["sizes"].items():
        rest = ways["rest"]
        whole = sum(each["stand"] == each["windows"] == int(size) for each in rest)
        line = f"{size} windows: {whole} of {len(rest)} runs with all windows and no more"
        if "script" in ways:
            ratio = median(rest, "seconds") / median(ways["script"], "seconds")
            line += f"; seconds / the script's {ratio:.2f} (at most {busy.AT_MOST}{'' if ratio <= busy.AT_MOST else ', missed'})"
        lines.append(line)
    return "\n".join(lines)


def table(figures):
    return "\n".join(_table(figures)) + "\n"


def _table(figures):
    race, machine = figures["race"], figures["machine"]
    rounds = max(len(each) for each in race.values())
    yield "# How fast, on how much\n"
    yield ("<!-- Made by bin/bench from performance.json: change neither by hand. -->\n\n"
           f"`bin/bench` brings the reference wall up, {figures['windows']} windows on two screens of 2560x1440, in each way in "
           f"turn, {rounds} {'round' if rounds == 1 else 'rounds'}. The pages themselves tell when they are signed in, expanded and in place; "
           "the site answers after 150 ms and offers the button to expand after 400 ms more. Single seconds are this "
           "machine's, ratios carry over.\n")
    yield (f"{figures['date']}, {machine['cores']} cores of {machine['processor']}, {machine['memory']}, "
           f"{machine['system']}, Xvfb with openbox; "
           + ", ".join(f"{name} {version}" for name, version in figures["versions"].items()) + ".\n")
    yield "![Seconds until the wall stands, and memory](images/performance.svg)\n"
    yield "| way | seconds until up | least–most | memory, MiB | browsers | drivers | launcher | CPU seconds | sign-ins |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name, words in NAMES.items():
        each = race.get(name)
        if each:
            parts = [statistics.median(one["memory"][part] for one in each) for part in ("browsers", "drivers", "launcher")]
            yield (f"| {words} | {median(each, 'seconds'):.2f} | {spread(each, 'seconds', 2)} | "
                   f"{median(each, 'memory-of-all'):.0f} | " + " | ".join(f"{part:.0f}" for part in parts)
                   + f" | {median(each, 'cpu'):.1f} | {median(each, 'sign-ins'):.0f} |")
    yield ("\nMedians. Memory is proportional (PSS), read 2 s after the wall stood; CPU seconds are those of all processes "
           "until it stood. The script starts one ChromeDriver and one Chrome for each window and signs in with each. "
           "Asked by REST: the first wall of a service that has just come up. The bare Chrome is one as it comes; Wallup's "
           "leaves out the pages that each window prepares for its address bar, so its browsers need less.\n")
    yield "| ratio of medians | measured | at most |\n| --- | ---: | ---: |"
    for words, ratio, most in ratios(figures):
        yield f"| {words} | {ratio:.2f} | {most:.2f}{'' if ratio <= most else ', missed'} |"
    if "growth" in figures:
        yield "\n## As the wall grows\n"
        yield "| windows | limit, s | Wallup by REST, s | limit, MiB | Wallup, MiB |\n| ---: | ---: | ---: | ---: | ---: |"
        limit, rest = figures["growth"]["limit"], figures["growth"]["rest"]
        for size in limit:
            yield (f"| {size} | {median(limit[size], 'seconds'):.2f} | {median(rest[size], 'seconds'):.2f} | "
                   f"{median(limit[size], 'memory-of-all'):.0f} | {median(rest[size], 'memory-of-all'):.0f} |")
    if "busy" in figures:
        yield "\n## While every core is taken\n"
        yield ("`bin/bench --busy %d`: as many endless loops beside each wall, as on a PC that boots. Windows stand when their "
               "pages tell so; those besides were opened and are nobody's. The script is left out where it would need more "
               "Chromes than %d.\n" % (figures["busy"]["loops"], busy.SCRIPTED_AT_MOST))
        yield "| windows | way | stand | besides | seconds | least–most |\n| ---: | --- | --- | ---: | ---: | ---: |"
        for size, ways in figures["busy"]["sizes"].items():
            for name, each in ways.items():
                yield (f"| {size} | {NAMES[name]} | " + ", ".join(str(one["stand"]) for one in each)
                       + f" | {max(one['windows'] for one in each) - int(size):+d} | {median(each, 'seconds'):.1f} | "
                       f"{spread(each, 'seconds', 1)} |")
    yield "\n## The service\n"
    if "standing" in figures:
        standing = figures["standing"]
        yield (f"- On a standing wall: {standing['cpu-percent']:.2f} % of one core, {standing['memory']:.0f} MiB (PSS).")
    yield (f"- Distribution: jar {figures['distribution']['jar']:.0f} MiB; the cache that the first start makes "
           f"{figures['distribution']['cache']:.0f} MiB.")
    for line in figures.get("page", []):
        yield f"- {line[0].upper()}{line[1:]}."


def chart(figures):
    """Two bars for each way: seconds and memory. Readable on light and on dark paper."""
    race = {name: figures["race"][name] for name in NAMES if figures["race"].get(name)}
    left, width, row = 250, 215, 34
    height = 58 + row * len(race)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 {height}" width="820" height="{height}" role="img" '
             'aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">',
             "<title id=\"title\">" + "; ".join(
                 f"{_plain(name)}: {median(rounds, 'seconds'):.1f} s, {median(rounds, 'memory-of-all'):.0f} MiB"
                 for name, rounds in race.items()) + "</title>",
             "<style>text{fill:#24292f}.quiet{fill:#57606a}.wallup{fill:#0969da}.other{fill:#8c959f}.spread{stroke:#24292f}"
             "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.quiet{fill:#9da7b3}.wallup{fill:#4493f8}"
             ".other{fill:#7d8590}.spread{stroke:#e6edf3}}</style>",
             f'<text class="quiet" x="{left}" y="22">seconds until the wall is up</text>',
             f'<text class="quiet" x="{left + width + 75}" y="22">memory of everything, MiB</text>']
    for column, what in enumerate(("seconds", "memory-of-all")):
        most = max(max(each[what] for each in rounds) for rounds in race.values())
        x = left + column * (width + 75)
        for number, (name, rounds) in enumerate(race.items()):
            y = 36 + number * row
            if column == 0:
                parts.append(f'<text x="{left - 12}" y="{y + 16}" text-anchor="end">{_plain(name)}</text>')
            long = width * median(rounds, what) / most
            ends = [width * pick(each[what] for each in rounds) / most for pick in (min, max)]
            kind = "other" if "script" in name or name == "limit" else "wallup"
            words = f"{median(rounds, what):.{1 - column}f}"
            parts.append(f'<rect class="{kind}" x="{x}" y="{y}" width="{long:.1f}" height="22" rx="3"/>')
            parts.append(f'<line class="spread" x1="{x + ends[0]:.1f}" x2="{x + ends[1]:.1f}" y1="{y + 11}" y2="{y + 11}"/>')
            parts.append(f'<text x="{x + max(long, ends[1]) + 7:.1f}" y="{y + 16}">{words}</text>')
    parts.append(f'<text class="quiet" x="{left}" y="{height - 6}">Medians of one run; the thin line goes from the least to '
                 "the most.</text>")
    return "\n".join(parts) + "\n</svg>\n"


def _plain(name):
    return NAMES[name].replace("`", "")
