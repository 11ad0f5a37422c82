import { describe, expect, it } from "vitest";
import { type Path, PathOperator } from "../../../../src/geometry/path.ts";
import type { Drawing, Shape } from "../../../../src/image/drawing.ts";
import { readSvg } from "../../../../src/image/svg/read-svg.ts";

function svg(body: string, attributes = 'width="100" height="50"'): Uint8Array {
  const links = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return new TextEncoder().encode(`<svg ${links} ${attributes}>${body}</svg>`);
}

function drawingOf(body: string, attributes?: string): Drawing {
  const reading = readSvg(svg(body, attributes));
  if (reading.kind !== "drawing") throw new Error(`no drawing: ${JSON.stringify(reading)}`);
  return reading.drawing;
}

function shapeOf(body: string, attributes?: string): Shape {
  const [shape, ...others] = drawingOf(body, attributes).shapes;
  if (!shape || others.length > 0) throw new Error("not one shape");
  return shape;
}

/** `M 0 0 L 10 0 Z`, to a hundredth. */
function sketch({ operators, coordinates }: Path): string {
  const letters = { 0: "M", 1: "L", 2: "Q", 3: "C", 4: "Z" } as const;
  const counts = { 0: 2, 1: 2, 2: 4, 3: 6, 4: 0 } as const;
  let at = 0;
  return [...operators]
    .map((operator) => {
      const known = operator as keyof typeof letters;
      const numbers = [...coordinates.subarray(at, at + counts[known])].map(
        (number) => Math.round(number * 100) / 100 + 0,
      );
      at += counts[known];
      return [letters[known], ...numbers].join(" ");
    })
    .join(" ");
}

/** Points on the cubic curves of a path, eight of each. */
function pointsOn({ operators, coordinates }: Path): [number, number][] {
  const points: [number, number][] = [];
  let at = 0;
  let here: [number, number] = [0, 0];
  const next = (): [number, number] => {
    at += 2;
    return [coordinates[at - 2] as number, coordinates[at - 1] as number];
  };
  for (const operator of operators) {
    if (operator === PathOperator.close) continue;
    if (operator !== PathOperator.cubicTo) {
      here = next();
      continue;
    }
    const ends = [here, next(), next(), next()] as const;
    for (let step = 0; step <= 8; step++) {
      const t = step / 8;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      const along = (axis: 0 | 1) => ends.reduce((sum, end, index) => sum + end[axis] * (weights[index] as number), 0);
      points.push([along(0), along(1)]);
    }
    here = ends[3];
  }
  return points;
}

const red = { rgb: [1, 0, 0] };

