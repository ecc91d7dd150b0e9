"""Draws machine-readable zone lines as a poor camera would see them.

    python3 draw_lines.py SEED FILE.png    a sheet of 40 lines to look at; the last ten are no zones

Everything is drawn: fonts are the free OCR-B cuts of Debian's fonts-ocr-b (and DejaVu Sans Mono for the odd
home-made zone), texts come from mrz_text.py. A line passes through paper, ink, optics, geometry, sensor and
compression in that order, because a step in the wrong order (noise before blur) trains the wrong eye.
Lines are drawn `clean` (a scan, a steady hand) or as harshly as a line can be and still be read: a network that
has seen harsh lines only pays for them with a letter of a name here and there on clean ones.
"""

import functools
import io
import pathlib
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from mrz_text import DIGITS, LETTERS, chars, mrz_line, name_part, pick

HEIGHT = 24  # rows the recogniser sees
PITCH = 20  # pixels per character on the drawing canvas
OCR_B = "/usr/share/fonts/opentype/ocr-b/"
DEJAVU = "/usr/share/fonts/truetype/dejavu/"
# (file, share). OCRBF (outline), OCRBE and OCRBX (white in black boxes) are never printed in a zone.
FONTS = [
    (OCR_B + "OCRB.otf", 0.60),
    (OCR_B + "OCRBS.otf", 0.28),
    (OCR_B + "OCRBL.otf", 0.03),
    (DEJAVU + "DejaVuSansMono.ttf", 0.05),
    (DEJAVU + "DejaVuSansMono-Bold.ttf", 0.04),
]
SHARES = np.array([share for _, share in FONTS])


@functools.lru_cache(maxsize=None)
def font(index, percent):
    """The font in a size whose advance is `percent` of one pitch."""
    path = FONTS[index][0]
    advance = ImageFont.truetype(path, 100).getlength("A") / 100
    return ImageFont.truetype(path, round(PITCH * percent / 100 / advance))


def smooth_field(rng, height, width, cells_y, cells_x):
    """Random field of zero mean and values about -1..1 that varies over the given number of cells."""
    grid = rng.standard_normal((cells_y + 1, cells_x + 1)).astype(np.float32)
    return np.asarray(Image.fromarray(grid).resize((width, height), Image.BICUBIC))


def ink_mask(rng, text, width, height, left, base):
    """Coverage 0..1 of the line (and of what stands above and below it) on the canvas, before any optics."""
    index = int(rng.choice(len(FONTS), p=SHARES / SHARES.sum()))
    # Glyphs narrower than the pitch are letter-spaced: the usual look of zones set on a screen.
    percent = int(rng.integers(84, 104)) if rng.random() < 0.85 else int(rng.integers(68, 84))
    face = font(index, percent)
    image = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(image)
    drop = face.getmetrics()[0] - face.getbbox("H")[1]  # baseline to cap top
    wobble = rng.normal(0, 0.018, (len(text), 2)) * PITCH if rng.random() < 0.5 else np.zeros((len(text), 2))

    def line(content, y, jitter):
        top = y + drop / 2 - face.getmetrics()[0]
        for i, letter in enumerate(content):
            dx, dy = jitter[i % len(jitter)]
            pen.text((left + i * PITCH + (PITCH - face.getlength(letter)) / 2 + dx, top + dy), letter, font=face, fill=255)

    line(text, base, wobble)
    # TD1 lines stand 1.6 pitches apart, TD2 and TD3 lines 2.5 (9303-4 to -6); crops are rarely cut clean of them.
    gap = PITCH * (rng.uniform(1.5, 1.75) if rng.random() < 0.5 else rng.uniform(2.0, 2.7))
    for side in (-1, 1):
        if rng.random() < 0.5:
            line(mrz_line(rng).ljust(len(text), "<")[: len(text)], base + side * gap, wobble)
    if rng.random() < 0.1:  # small print of the data page just above the zone
        small = ImageFont.truetype(DEJAVU + "DejaVuSans.ttf", int(rng.integers(9, 16)))
        words = " ".join(chars(rng, LETTERS + LETTERS.lower() + DIGITS, int(rng.integers(3, 10))) for _ in range(6))
        pen.text((left + rng.uniform(0, 0.4) * width, base - rng.uniform(1.6, 2.4) * PITCH), words, font=small, fill=255)
    return np.asarray(image, np.float32) / 255


