/** Refuses drawings that could run something or fetch something, wherever in the file it stands. */

import type { XmlElement } from "./read-xml.ts";
import { SvgRefusal } from "./svg-trouble.ts";

const active = new Set([
  "script",
  "handler",
  "listener",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "canvas",
]);

/** Pixels inside the file; a drawing inside a drawing would not be looked at. */
const embeddedPixels = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;

/** The images inside a drawing, as bytes of their files. */
export function embeddedImages(element: XmlElement): readonly Uint8Array[] {
  const address = (element.attributes.get("href") ?? element.attributes.get("src") ?? "").trim();
  const own = embeddedPixels.test(address) ? [Buffer.from(address.replace(embeddedPixels, ""), "base64")] : [];
  return [...own, ...element.children.flatMap(embeddedImages)];
}

/** Throws `SvgRefusal`. */
export function checkSafety(element: XmlElement): void {
  const { name, attributes, children, text, line } = element;
  const refuse = (what: string): never => {
    throw new SvgRefusal(what, line, { unsafe: true });
  };
  if (active.has(name.toLowerCase())) refuse(`it holds <${name}>`);
  for (const [attribute, value] of attributes) {
    if (/^on/i.test(attribute)) refuse(`<${name}> has the event handler "${attribute}"`);
    if (attribute === "xml:base") refuse(`<${name}> moves its references elsewhere by "xml:base"`);
    if (/^(?:href|src)$/i.test(attribute) && !/^\s*(?:#|$)/.test(value) && !embeddedPixels.test(value.trim())) {
      refuse(`<${name}> refers to "${shortened(value)}"`);
    }
    const outside = attribute === "href" ? undefined : referenceOutside(value);
    if (outside !== undefined) refuse(`"${attribute}" of <${name}> refers to "${shortened(outside)}"`);
  }
  if (name === "style") {
    const css = plainCss(text);
    if (/@import|@font-face/i.test(css)) refuse("its style sheet fetches another file");
    const outside = referenceOutside(css);
    if (outside !== undefined) refuse(`its style sheet refers to "${shortened(outside)}"`);
  }
  for (const child of children) checkSafety(child);
}

/** What a `url()` points to, unless it is a place in the same file. */
function referenceOutside(value: string): string | undefined {
  const css = plainCss(value);
  for (const [, target = ""] of css.matchAll(/(?:url|src|image(?:-set)?)\s*\(\s*["']?\s*([^"')]*)/gi)) {
    if (!target.startsWith("#")) return target;
  }
  return /(?:java|vb)script:/i.test(css) ? css : undefined;
}

/** Without comments, and with what escapes stand for: `\75 rl(` is `url(`. */
export function plainCss(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, "")
    .replaceAll(/\\([0-9a-f]{1,6})\s?|\\([\s\S])/gi, (_, hex: string | undefined, other: string | undefined) => {
      if (hex === undefined) return other ?? "";
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    });
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