describe("the path of", () => {
  const path = (body: string) => sketch(shapeOf(body).path);

  it("a rectangle begins at its top left corner and goes round with the clock", () => {
    expect(path('<rect x="10" y="5" width="30" height="20"/>')).toBe("M 10 5 L 40 5 L 40 25 L 10 25 Z");
  });

  it("a rounded rectangle takes one radius for both, and no more than half a side", () => {
    expect(path('<rect width="40" height="20" rx="4"/>')).toMatch(/^M 4 0 L 36 0 C 38\.21 0 40 1\.79 40 4 L 40 16 C/);
    expect(path('<rect width="40" height="20" ry="99" rx="5"/>')).toMatch(
      /^M 5 0 L 35 0 C 37\.76 0 40 4\.48 40 10 L 40 10/,
    );
  });

  it("a circle keeps its distance, from the right downwards", () => {
    const { path: circle } = shapeOf('<circle cx="30" cy="20" r="10"/>');
    expect(sketch(circle)).toMatch(/^M 40 20 C 40 25\.52/);
    for (const [x, y] of pointsOn(circle)) expect(Math.hypot(x - 30, y - 20)).toBeCloseTo(10, 1.5);
  });

  it("an ellipse, a line, a polyline and a polygon", () => {
    expect(path('<ellipse cx="30" cy="20" rx="10" ry="4"/>')).toMatch(/^M 40 20 C 40 22\.21 35\.52 24 30 24/);
    expect(path('<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>')).toBe("M 1 2 L 3 4");
    expect(path('<polyline points="0,0 10 0,10,10"/>')).toBe("M 0 0 L 10 0 L 10 10");
    expect(path('<polygon points="0 0 10-5 1.5.5"/>')).toBe("M 0 0 L 10 -5 L 1.5 0.5 Z");
  });

  it("path data resolves relative, short and repeated commands", () => {
    expect(path('<path d="m10 10 5 0v5h-5z l1 1"/>')).toBe("M 10 10 L 15 10 L 15 15 L 10 15 Z M 10 10 L 11 11");
    // The control point of a smooth curve mirrors the one before it.
    expect(path('<path d="M0 0C0 10 10 10 10 0s10-10 10 0"/>')).toBe("M 0 0 C 0 10 10 10 10 0 C 10 -10 20 -10 20 0");
    expect(path('<path d="M0 0Q5 10 10 0t10 0"/>')).toBe("M 0 0 Q 5 10 10 0 Q 15 -10 20 0");
  });

  it.each([
    // From 30 0 to 0 30 about the origin's far corner or the origin, the short way or the long (SVG 2, 9.5.1).
    ["0 0 1", [0, 0], 1],
    ["0 0 0", [30, 30], 1],
    ["0 1 1", [30, 30], 3],
    ["0 1 0", [0, 0], 3],
  ] as const)("an arc with the flags %s goes about the right centre", (flags, [x, y], quarters) => {
    const { path: arc } = shapeOf(`<path d="M30 0A30 30 ${flags} 0 30" fill="none" stroke="red"/>`);
    const points = pointsOn(arc);
    expect(points.at(-1)?.map((value) => Math.round(value * 1000) / 1000 + 0)).toEqual([0, 30]);
    for (const [px, py] of points) expect(Math.hypot(px - x, py - y)).toBeCloseTo(30, 1);
    const length = points.slice(1).reduce((sum, [px, py], index) => {
      const [beforeX, beforeY] = points[index] as [number, number];
      return sum + Math.hypot(px - beforeX, py - beforeY);
    }, 0);
    expect(length / ((Math.PI / 2) * 30)).toBeCloseTo(quarters, 1);
  });

  it("an arc whose radii are too small is enlarged until it reaches, and one without radii is a line", () => {
    const points = pointsOn(shapeOf('<path d="M0 10A1 1 0 0 1 40 10"/>').path);
    for (const [x, y] of points) expect(Math.hypot(x - 20, y - 10)).toBeCloseTo(20, 1);
    expect(path('<path d="M0 10A0 5 0 0 1 40 10" stroke="red"/>')).toBe("M 0 10 L 40 10");
  });
});

describe("coordinates", () => {
  const path = (body: string, attributes?: string) => sketch(shapeOf(body, attributes).path);
  const box = '<rect width="10" height="10"/>';

  it("go through transforms from the inside out", () => {
    expect(path(`<g transform="translate(20 5)"><g transform="scale(2)">${box}</g></g>`)).toBe(
      "M 20 5 L 40 5 L 40 25 L 20 25 Z",
    );
    expect(path('<rect width="10" height="5" transform="translate(20,0) rotate(90)"/>')).toBe(
      "M 20 0 L 20 10 L 15 10 L 15 0 Z",
    );
    expect(path('<rect width="10" height="10" transform="rotate(180 10 10)"/>')).toBe(
      "M 20 20 L 10 20 L 10 10 L 20 10 Z",
    );
    expect(path('<rect width="10" height="10" transform="skewX(45)"/>')).toBe("M 0 0 L 10 0 L 20 10 L 10 10 Z");
    expect(path('<rect width="10" height="10" transform="matrix(1 2 3 4 5 6)"/>')).toBe(
      "M 5 6 L 15 26 L 45 66 L 35 46 Z",
    );
    expect(path('<rect width="10" height="5" style="transform: translate(20px, 0px) rotate(90deg)"/>')).toBe(
      "M 20 0 L 20 10 L 15 10 L 15 0 Z",
    );
  });

  it("of a viewBox fit into the size, in the middle unless it says where", () => {
    // 10 x 10 units in 100 x 50: five to one, and 25 on either side.
    const fit = 'width="100" height="50" viewBox="0 0 10 10"';
    expect(path(box, fit)).toBe("M 25 0 L 75 0 L 75 50 L 25 50 Z");
    expect(path(box, `${fit} preserveAspectRatio="xMinYMin meet"`)).toBe("M 0 0 L 50 0 L 50 50 L 0 50 Z");
    expect(path(box, `${fit} preserveAspectRatio="xMaxYMax slice"`)).toBe("M 0 -50 L 100 -50 L 100 50 L 0 50 Z");
    expect(path(box, `${fit} preserveAspectRatio="none"`)).toBe("M 0 0 L 100 0 L 100 50 L 0 50 Z");
    expect(path(box, 'width="100" height="50" viewBox="-5 -5 20 10"')).toBe("M 25 25 L 75 25 L 75 75 L 25 75 Z");
  });

  it("take their size from width and height, or from the viewBox", () => {
    const size = (attributes: string) => {
      const { width, height } = drawingOf(box, attributes);
      return [width, height];
    };
    expect(size('width="1in" height="48pt"')).toEqual([96, 64]);
    expect(size('viewBox="0 0 30 20"')).toEqual([30, 20]);
    expect(size('width="100%" height="100%" viewBox="0 0 30 20"')).toEqual([30, 20]);
    expect(size('width="60" viewBox="0 0 30 20"')).toEqual([60, 40]);
  });

  it("of an inner drawing and of a symbol are those of their own viewBox, clipped to it", () => {
    const inner = shapeOf(
      '<svg x="10" y="10" width="20" height="20" viewBox="0 0 2 2"><rect width="3" height="1"/></svg>',
    );
    expect(sketch(inner.path)).toBe("M 10 10 L 40 10 L 40 20 L 10 20 Z");
    expect(inner.clips?.map(({ path: clip }) => sketch(clip))).toEqual(["M 10 10 L 30 10 L 30 30 L 10 30 Z"]);
    const symbol = '<symbol id="s" viewBox="0 0 2 2"><rect width="1" height="1"/></symbol>';
    expect(path(`${symbol}<use href="#s" x="10" y="10" width="20" height="20"/>`)).toBe(
      "M 10 10 L 20 10 L 20 20 L 10 20 Z",
    );
  });

  it("of what is used move with the use", () => {
    const defs = '<defs><rect id="r" width="10" height="10" fill="red"/></defs>';
    const shape = shapeOf(`${defs}<use xlink:href="#r" x="5" y="1" transform="scale(2)"/>`);
    expect(sketch(shape.path)).toBe("M 10 2 L 30 2 L 30 22 L 10 22 Z");
    expect(shape.fill).toEqual(red);
    expect(drawingOf('<use href="#none"/>').shapes).toEqual([]);
  });
});