def print_ink(rng, mask, clean):
    """Ink spread or starvation: blur and re-threshold the coverage, with a worn or dithered edge."""
    height, width = mask.shape
    image = Image.fromarray((mask * 255).astype(np.uint8))
    if clean:
        soft = np.asarray(image.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.1))), np.float32) / 255
        return np.clip((soft - rng.uniform(0.36, 0.56)) * rng.uniform(2, 6) + 0.5, 0, 1)
    radius = rng.uniform(0.4, 1.5)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255
    threshold = rng.uniform(0.28, 0.62)
    if rng.random() < 0.25:  # photocopy: toner breaks up at the edge and in thin strokes
        soft = soft + rng.standard_normal(mask.shape).astype(np.float32) * rng.uniform(0.03, 0.16)
    if rng.random() < 0.3:  # pressure varies along the line
        soft = soft + smooth_field(rng, height, width, 2, int(rng.integers(3, 25))) * rng.uniform(0.02, 0.09)
    out = np.clip((soft - threshold) * rng.uniform(1.6, 6) + 0.5, 0, 1)
    if rng.random() < 0.12:  # dropouts
        out = out * (rng.random(mask.shape) > rng.uniform(0.02, 0.15))
    return out


def paper(rng, height, width, tone, contrast, clean):
    """Background 0..255 with guilloche, security print, hologram sheen or plain grain.

    Patterns are never much stronger than the ink: a line that no person could read teaches the network to guess.
    """
    limit = max(0.25, 1.1 * contrast - 0.1) * (0.5 if clean else 1)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    out = np.full((height, width), tone, np.float32)
    if rng.random() < 0.6:
        for _ in range(int(rng.integers(1, 5))):
            wave = rng.uniform(0, 30) * np.sin(x[0] * (2 * np.pi / rng.uniform(25, 500)) + rng.uniform(0, 6.28))
            spacing = rng.uniform(4, 22)
            lines = np.abs(((y + wave + x * rng.uniform(-0.6, 0.6)) / spacing) % 1 - 0.5) * spacing
            out += np.clip(rng.uniform(0.6, 2.2) - lines, 0, 1) * rng.uniform(-60, 22) * limit
    if rng.random() < 0.15:  # microprint or vertical screen bars
        out += np.sin(x * (2 * np.pi / rng.uniform(3, 9))) * rng.uniform(3, 18) * limit
    for _ in range(int(rng.integers(1, 4)) if not clean and rng.random() < 0.22 else 0):  # hologram shapes
        cx, cy, radius = rng.uniform(0, width), rng.uniform(-height, 2 * height), rng.uniform(0.4, 2.5) * height
        ring = ((x - cx) ** 2 + (y - cy) ** 2) / radius**2
        shape = np.clip(1 - ring, 0, 1) ** 0.3 if rng.random() < 0.5 else np.exp(-((ring - 1) ** 2) * rng.uniform(4, 60))
        out += shape * rng.uniform(-45, 60) * limit
    if rng.random() < 0.5:
        out += smooth_field(rng, height, width, int(rng.integers(1, 5)), int(rng.integers(2, 20))) * rng.uniform(2, 18)
    return out


def surroundings(rng, canvas, left, right, base):
    """What lies beyond the document's edge: a table, a shadow line, a margin."""
    height, width = canvas.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    if rng.random() < 0.2:
        side = 1 if rng.random() < 0.75 else -1
        edge = base + side * (rng.uniform(0.75, 1.8) * PITCH) + (x - width / 2) * rng.uniform(-0.02, 0.02)
        canvas = np.where((y - edge) * side > 0, rng.uniform(10, 250) + smooth_field(rng, height, width, 4, 40) * rng.uniform(0, 25), canvas)
    for edge, side in ((left - rng.uniform(0.25, 1.8) * PITCH, -1), (right + rng.uniform(0.25, 1.8) * PITCH, 1)):
        if rng.random() < 0.15:
            canvas = np.where((x - edge - (y - base) * rng.uniform(-0.1, 0.1)) * side > 0, rng.uniform(10, 250), canvas)
    return canvas


