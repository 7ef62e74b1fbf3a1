"""The reference wall: five windows on two screens of 2560x1440, one above the other; more windows repeat their bounds."""

WIDTH, HEIGHT = 2560, 1440
TASKBAR = 50
THIRD = WIDTH // 3

# x, y, width, height
BOUNDS = [
    (0, 0, WIDTH, HEIGHT - TASKBAR),
    (0, HEIGHT, THIRD, HEIGHT // 2 - TASKBAR // 2),
    (THIRD, HEIGHT, THIRD, HEIGHT - TASKBAR),
    (2 * THIRD, HEIGHT, THIRD, HEIGHT - TASKBAR),
    (0, HEIGHT + HEIGHT // 2, THIRD, HEIGHT // 2 - TASKBAR // 2),
]

# what every browser is started with: the same for all
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"]


def windows(count):
    """Name and bounds of each."""
    return [(f"window{i + 1}", BOUNDS[i % len(BOUNDS)]) for i in range(count)]