describe("paint", () => {
  it("is black and without lines unless it is said", () => {
    const { fill, stroke, fillRule } = shapeOf('<rect width="1" height="1"/>');
    expect(fill).toEqual({ rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] });
    expect([stroke, fillRule]).toEqual([undefined, "nonzero"]);
  });

  it("is inherited, and style wins over rules, rules over attributes", () => {
    const fillOf = (body: string) => shapeOf(body).fill?.rgb;
    expect(fillOf('<g fill="#f00"><rect width="1" height="1"/></g>')).toEqual([1, 0, 0]);
    expect(fillOf('<g fill="red"><rect width="1" height="1" fill="none" style="fill: lime"/></g>')).toEqual([0, 1, 0]);
    const sheet = "<style>rect {fill: red} .b, .c {fill: blue} #only {fill: lime}</style>";
    expect(fillOf(`${sheet}<rect width="1" height="1" fill="white"/>`)).toEqual([1, 0, 0]);
    expect(fillOf(`${sheet}<rect class="a b" width="1" height="1"/>`)).toEqual([0, 0, 1]);
    expect(fillOf(`${sheet}<rect id="only" class="b" width="1" height="1"/>`)).toEqual([0, 1, 0]);
    expect(fillOf(`${sheet}<rect class="b" style="fill:#fff" width="1" height="1"/>`)).toEqual([1, 1, 1]);
    expect(fillOf('<g color="#00f"><rect width="1" height="1" fill="currentColor"/></g>')).toEqual([0, 0, 1]);
  });

  it.each([
    ["#0f8", [0, 1, 0x88 / 255]],
    ["#102030", [0x10 / 255, 0x20 / 255, 0x30 / 255]],
    ["rgb(51, 102, 255)", [0.2, 0.4, 1]],
    ["rgb(20% 40% 100%)", [0.2, 0.4, 1]],
    ["rgba(51,102,255,1)", [0.2, 0.4, 1]],
    ["CornflowerBlue", [100 / 255, 149 / 255, 237 / 255]],
    ["#ffffffff", [1, 1, 1]],
  ])("reads the colour %s", (text, rgb) => {
    const found = shapeOf(`<rect width="1" height="1" fill="${text}"/>`).fill?.rgb;
    for (const [index, channel] of rgb.entries()) expect(found?.[index]).toBeCloseTo(channel, 6);
  });

  it("of lines grows with what is around them", () => {
    const line = `<g transform="scale(3)"><path d="M0 0H9" fill="none" stroke="red" stroke-width="2" stroke-linecap="round"
      stroke-linejoin="bevel" stroke-miterlimit="8" stroke-dasharray="1, 2 3" stroke-dashoffset="1"/></g>`;
    expect(shapeOf(line).stroke).toEqual({
      color: red,
      width: 6,
      cap: "round",
      join: "bevel",
      miterLimit: 8,
      dashes: [3, 6, 9, 3, 6, 9],
      dashOffset: 3,
    });
    expect(shapeOf(line).fill).toBeUndefined();
  });

  it("leaves out what is not displayed, invisible or transparent", () => {
    const hidden = ['display="none"', 'visibility="hidden"', 'fill="none"', 'fill-opacity="0"', 'fill="transparent"'];
    for (const attribute of hidden) expect(drawingOf(`<rect width="1" height="1" ${attribute}/>`).shapes).toEqual([]);
    expect(drawingOf('<rect width="0" height="1"/><circle/><path d=""/>').shapes).toEqual([]);
    expect(drawingOf('<defs><rect width="1" height="1"/></defs><title>x</title>').shapes).toEqual([]);
  });

  it("is clipped to the shape of a clipping path", () => {
    const defs = '<clipPath id="c"><rect width="5" height="5" transform="scale(2)" clip-rule="evenodd"/></clipPath>';
    const shape = shapeOf(`${defs}<g transform="translate(1 1)" clip-path="url(#c)"><circle r="9"/></g>`);
    expect(shape.clips?.map(({ path, rule }) => `${sketch(path)} ${rule}`)).toEqual([
      "M 1 1 L 11 1 L 11 11 L 1 11 Z evenodd",
    ]);
  });
});