def optics(rng, canvas, px_per_char, clean):
    """Lens and hand: the point spread that matches the capture resolution, then defocus or motion."""
    scale = PITCH / px_per_char  # canvas pixels per captured pixel
    image = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8))
    image = image.filter(ImageFilter.GaussianBlur(0.42 * scale))
    if clean:
        return np.asarray(image, np.float32)
    kind = rng.random() if px_per_char > 7 else rng.uniform(0.15, 1)  # small and blurred is soon unreadable
    if kind < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(scale * rng.uniform(0.2, 0.9)))
    elif kind < 0.42:  # defocus spreads a point into a disc: two boxes are near enough
        radius = scale * rng.uniform(0.3, 1.2)
        image = image.filter(ImageFilter.BoxBlur(radius)).filter(ImageFilter.BoxBlur(radius * 0.5))
    out = np.asarray(image, np.float32)
    if rng.random() < 0.15:
        reach, angle = scale * rng.uniform(0.5, 2.6), rng.uniform(0, np.pi)
        steps = max(3, int(reach * 2))
        shifts = [(round(np.sin(angle) * reach * (i / (steps - 1) - 0.5)), round(np.cos(angle) * reach * (i / (steps - 1) - 0.5))) for i in range(steps)]
        out = sum(np.roll(out, shift, (0, 1)) for shift in shifts) / steps
    return out


def geometry(rng, canvas, left, right, base, px_per_char, clean):
    """Samples the crop as a line finder would: slightly off, tilted, bowed and in perspective."""
    off = 0.5 if clean else 1
    view = rng.uniform(1.25, 2.15)  # crop height in pitches
    length = (right - left) / PITCH
    pad_left, pad_right = rng.uniform(0.05, 1.9), rng.uniform(0.05, 1.9)
    width = max(24, round((length + pad_left + pad_right) * px_per_char))
    height = max(7, round(view * px_per_char))
    s = (np.arange(width, dtype=np.float32) + 0.5) / width  # 0..1 along the crop
    t = (np.arange(height, dtype=np.float32) + 0.5) / height - 0.5
    keystone = rng.normal(0, 0.10) * off
    along = s + keystone * s * (1 - s)  # near characters wider than far ones
    x = left - pad_left * PITCH + along * (length + pad_left + pad_right) * PITCH
    slope = rng.normal(0, 0.10 if rng.random() < 0.7 else 0.25) * PITCH * off
    bow = rng.normal(0, 0.07) * PITCH * off
    centre = base + rng.normal(0, 0.09) * PITCH * off + slope * (s - 0.5) + bow * (4 * (s - 0.5) ** 2 - 0.5)
    tall = 1 + keystone * (1 - 2 * s)  # height follows width in perspective
    shear = rng.normal(0, 0.05)
    yy = centre[None, :] + t[:, None] * view * PITCH * tall[None, :]
    xx = x[None, :] + t[:, None] * view * PITCH * shear
    yy = np.clip(yy, 0, canvas.shape[0] - 1.001)
    xx = np.clip(xx, 0, canvas.shape[1] - 1.001)
    y0, x0 = yy.astype(np.int32), xx.astype(np.int32)
    fy, fx = yy - y0, xx - x0
    top = canvas[y0, x0] * (1 - fx) + canvas[y0, x0 + 1] * fx
    low = canvas[y0 + 1, x0] * (1 - fx) + canvas[y0 + 1, x0 + 1] * fx
    return top * (1 - fy) + low * fy