describe("what outlines cannot show is said", () => {
  it.each([
    ['<linearGradient id="g"/><rect width="1" height="1" fill="url(#g)"/>', "a gradient or a pattern"],
    ['<rect width="1" height="1" opacity=".5"/>', '"opacity"'],
    ['<rect width="1" height="1" fill-opacity=".5"/>', "paint that lets others through"],
    ['<rect width="1" height="1" fill="#ff000080"/>', "a colour that lets others through"],
    ["<text>x</text>", "<text>"],
    ['<image href="data:image/png;base64,AAAA"/>', "<image>"],
    ['<g filter="url(#f)"/>', '"filter"'],
    ['<g mask="url(#m)"/>', '"mask"'],
    ['<g style="mix-blend-mode: multiply"/>', '"mix-blend-mode"'],
    ['<rect width="1" height="1" stroke="red" transform="scale(1 2)"/>', "a line that is stretched or skewed"],
    [
      '<clipPath id="c"><circle r="1"/><circle r="2"/></clipPath><g clip-path="url(#c)"/>',
      "a clipping path that is not one shape",
    ],
    ['<path d="M0 0 L nonsense"/>', "path data with a fault"],
    ["<style>g > rect {fill: red}</style>", 'the style rule "g > rect"'],
    ['<rect width="1em" height="1"/>', 'the length "1em"'],
    ["<switch/>", "<switch>"],
    ['<path d="M0 0H9" stroke="red" stroke-dasharray="1e-5"/>', "dashes too fine"],
    ['<rect width="1" height="1" fill="hsl(1,2%,3%)"/>', "the colour"],
  ])("%s", (body, what) => {
    const reading = readSvg(svg(`\n${body}`));
    expect(reading).toMatchObject({ kind: "pixels", line: what.startsWith("dashes") ? 1 : 2 });
    expect(reading.kind === "pixels" && reading.what).toContain(what);
  });
});

describe("a drawing is refused that", () => {
  it.each([
    ["runs a script", "<script>alert(1)</script>", "<script>"],
    ["runs a script of another namespace", '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', "<script>"],
    ["has an event handler", '<g onload="x()"/>', '"onload"'],
    ["holds a foreign document", "<foreignObject/>", "<foreignObject>"],
    ["shows a file", '<image href="file:///etc/passwd"/>', "file:///etc/passwd"],
    ["shows a file beside it", '<image xlink:href="photo.png"/>', "photo.png"],
    ["shows a page", '<use href="https://example.org/a.svg#x"/>', "https://example.org"],
    ["leads to a script", '<a href="javascript:x()"><g/></a>', "javascript:"],
    ["holds a drawing in data", '<image href="data:image/svg+xml;base64,AAAA"/>', "data:image/svg+xml"],
    ["paints with a file", '<rect fill="url(http://example.org/#g)"/>', "http://example.org"],
    ["paints with a file behind escapes", "<g style=\"fill: \\75 rl('//example.org/x')\"/>", "//example.org/x"],
    ["fetches a style sheet", "<style>@import 'x.css';</style>", "fetches another file"],
    ["fetches a font", "<style>@font-face {src: url(x)}</style>", "fetches another file"],
    ["fetches a picture in its styles", "<style>g {fill: u/**/rl(x.png)}</style>", "x.png"],
    ["moves its references", '<g xml:base="http://example.org/"/>', '"xml:base"'],
    ["does so where nothing is painted", "<defs><g><script/></g></defs>", "<script>"],
  ])("%s", (_, body, words) => {
    const reading = readSvg(svg(`\n\n${body}`));
    expect(reading).toMatchObject({ kind: "refused", unsafe: true, line: 3 });
    expect(reading.kind === "refused" && reading.reason).toContain(words);
  });

  it.each([
    ["declares entities that grow", '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>', true],
    [
      "declares an entity of another file",
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      true,
    ],
    ["names a style sheet", '<?xml-stylesheet href="http://example.org/x.css"?><svg/>', true],
    ["uses an entity of nobody's", '<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>', false],
    ["is cut off", '<svg xmlns="http://www.w3.org/2000/svg"><g>', false],
    ["is no drawing", "<html/>", false],
    ["is of no namespace", '<svg width="1" height="1"/>', false],
    [
      "is in another encoding",
      '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      false,
    ],
    ["has no size", '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
    ["has no area", '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="5"/>', false],
    ["is a hair's breadth", '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1"/>', false],
    [
      "nests too deep",
      `<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(200)}${"</g>".repeat(200)}</svg>`,
      false,
    ],
  ])("%s", (_, text, unsafe) => {
    expect(readSvg(new TextEncoder().encode(text))).toMatchObject({ kind: "refused", unsafe });
  });

  it("uses itself, or grows by use upon use", () => {
    expect(readSvg(svg('<g id="a"><use href="#a"/></g>'))).toMatchObject({ kind: "refused", unsafe: false });
    const generations = Array.from({ length: 10 }, (_, index) => {
      const inner = index === 0 ? '<rect width="1" height="1"/>' : `<use href="#g${index - 1}"/>`.repeat(10);
      return `<g id="g${index}">${inner}</g>`;
    });
    const started = performance.now();
    expect(readSvg(svg(`<defs>${generations.join("")}</defs><use href="#g9"/>`))).toMatchObject({
      kind: "refused",
      reason: "it paints more than 50000 elements",
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("paints far away or in numbers that are none", () => {
    expect(readSvg(svg('<rect x="1e30" width="1" height="1"/>'))).toMatchObject({ kind: "refused" });
    expect(readSvg(svg('<rect x="1e400" width="1" height="1"/>'))).toMatchObject({ kind: "pixels" });
    expect(readSvg(svg('<rect x="NaN" width="1" height="1"/>'))).toMatchObject({ kind: "pixels" });
    expect(
      readSvg(svg('<g transform="scale(1e300)"><g transform="scale(1e300)"><circle r="1"/></g></g>')),
    ).toMatchObject({ kind: "refused" });
  });
});

it("takes a DOCTYPE without entities, as older programs write it", () => {
  const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${type}<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`;
  expect(readSvg(new TextEncoder().encode(text)).kind).toBe("drawing");
});

it("takes no long time over long nonsense", () => {
  const started = performance.now();
  const spaces = " ".repeat(100_000);
  for (const body of [
    `<g transform="${spaces}(" />`,
    `<style>${"a".repeat(100_000)}</style>`,
    `<style>${"a{".repeat(50_000)}</style>`,
    `<rect width="${"1".repeat(100_000)}x" height="1"/>`,
    `<rect fill="rgb(${spaces}" width="1" height="1"/>`,
    `<polyline points="${"1,".repeat(100_000)}x"/>`,
    `<path d="${"M".repeat(100_000)}"/>`,
    `<g style="${"url(".repeat(30_000)}"/>`,
    `<g style="${"/*".repeat(50_000)}"/>`,
  ])
    readSvg(svg(body));
  expect(performance.now() - started).toBeLessThan(5000);
});