def lighting(rng, crop, clean):
    height, width = crop.shape
    if rng.random() < 0.45:
        crop = crop * (1 + np.linspace(-1, 1, width, dtype=np.float32)[None, :] * rng.uniform(-0.35, 0.35))
    if clean:
        return crop
    if rng.random() < 0.2:
        crop = crop * (1 + np.linspace(-1, 1, height, dtype=np.float32)[:, None] * rng.uniform(-0.2, 0.2))
    if rng.random() < 0.2:  # the shadow of a hand or phone: one soft oblique edge
        x = np.arange(width)[None, :] + np.arange(height)[:, None] * rng.uniform(-2, 2)
        crop = crop * (1 - rng.uniform(0.1, 0.55) / (1 + np.exp(-(x - rng.uniform(0, width)) / rng.uniform(1, 25))))
    if rng.random() < 0.13:  # glare washes ink out
        x = (np.arange(width)[None, :] - rng.uniform(0, width)) / rng.uniform(10, 90)
        y = (np.arange(height)[:, None] - rng.uniform(-0.5, 1.5) * height) / (height * rng.uniform(0.4, 2))
        veil = np.exp(-(x**2 + y**2)) * rng.uniform(0.2, 0.8)
        crop = crop * (1 - veil) + 252 * veil
    return crop


def sensor(rng, crop, px_per_char, clean):
    height, width = crop.shape
    noise = rng.uniform(0, 5) if clean else min(16, abs(rng.normal(0, 6))) * max(0.5, min(1, px_per_char / 9))
    crop = crop + rng.standard_normal(crop.shape).astype(np.float32) * noise
    if not clean and rng.random() < 0.06:  # a display's pixel grid beats against the sensor
        x, y = np.arange(width)[None, :], np.arange(height)[:, None]
        crop = crop * (1 + rng.uniform(0.03, 0.15) * np.sin(x * rng.uniform(0.5, 3) + y * rng.uniform(-3, 3)))
    image = Image.fromarray(np.clip(crop, 0, 255).astype(np.uint8))
    if rng.random() < 0.15:
        image = image.filter(ImageFilter.UnsharpMask(rng.uniform(0.5, 2), int(rng.integers(40, 200)), 0))
    if rng.random() < 0.55:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(rng.integers(60 if clean else 22, 95)))
        image = Image.open(buffer)
    return image


def draw_line(seed, index, clean=False):
    """One grey image of HEIGHT rows (uint8) and its text."""
    rng = np.random.default_rng([seed, index])
    text = mrz_line(rng)
    left, base = 3.0 * PITCH, 2.6 * PITCH
    right = left + len(text) * PITCH
    width, height = int(right + 3 * PITCH), int(5.2 * PITCH)
    mask = print_ink(rng, ink_mask(rng, text, width, height, left, base), clean)
    tone = rng.uniform(105, 250)
    contrast = rng.uniform(0.3, 0.6) if not clean and rng.random() < 0.2 else rng.uniform(0.6, 1)
    canvas = paper(rng, height, width, tone, contrast, clean)
    ink = tone * (1 - contrast)
    canvas = canvas * (1 - mask) + ink * mask
    canvas = surroundings(rng, canvas, left, right, base)
    out = capture(rng, canvas, left, right, base, clean, 10 * len(text) + 8)
    if not clean and rng.random() < 0.008:
        out = 255 - out
    return out, text


def capture(rng, canvas, left, right, base, clean, least_width=48):
    """The canvas through lens, geometry, light and sensor, scaled to HEIGHT rows."""
    # Half of the harsh lines are captured at the 5 to 9 pixels a character where reading starts to fail.
    px_per_char = rng.uniform(4.7, 9) if not clean and rng.random() < 0.5 else rng.uniform(9, 20)
    crop = geometry(rng, optics(rng, canvas, px_per_char, clean), left, right, base, px_per_char, clean)
    image = sensor(rng, lighting(rng, crop, clean), px_per_char, clean)
    scale = HEIGHT / image.height * rng.uniform(0.92, 1.15)
    kernel = (Image.BILINEAR, Image.BICUBIC, Image.LANCZOS)[int(rng.integers(3))]
    # CTC needs two frames of four pixels for each repeated character: keep 10 pixels a character.
    out_width = max(round(image.width * scale), least_width, 48)
    return np.asarray(image.convert("L").resize((out_width, HEIGHT), kernel))


PRINT_FONTS = [DEJAVU + name for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansCondensed.ttf", "DejaVuSerif.ttf")] + [
    str(path) for path in sorted((pathlib.Path(__file__).parents[2] / "specimens" / "fonts").glob("*-latin.woff"))
]


@functools.lru_cache(maxsize=None)
def print_font(index, size):
    return ImageFont.truetype(PRINT_FONTS[index], size)


def printed_words(rng):
    """Labels, names, dates and sentences as they stand on the printed part of a document."""
    style, words = rng.random(), []
    for _ in range(int(rng.integers(1, 7))):
        kind = rng.random()
        if kind < 0.2:
            words.append(pick(rng, ("{:02d}.{:02d}.19{:02d}", "{:02d}/{:02d}/20{:02d}", "{:02d} {:02d} {:02d}")).format(*(int(v) for v in rng.integers(1, 29, 3))))
        elif kind < 0.3:
            words.append(chars(rng, DIGITS + LETTERS, int(rng.integers(4, 11))))
        else:
            word = name_part(rng)
            words.append(word if style < 0.4 else word.capitalize() if style < 0.7 else word.lower())
    return pick(rng, (" ", " ", " / ", ", ", "-")).join(words)


def printed_mask(rng, width, height, base):
    """Coverage of a line of proportional print, with neighbours, and where it starts and ends."""
    size = int(PITCH * rng.uniform(0.9, 1.7))
    face = print_font(int(rng.integers(len(PRINT_FONTS))), size)
    image = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(image)
    text, left = printed_words(rng), 3.0 * PITCH
    top = base - size * 0.68
    pen.text((left, top), text, font=face, fill=255)
    right = min(width - 2.5 * PITCH, left + face.getlength(text))
    for side in (-1, 1):
        if rng.random() < 0.5:
            pen.text((left + rng.uniform(-2, 4) * PITCH, top + side * size * rng.uniform(1.1, 1.6)), printed_words(rng), font=face, fill=255)
    return np.asarray(image, np.float32) / 255, left, max(right, left + 4 * PITCH)


def bars_mask(rng, width, height):
    """A barcode, a ruling or nothing: strokes that are no letters."""
    if rng.random() < 0.35:
        return np.zeros((height, width), np.float32)
    bars = np.repeat(rng.random(width // 2 + 1) < 0.5, int(rng.integers(2, 7)))[:width]
    bars = np.pad(bars, (0, width - len(bars)))
    return np.tile(bars.astype(np.float32), (height, 1))


def draw_other(seed, index, clean=False):
    """A line that is no zone: print, bars, bare paper or a zone upside down. Its text is empty: nothing is to be read.

    Without such lines the network turns every name and address into letters, and a zone is invented where there is none.
    """
    rng = np.random.default_rng([seed, 1, index])
    base, kind = 2.6 * PITCH, rng.random()
    if kind < 0.25:
        image, _ = draw_line(seed + 1, index, clean)
        return np.ascontiguousarray(image[::-1, ::-1]), ""
    width, height = int(rng.uniform(16, 46) * PITCH), int(5.2 * PITCH)
    left, right = 3.0 * PITCH, width - 3.0 * PITCH
    if kind < 0.85:
        mask, left, right = printed_mask(rng, width, height, base)
    else:
        mask = bars_mask(rng, width, height)
    tone, contrast = rng.uniform(105, 250), rng.uniform(0.4, 1)
    mask = print_ink(rng, mask, clean)
    canvas = paper(rng, height, width, tone, contrast, clean) * (1 - mask) + tone * (1 - contrast) * mask
    canvas = surroundings(rng, canvas, left, right, base)
    return capture(rng, canvas, left, right, base, clean), ""


def sheet(seed, path):
    lines = [draw_line(seed, index, index % 4 == 0) for index in range(30)] + [draw_other(seed, index, index % 4 == 0) for index in range(10)]
    out = Image.new("L", (max(i.shape[1] for i, _ in lines) + 4, 40 * (HEIGHT + 4)), 128)
    for row, (image, _) in enumerate(lines):
        out.paste(Image.fromarray(image), (2, row * (HEIGHT + 4)))
    out.resize((out.width * 2, out.height * 2)).save(path)


if __name__ == "__main__":
    sheet(int(sys.argv[1]), sys.argv[2])
